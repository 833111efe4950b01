import type { Delivery } from "./delivery.ts";
import type { SignedText } from "../client/signed-text.ts";
import type { DeliverySource } from "./delivery-source.ts";

/** A delivery as an event of a stream, written once for all who get it. */
export interface DeliveryEvent {
  readonly version: number;
  readonly bytes: Buffer;
}

/** The newest delivery of one graph for all its streams: read once for each change, however many listen. */
export class DeliveryFeed {
  readonly #graph: string;
  readonly #source: DeliverySource;
  readonly #onFault: (error: unknown) => void;
  readonly #listeners = new Set<() => void>();
  #unsubscribe: (() => void) | undefined;
  #latest: DeliveryEvent | undefined;
  #reading: Promise<void> | undefined;
  #again = false;
  #readAt = -Infinity;

  constructor(graph: string, source: DeliverySource, onFault: (error: unknown) => void) {
    this.#graph = graph;
    this.#source = source;
    this.#onFault = onFault;
  }

  get latest(): DeliveryEvent | undefined {
    return this.#latest;
  }

  get isIdle(): boolean {
    return this.#listeners.size === 0;
  }

  /** Calls `listener` when `latest` has changed. */
  listen(listener: () => void): () => void {
    // Before the first reading, so that nothing is missed between the two.
    this.#unsubscribe ??= this.#source.subscribe(this.#graph, () => void this.refresh());
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
    };
  }

  /** Reads, unless that was done within `ms`. */
  async refreshAfter(ms: number): Promise<void> {
    if (performance.now() - this.#readAt >= ms) await this.refresh();
  }

  /** Reads what is newest now. Never rejects: what cannot be read now is read at the next heartbeat. */
  refresh(): Promise<void> {
    this.#again = true;
    return (this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    }));
  }

  async #read(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      try {
        this.#put(await this.#source.current(this.#graph));
        this.#readAt = performance.now();
      } catch (error) {
        this.#onFault(error);
      }
    }
  }

  #put(signed: SignedText | null): void {
    if (signed === null) return;
    // Our own text, signed by us.
    const { version } = JSON.parse(signed.payload) as Delivery;
    // Instances may read from replicas that are behind.
    if (version <= (this.#latest?.version ?? -1)) return;
    const { payload, signature, keyId } = signed;
    const data = JSON.stringify({ payload, signature, keyId });
    this.#latest = { version, bytes: Buffer.from(`id: ${version}\nevent: delivery\ndata: ${data}\n\n`) };
    for (const listener of this.#listeners) listener();
  }
}
