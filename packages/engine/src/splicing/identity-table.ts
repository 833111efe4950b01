import { IntList } from "./int-list.ts";

/**
 * Numbers entities in the order they are first met, and knows them again by the bytes of their fields. It is cleared
 * and used again, so that looking up leaves no garbage.
 */
export class IdentityTable {
  /** Open addressing: the number of an entity plus one; 0 where there is none. */
  #slots = new Int32Array(INITIAL_SLOTS);
  readonly #hashes = new IntList();
  /** The ranges of each entity, one entity after the other. */
  readonly #ranges = new IntList();

  get size(): number {
    return this.#hashes.length;
  }

  clear(): void {
    if (this.#slots.length > LARGEST_KEPT) this.#slots = new Int32Array(INITIAL_SLOTS);
    else this.#slots.fill(0);
    this.#hashes.truncate(0);
    this.#ranges.truncate(0);
  }

  /**
   * The number of the entity whose fields are the first `count` of `ranges`: source, start and end of each, as many for
   * every entity. It is the former {@link size} when the entity was not known.
   */
  number(sources: readonly Buffer[], ranges: readonly number[], count: number): number {
    if (this.#hashes.length * 2 >= this.#slots.length) this.#grow();
    const hash = hashOf(sources, ranges, count);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return this.#add(slot, hash, ranges, count);
      if (this.#hashes.at(number) === hash && this.#isEqual(number, sources, ranges, count)) return number;
    }
  }

  #add(slot: number, hash: number, ranges: readonly number[], count: number): number {
    const number = this.#hashes.length;
    this.#hashes.push(hash);
    this.#slots[slot] = number + 1;
    for (let at = 0; at < count; at += 1) this.#ranges.push(ranges[at] ?? 0);
    return number;
  }

  #isEqual(number: number, sources: readonly Buffer[], ranges: readonly number[], count: number): boolean {
    const known = this.#ranges;
    const offset = number * count;
    for (let at = 0; at < count; at += 3) {
      const start = ranges[at + 1] ?? 0;
      const otherStart = known.at(offset + at + 1);
      const length = (ranges[at + 2] ?? 0) - start;
      if (length !== known.at(offset + at + 2) - otherStart) return false;
      const source = sources[ranges[at] ?? 0] ?? NO_SOURCE;
      const other = sources[known.at(offset + at)] ?? NO_SOURCE;
      if (!isSame(source, start, other, otherStart, length)) return false;
    }
    return true;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#hashes.length; number += 1) {
      let slot = this.#hashes.at(number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}

/** Powers of two. */
const INITIAL_SLOTS = 256;
const LARGEST_KEPT = 65_536;

const NO_SOURCE = Buffer.alloc(0);

/** FNV-1a. Equal hashes are compared byte by byte, so a poor hash costs time only. */
function hashOf(sources: readonly Buffer[], ranges: readonly number[], count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < count; at += 3) {
    hash = hashRange(hash, sources[ranges[at] ?? 0] ?? NO_SOURCE, ranges[at + 1] ?? 0, ranges[at + 2] ?? 0);
  }
  return hash;
}

function hashRange(seed: number, source: Buffer, start: number, end: number): number {
  let hash = seed | 0;
  for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ (source[index] ?? 0), 0x01000193);
  return hash;
}

function isSame(one: Buffer, start: number, other: Buffer, otherStart: number, length: number): boolean {
  for (let byte = 0; byte < length; byte += 1) if (one[start + byte] !== other[otherStart + byte]) return false;
  return true;
}
