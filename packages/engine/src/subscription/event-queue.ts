import type { SubgraphResponse } from "../execution/execution-state.ts";
import { SubgraphFailure } from "../subgraph-failure.ts";
import type { StreamListener } from "../transport/subgraph-stream.ts";

export interface EventQueueOptions {
  readonly subgraph: string;
  readonly maxEvents: number;
  /** Most bytes that waiting events may have come in. */
  readonly maxBytes: number;
  /** Called when no more events are taken in, so that nobody sends them. */
  readonly ended: () => void;
}

/** What a subscription brings next: an event, what ended it, or undefined for the end. */
export type QueueItem =
  | { readonly event: SubgraphResponse }
  | { readonly reason: SubgraphFailure | SubgraphResponse }
  | undefined;

/**
 * Events that wait until the client has taken those before them, in order. With more than it may hold it ends: what waits
 * is still given, then the failure, so that the client knows where events are missing.
 */
export class EventQueue implements StreamListener {
  readonly #options: EventQueueOptions;
  #waiting: { event: SubgraphResponse; size: number }[] = [];
  #bytes = 0;
  #hasEnded = false;
  #reason: SubgraphFailure | SubgraphResponse | undefined;
  #wake: () => void = () => {};

  constructor(options: EventQueueOptions) {
    this.#options = options;
  }

  /** Whether nothing more is taken in; what waits may still be taken. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  next(event: SubgraphResponse, size: number): void {
    if (this.#hasEnded) return;
    const { maxEvents, maxBytes, subgraph } = this.#options;
    if (this.#waiting.length >= maxEvents || this.#bytes + size > maxBytes) {
      const message = `Events of subgraph "${subgraph}" came faster than they were taken; the subscription has ended.`;
      this.end(new SubgraphFailure("SUBSCRIPTION_OVERFLOW", message));
      return;
    }
    this.#waiting.push({ event, size });
    this.#bytes += size;
    this.#wake();
  }

  end(reason?: SubgraphFailure | SubgraphResponse): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#reason = reason;
    this.#wake();
    this.#options.ended();
  }

  /** Drops everything: nobody wants it any more. */
  abandon(): void {
    this.#waiting = [];
    this.#reason = undefined;
    this.end();
  }

  async take(): Promise<QueueItem> {
    while (this.#waiting.length === 0 && !this.#hasEnded) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const first = this.#waiting.shift();
    if (first) {
      this.#bytes -= first.size;
      return first;
    }
    const reason = this.#reason;
    this.#reason = undefined;
    return reason && { reason };
  }
}
