/** Pauses between attempts: each up to twice as long as the one before, and never the same for many at once. */
export class BackOff {
  readonly #minMs: number;
  readonly #maxMs: number;
  #attempts = 0;

  constructor({ minMs, maxMs }: { readonly minMs: number; readonly maxMs: number }) {
    this.#minMs = minMs;
    this.#maxMs = maxMs;
  }

  /** What was tried has worked. */
  reset(): void {
    this.#attempts = 0;
  }

  /** Milliseconds until the next attempt. */
  next(): number {
    const ceiling = Math.min(this.#maxMs, this.#minMs * 2 ** this.#attempts);
    this.#attempts = Math.min(this.#attempts + 1, 30);
    return ceiling / 2 + (Math.random() * ceiling) / 2;
  }
}
