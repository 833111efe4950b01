/** A list of 32-bit integers that is emptied and filled again without leaving garbage, unlike an array. */
export class IntList {
  #ints = new Int32Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#ints.length) {
      const larger = new Int32Array(this.#ints.length * 2);
      larger.set(this.#ints);
      this.#ints = larger;
    }
    this.#ints[this.#length] = value;
    this.#length += 1;
  }

  at(index: number): number {
    return this.#ints[index] ?? 0;
  }

  /** Drops what was pushed after the list had this length. */
  truncate(length: number): void {
    this.#length = length;
  }
}
