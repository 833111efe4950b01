export interface SeenNoncesOptions {
  /** Milliseconds a nonce is remembered at least; whatever carries it is too old by then. */
  readonly rememberedMs: number;
  /** So many are remembered whatever their age, and not more than twice as many. */
  readonly most: number;
  readonly now?: () => number;
}

/**
 * Nonces of the last while. They are kept in two generations and forgotten by generations, so that memory follows what
 * came of late, and nothing has to be looked for to be thrown away.
 */
export class SeenNonces {
  readonly #options: Required<SeenNoncesOptions>;
  #young = new Set<string>();
  #old = new Set<string>();
  #began: number;

  constructor(options: SeenNoncesOptions) {
    this.#options = { now: Date.now, ...options };
    this.#began = this.#options.now();
  }

  /** How many are remembered. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }

  /** Remembers it; false when it was seen before. */
  add(nonce: string): boolean {
    this.#grow();
    if (this.#young.has(nonce) || this.#old.has(nonce)) return false;
    this.#young.add(nonce);
    return true;
  }

  #grow(): void {
    const { rememberedMs, most, now } = this.#options;
    const age = now() - this.#began;
    if (age < rememberedMs && this.#young.size < most) return;
    // After so long a silence the young ones are old enough to go as well.
    this.#old = age < 2 * rememberedMs ? this.#young : new Set();
    this.#young = new Set();
    this.#began = now();
  }
}
