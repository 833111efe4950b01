/**
 * What was read from the answers of one run: numbers only, so that nothing has to be collected as garbage.
 *
 * A record stands for an object: first the index of its source, then the slots its `Shape` gives out. A slot holds
 * where a value starts and ends in the source (two numbers), or a reference: the index of an object's record, the
 * negated index of a list (its length, then a reference for each item), or 0 for null.
 */
export class Tape {
  ints = new Int32Array(INITIAL_LENGTH);
  readonly sources: Buffer[] = [];
  #length = 1;

  /** Gives the index of `size` fresh numbers, all 0. `ints` may be another array afterwards. */
  allocate(size: number): number {
    const index = this.#length;
    this.#length += size;
    if (this.#length > this.ints.length) this.#grow();
    return index;
  }

  addSource(bytes: Buffer): number {
    return this.sources.push(bytes) - 1;
  }

  clear(): void {
    if (this.ints.length > LARGEST_KEPT) this.ints = new Int32Array(INITIAL_LENGTH);
    else this.ints.fill(0, 0, this.#length);
    this.#length = 1;
    this.sources.length = 0;
  }

  #grow(): void {
    const larger = new Int32Array(Math.max(this.#length, this.ints.length * 2));
    larger.set(this.ints);
    this.ints = larger;
  }
}

const INITIAL_LENGTH = 8_192;

/** A tape that one large answer has grown is not kept for the small ones. */
const LARGEST_KEPT = 262_144;

const idle: Tape[] = [];

/** Tapes kept for the next runs. */
const MOST_IDLE = 64;

export function takeTape(): Tape {
  return idle.pop() ?? new Tape();
}

/** To be called once, when nothing reads the tape any more. */
export function giveTapeBack(tape: Tape): void {
  if (idle.length >= MOST_IDLE) return;
  tape.clear();
  idle.push(tape);
}
