import type { ScaleRow } from "./copy-rows.ts";

/** Rows of one table, made while they are written. */
export interface ScaleTable {
  /** With its schema, e.g. `members.member`. */
  readonly table: string;
  /** How many there will be, for the progress bar; zero when nobody counted. */
  readonly expected: number;
  readonly rows: () => Iterable<ScaleRow>;
}

/** Shares a sum out over things by weight, none above its limit; what the limits cut off goes to later ones first. */
export function shareOut(sum: number, weights: readonly number[], limits: readonly number[]): number[] {
  const total = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight, place) => Math.min(Math.floor((sum * weight) / total), limits[place] ?? 0));
  let left = sum - shares.reduce((all, share) => all + share, 0);
  for (let place = shares.length - 1; place >= 0 && left > 0; place -= 1) {
    const extra = Math.min(left, (limits[place] ?? 0) - (shares[place] ?? 0));
    shares[place] = (shares[place] ?? 0) + extra;
    left -= extra;
  }
  return shares;
}
