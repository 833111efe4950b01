import { HubError } from "@sen/errors";
import type { HubEvent } from "../work/consumer.ts";

/** Events that may wait for one subscriber; who is slower gets what waited and then an error. */
const mostWaiting = 256;

/** The events one subscriber gets, as they come. `return` ends it, also while an event is waited for. */
export class EventFeed implements AsyncIterableIterator<HubEvent> {
  readonly #onEnd: () => void;
  readonly #events: HubEvent[] = [];
  #failure: HubError | undefined;
  #ended = false;
  #resume: () => void = () => undefined;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  push(event: HubEvent): void {
    if (this.#ended) return;
    const actual = this.#events.push(event);
    if (actual > mostWaiting)
      this.fail(new HubError("LIMIT_EXCEEDED", { limit: "events", actual, maximum: mostWaiting }));
    this.#resume();
  }

  /** Nothing comes any more; what waits is given first, then the error. */
  fail(failure: HubError): void {
    if (this.#ended) return;
    this.#failure = failure;
    this.#end();
  }

  async next(): Promise<IteratorResult<HubEvent, undefined>> {
    for (;;) {
      const event = this.#events.shift();
      if (event !== undefined) return { done: false, value: event };
      if (this.#ended) break;
      await new Promise<void>((resolve) => {
        this.#resume = resolve;
      });
    }
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure !== undefined) throw failure;
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<HubEvent, undefined>> {
    this.#events.length = 0;
    this.#failure = undefined;
    this.#end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #end(): void {
    if (!this.#ended) this.#onEnd();
    this.#ended = true;
    this.#resume();
  }
}
