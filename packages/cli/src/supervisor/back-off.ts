/** Milliseconds before something that crashed is started again: doubled with each crash in a row, up to the longest. */
const wait = { first: 500, longest: 30_000 };

export function backOff(crashesInARow: number): number {
  return Math.min(wait.first * 2 ** (crashesInARow - 1), wait.longest);
}
