/** Numbers that look random; equal seeds give equal ones. */
export interface Random {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** Numbers from 0 (included) to 1 (mulberry32: 32 bits of state, even enough for tests). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function createRandom(seed: number): Random {
  const next = randomNumbers(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: <Item>(items: readonly Item[]) => {
      if (items.length === 0) throw new Error("nothing to pick from");
      return items[below(items.length)] as Item; // in range
    },
  };
}

/**
 * Seeds for `test.each`, whose name should carry `%i`: those given, or only that in the environment's `SEED`, which shows a
 * run that failed once more. `SEEDS=50` runs with 1 to 50.
 */
export function seeds(...given: readonly number[]): readonly number[] {
  const { SEED: one, SEEDS: many } = process.env;
  if (one !== undefined) return [Number(one)];
  if (many !== undefined) return Array.from({ length: Number(many) }, (_none, index) => index + 1);
  return given;
}
