import type { Connection } from "./live-operations.ts";

/** Events that may wait for a stream to take them; with that many its subscriptions are held up. */
const MAX_WAITING = 16;

/** One event stream of a client, with one operation or several. */
export class EventStream {
  readonly connection: Connection = { open: 0 };
  /** Whether its client has come for it. */
  isOpen = false;
  readonly #gone = new AbortController();
  #waiting = 0;
  #resume: (() => void)[] = [];

  /** Aborted when the client has gone. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  /** Takes a place for an event, once there is one: graphql-sse itself would let any number of them wait. */
  async enter(): Promise<void> {
    while (this.#waiting >= MAX_WAITING && !this.gone.aborted) {
      await new Promise<void>((resolve) => {
        this.#resume.push(resolve);
      });
    }
    this.#waiting += 1;
  }

  /** An event was written. */
  written(): void {
    this.#waiting -= 1;
    this.#resume.shift()?.();
  }

  close(): void {
    this.#gone.abort();
    for (const resume of this.#resume.splice(0)) resume();
  }
}
