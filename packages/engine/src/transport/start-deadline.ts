import { Cancellation } from "./cancellation.ts";
import type { CancelSignal } from "./cancellation.ts";

/** A deadline that also ends when an outer signal does. */
export class Deadline {
  readonly signal = new Cancellation();
  readonly #outer: CancelSignal | undefined;
  readonly #end: number;
  readonly #timer: NodeJS.Timeout;
  readonly #abort = () => this.signal.abort(this.#outer?.reason);

  constructor(outer: CancelSignal | undefined, milliseconds: number, reason: () => Error) {
    this.#outer = outer;
    this.#end = performance.now() + milliseconds;
    this.#timer = setTimeout(() => this.signal.abort(reason()), milliseconds);
    if (outer?.aborted) this.#abort();
    else outer?.addEventListener("abort", this.#abort);
  }

  /** Milliseconds until it ends. */
  leftMs(): number {
    return this.#end - performance.now();
  }

  /** Rejects with the signal's reason as soon as it is aborted, even if the work does not listen to the signal. */
  race<Value>(work: Promise<Value>): Promise<Value> {
    const { signal } = this;
    return new Promise((resolve, reject) => {
      const stop = () => reject(asError(signal.reason));
      if (signal.aborted) stop();
      else signal.addEventListener("abort", stop);
      work.then(resolve, reject);
    });
  }

  /** To be called when the work has ended, or timer and listener outlive it. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener("abort", this.#abort);
  }
}

/** Starts a deadline of `milliseconds`. `reason` makes the error it ends with. */
export function startDeadline(outer: CancelSignal | undefined, milliseconds: number, reason: () => Error): Deadline {
  return new Deadline(outer, milliseconds, reason);
}

/** Waits for `milliseconds`; rejects with the signal's reason when it is aborted before. */
export function pause(milliseconds: number, signal: CancelSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(asError(signal.reason));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop);
  });
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error("The request was cancelled.", { cause: reason });
}
