import { DeliveryError } from "./delivery-error.ts";
import { readEventStream } from "./read-event-stream.ts";
import type { StreamItem } from "./read-event-stream.ts";
import { graphUrl } from "./registry-address.ts";
import type { RegistryAddress } from "./registry-address.ts";

/** How long a registry that does not say how often it gives signs of life may be silent, in milliseconds. */
const DEFAULT_SILENCE_MS = 15_000;
/** Heartbeats that may be missed. */
const MISSED_HEARTBEATS = 3;

export interface StreamOptions {
  readonly url: string;
  readonly address: RegistryAddress;
  /** Version the gateway has, so that it is not sent again. */
  readonly after: number | undefined;
  /** Ends the stream. */
  readonly signal: AbortSignal;
  /** The registry has answered, and a stream is open. */
  readonly opened: () => void;
}

/** What the registry sends, until it or the network ends. Throws DeliveryError that says how. */
export async function* openDeliveryStream(options: StreamOptions): AsyncGenerator<StreamItem, void, void> {
  const silence = new Silence(DEFAULT_SILENCE_MS);
  const signal = AbortSignal.any([options.signal, silence.signal]);
  try {
    const response = await request(options, signal);
    options.opened();
    const heartbeatMs = Number(response.headers.get("sen-heartbeat-ms"));
    if (heartbeatMs > 0) silence.allow(heartbeatMs * MISSED_HEARTBEATS);
    if (response.body) yield* readEventStream(response.body, () => silence.broken());
    throw new DeliveryError("REGISTRY_UNREACHABLE", `The registry at ${options.url} ended the stream.`);
  } catch (cause) {
    if (silence.signal.aborted) {
      throw new DeliveryError("REGISTRY_SILENT", `The registry at ${options.url} fell silent.`, { cause });
    }
    if (cause instanceof DeliveryError) throw cause;
    throw new DeliveryError("REGISTRY_UNREACHABLE", `The registry at ${options.url} cannot be reached.`, { cause });
  } finally {
    silence.end();
  }
}

async function request({ url, address, after }: StreamOptions, signal: AbortSignal): Promise<Response> {
  const response = await fetch(graphUrl(url, address.graph, "deliveries"), {
    headers: {
      accept: "text/event-stream",
      authorization: `Bearer ${await address.token()}`,
      "sen-gateway": address.gatewayId,
      ...(after !== undefined && { "last-event-id": String(after) }),
    },
    signal,
  });
  if (response.status === 200) return response;
  await response.body?.cancel();
  throw new DeliveryError("REGISTRY_REFUSED", `The registry at ${url} answered with status ${response.status}.`);
}

/** Aborts its signal when nothing was heard for a while. */
class Silence {
  readonly #gone = new AbortController();
  #timer: NodeJS.Timeout;

  constructor(ms: number) {
    this.#timer = this.#start(ms);
  }

  get signal(): AbortSignal {
    return this.#gone.signal;
  }

  allow(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = this.#start(ms);
  }

  broken(): void {
    this.#timer.refresh();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #start(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#gone.abort(), ms);
  }
}
