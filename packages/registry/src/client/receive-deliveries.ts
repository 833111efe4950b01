import { setTimeout } from "node:timers/promises";
import type { Delivery } from "../delivery/delivery.ts";
import { BackOff } from "./back-off.ts";
import { DeliveryError } from "./delivery-error.ts";
import type { DeliveryProblemCode } from "./delivery-error.ts";
import { readDeliveryFile, writeDeliveryFile } from "./delivery-file.ts";
import type { TrustedKeys } from "./delivery-keys.ts";
import type { GatewayReport } from "./gateway-report.ts";
import { openDeliveryStream } from "./open-delivery-stream.ts";
import type { StreamItem } from "./read-event-stream.ts";
import type { RegistryAddress } from "./registry-address.ts";
import { ReportSender } from "./report-sender.ts";
import { verifyDelivery } from "./verify-delivery.ts";
import type { VerifiedDelivery } from "./verify-delivery.ts";

/** What an operator is told. `version` is the one it is about. */
export type DeliveryNotice =
  | { readonly kind: "CONNECTED"; readonly url: string }
  | { readonly kind: "SERVED"; readonly version: number; readonly from: "registry" | "disk" }
  | {
      readonly kind: "PROBLEM";
      readonly code: DeliveryProblemCode;
      readonly message: string;
      readonly version?: number | undefined;
    };

export interface DeliveryReceiverOptions {
  readonly address: RegistryAddress;
  readonly keys: TrustedKeys;
  /** Where the last good delivery is kept. */
  readonly file: string;
  /**
   * Serves a delivery; rejects when it cannot be, and then leaves in place what was served. Called one at a time. `keep`
   * is to be called when it is certain that it will be served, just before it is: what was served once is what the next
   * start begins with. It never rejects.
   */
  readonly apply: (delivery: Delivery, keep: () => Promise<void>) => Promise<void>;
  readonly onNotice?: ((notice: DeliveryNotice) => void) | undefined;
  /** Told of other events the registry sends, e.g. `documents`, and of each new connection as `connected`. */
  readonly onEvent?: ((event: string) => void) | undefined;
  /** Shortest and longest pause between attempts. Default: 100 ms and 10 s. */
  readonly backOff?: { readonly minMs: number; readonly maxMs: number } | undefined;
}

export interface DeliveryStatus {
  /** Version that is served; null when there is none yet. */
  readonly serving: number | null;
  /** Newest version the registry was heard to have. */
  readonly newest: number | null;
  readonly connected: boolean;
  /** Where the served version came from. */
  readonly from: "registry" | "disk" | null;
  /** When the registry wrote the served version. */
  readonly createdAt: string | null;
  /** When the registry was last heard, by this machine's clock in milliseconds. */
  readonly heardAt: number | null;
}

export interface DeliveryReceiver {
  /** Fulfilled when something is served, from disk or from the registry. Never rejects. */
  readonly serving: Promise<void>;
  status(): DeliveryStatus;
  stop(): Promise<void>;
}

/** Keeps a gateway on the newest version of its graph. */
export function receiveDeliveries(options: DeliveryReceiverOptions): DeliveryReceiver {
  const receiver = new Receiver(options);
  const running = receiver.run();
  return {
    serving: receiver.serving,
    status: () => receiver.status(),
    stop: async () => {
      receiver.stop();
      await running;
    },
  };
}

interface Arrival extends VerifiedDelivery {
  readonly from: "registry" | "disk";
  readonly at: number;
}

class Receiver {
  readonly serving: Promise<void>;
  readonly #options: DeliveryReceiverOptions;
  readonly #stopped = new AbortController();
  readonly #reports: ReportSender;
  readonly #isServing: () => void;
  /** Newest one that was proved, also when it was refused later: nothing older is taken after it. */
  #received: VerifiedDelivery | undefined;
  #served: Arrival | undefined;
  #next: Arrival | undefined;
  #applying: Promise<void> | undefined;
  #newest: number | null = null;
  #connected = false;
  #heardAt: number | null = null;

  constructor(options: DeliveryReceiverOptions) {
    this.#options = options;
    this.#reports = new ReportSender(options.address, this.#createBackOff(), this.#stopped.signal);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.serving = promise;
    this.#isServing = resolve;
  }

  status(): DeliveryStatus {
    return {
      serving: this.#served?.delivery.version ?? null,
      newest: this.#newest,
      connected: this.#connected,
      from: this.#served?.from ?? null,
      createdAt: this.#served?.delivery.createdAt ?? null,
      heardAt: this.#heardAt,
    };
  }

  stop(): void {
    this.#stopped.abort();
  }

  async run(): Promise<void> {
    await this.#readFile();
    const { urls } = this.#options.address;
    const backOff = this.#createBackOff();
    for (let turn = 0; !this.#stopped.signal.aborted; turn += 1) {
      await this.#connect(urls[turn % urls.length] ?? "", backOff);
      this.#connected = false;
      this.#reports.disconnected();
      // The signal ends the pause; there is nothing else it could reject with.
      await setTimeout(backOff.next(), undefined, { signal: this.#stopped.signal }).catch(() => {});
    }
    await this.#applying;
  }

  #createBackOff(): BackOff {
    return new BackOff(this.#options.backOff ?? { minMs: 100, maxMs: 10_000 });
  }

  async #readFile(): Promise<void> {
    try {
      const text = await readDeliveryFile(this.#options.file);
      if (text !== null) this.#take(text, "disk");
      // Whatever the registry has is newer; but serving comes first.
      await this.#applying;
    } catch (error) {
      const code = error instanceof DeliveryError ? error.code : "MALFORMED";
      this.#tellProblem(code, `The kept delivery ${this.#options.file} is not used. ${messageOf(error)}`);
    }
  }

  async #connect(url: string, backOff: BackOff): Promise<void> {
    const opened = () => {
      this.#connected = true;
      this.#heardAt = Date.now();
      this.#options.onNotice?.({ kind: "CONNECTED", url });
      this.#options.onEvent?.("connected");
      this.#reports.connected(url);
    };
    const after = this.#received?.delivery.version;
    const { address } = this.#options;
    try {
      for await (const item of openDeliveryStream({ url, address, after, signal: this.#stopped.signal, opened })) {
        // An open connection that breaks at once is no reason to hurry.
        backOff.reset();
        this.#heardAt = Date.now();
        this.#read(item);
      }
    } catch (error) {
      if (this.#stopped.signal.aborted) return;
      const code = error instanceof DeliveryError ? error.code : "REGISTRY_UNREACHABLE";
      this.#tellProblem(code, messageOf(error));
    }
  }

  #read(item: StreamItem): void {
    if (item.kind === "comment") {
      const version = /^version (\d+)$/.exec(item.text)?.[1];
      if (version !== undefined) this.#newest = Number(version);
      return;
    }
    if (item.event !== "delivery") return this.#options.onEvent?.(item.event);
    const version = Number(item.id);
    try {
      this.#take(item.data, "registry");
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      this.#tellProblem(error.code, error.message, version);
      this.#report({ version, state: "REFUSED", error: { code: error.code, message: error.message } });
    }
  }

  /** Throws DeliveryError when it is not proved. */
  #take(text: string, from: Arrival["from"]): void {
    const { address, keys } = this.#options;
    const verified = verifyDelivery(text, { graph: address.graph, keys, before: this.#received });
    const { version } = verified.delivery;
    this.#newest = Math.max(this.#newest ?? 0, version);
    // What is known already is sent again when an instance does not say what it has.
    if (version === this.#received?.delivery.version) return;
    this.#received = verified;
    this.#next = { ...verified, from, at: performance.now() };
    this.#applying ??= this.#applyAll().finally(() => {
      this.#applying = undefined;
    });
  }

  /** One after the other; of those that came meanwhile, the newest. */
  async #applyAll(): Promise<void> {
    for (let arrival = this.#next; arrival !== undefined; arrival = this.#next) {
      this.#next = undefined;
      await this.#apply(arrival);
    }
  }

  async #apply(arrival: Arrival): Promise<void> {
    const { version } = arrival.delivery;
    this.#report({ version, state: "LOADING" });
    try {
      await this.#options.apply(arrival.delivery, () => this.#keep(arrival));
    } catch (error) {
      const message = messageOf(error);
      this.#tellProblem("NOT_LOADED", message, version);
      this.#report({ version, state: "REFUSED", error: { code: "NOT_LOADED", message } });
      return;
    }
    this.#served = arrival;
    this.#report({ version, state: "SERVING", lagMs: Math.round(performance.now() - arrival.at) });
    this.#options.onNotice?.({ kind: "SERVED", version, from: arrival.from });
    this.#isServing();
  }

  async #keep({ signed, from, delivery }: Arrival): Promise<void> {
    if (from === "disk") return;
    try {
      await writeDeliveryFile(this.#options.file, signed);
    } catch (error) {
      this.#tellProblem("NOT_KEPT", messageOf(error), delivery.version);
    }
  }

  #report(report: Omit<GatewayReport, "serving" | "lagMs"> & { readonly lagMs?: number }): void {
    this.#reports.send({ lagMs: null, ...report, serving: this.#served?.delivery.version ?? null });
  }

  #tellProblem(code: DeliveryProblemCode, message: string, version?: number): void {
    this.#options.onNotice?.({ kind: "PROBLEM", code, message, version });
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} ${error.cause.message}` : error.message;
}
