/** How a call bears on the circuit: a call that was cancelled says nothing about the subgraph. */
export type CallOutcome = "answered" | "failed" | "cancelled";

/** What a call was let through as. */
export type CircuitPass = "normal" | "probe";

/**
 * Leaves a subgraph alone that has failed `failures` times in a row. After `resetMs` one call is let through as a
 * probe: its answer closes the circuit, its failure keeps it open for as long again.
 */
export class CircuitBreaker {
  readonly #limit: number;
  readonly #resetMs: number;
  readonly #now: () => number;
  #failures = 0;
  #openSince: number | undefined;
  #probing = false;

  constructor(limit: number, resetMs: number, now: () => number = () => performance.now()) {
    this.#limit = limit;
    this.#resetMs = resetMs;
    this.#now = now;
  }

  /** Undefined when the circuit is open. Each pass must be given back with {@link leave}. */
  enter(): CircuitPass | undefined {
    if (this.#openSince === undefined) return "normal";
    if (this.#probing || this.#now() - this.#openSince < this.#resetMs) return undefined;
    this.#probing = true;
    return "probe";
  }

  leave(pass: CircuitPass, outcome: CallOutcome): void {
    if (pass === "probe") {
      this.#probing = false;
      if (outcome === "failed") this.#openSince = this.#now();
      else if (outcome === "answered") this.#openSince = undefined;
    } else if (outcome === "failed") this.#failures += 1;
    if (outcome === "answered") this.#failures = 0;
    // Calls that were out when the circuit opened neither close it nor keep it open.
    if (this.#limit > 0 && this.#failures >= this.#limit) this.#openSince ??= this.#now();
  }
}
