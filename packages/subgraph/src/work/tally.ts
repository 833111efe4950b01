/** Names that are counted at a time; what comes beyond is not counted, so that nobody can fill the memory of a process. */
const mostNames = 10_000;

/**
 * What a process of a slice counts between two runs of a job that writes it down: for figures that come with every request
 * and would be a write of each. It knows names and numbers, and forgets what was not written when the process is killed.
 */
export class Tally {
  readonly #counts = new Map<string, number>();

  count(name: string): void {
    const before = this.#counts.get(name);
    if (before === undefined && this.#counts.size >= mostNames) return;
    this.#counts.set(name, (before ?? 0) + 1);
  }

  /** Hands what was counted to `write`, and forgets that much of it when it was written; is not called for nothing. */
  async settle(write: (counts: Readonly<Record<string, number>>) => Promise<void>): Promise<void> {
    if (this.#counts.size === 0) return;
    const taken = Object.fromEntries(this.#counts);
    await write(taken);
    for (const [name, number] of Object.entries(taken)) {
      const left = (this.#counts.get(name) ?? 0) - number;
      if (left > 0) this.#counts.set(name, left);
      else this.#counts.delete(name);
    }
  }
}
