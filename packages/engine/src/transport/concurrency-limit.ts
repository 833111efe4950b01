import type { CancelSignal } from "./cancellation.ts";

/** Lets `running` calls run at a time, and `waiting` wait in the order they came. */
export class ConcurrencyLimit {
  readonly #maxRunning: number;
  readonly #maxWaiting: number;
  #running = 0;
  readonly #waiting = new Set<() => void>();

  constructor(maxRunning: number, maxWaiting: number) {
    this.#maxRunning = maxRunning;
    this.#maxWaiting = maxWaiting;
  }

  /** True when there is no room left, not even to wait. */
  get isFull(): boolean {
    return this.#running >= this.#maxRunning && this.#waiting.size >= this.#maxWaiting;
  }

  /** Undefined when the call may run at once. A call that ran must {@link leave}; one that gave up waiting must not. */
  enter(signal: CancelSignal): Promise<void> | undefined {
    if (this.#running < this.#maxRunning) {
      this.#running += 1;
      return undefined;
    }
    return new Promise((resolve, reject) => {
      const admit = (): void => {
        signal.removeEventListener("abort", giveUp);
        resolve();
      };
      const giveUp = (): void => {
        this.#waiting.delete(admit);
        reject(signal.reason instanceof Error ? signal.reason : new Error("The call was cancelled."));
      };
      this.#waiting.add(admit);
      signal.addEventListener("abort", giveUp);
    });
  }

  leave(): void {
    // A set keeps the order of insertion, so the first is who has waited longest. Its place passes from hand to hand.
    const [next] = this.#waiting;
    if (next) {
      this.#waiting.delete(next);
      next();
    } else this.#running -= 1;
  }
}
