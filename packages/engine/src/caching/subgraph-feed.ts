/** Changes remembered by their names, so that whoever names one late is told that it is known. */
const REMEMBERED = 10_000;
/** Milliseconds after which a change that was never told of counts as one that came before the feed was opened. */
const OVERDUE_MS = 10_000;

/** What a subgraph has told of its changes, and whether it still does. */
export class SubgraphFeed {
  #isOpen = false;
  #changes = 0;
  readonly #told = new Set<string>();
  /** Changes that mutations made and the subgraph has not told of yet. */
  readonly #awaited = new Map<string, NodeJS.Timeout>();

  /** True while what is kept is up to date. */
  get isUsable(): boolean {
    return this.#isOpen && this.#awaited.size === 0;
  }

  /** Grows with each change: what was asked for before one and answered after it may be of before. */
  get changes(): number {
    return this.#changes;
  }

  /** True when this change is known, so that what is kept is not of before it. */
  hasTold(change: string): boolean {
    return this.#told.has(change);
  }

  open(): void {
    this.#isOpen = true;
    this.#changes += 1;
    this.#awaitNothing();
  }

  close(): void {
    this.#isOpen = false;
    this.#changes += 1;
    this.#awaitNothing();
  }

  noteChange(): void {
    this.#changes += 1;
  }

  tell(change: string): void {
    this.#changes += 1;
    this.#told.add(change);
    this.#stopAwaiting(change);
    const [first = ""] = this.#told;
    if (this.#told.size > REMEMBERED) this.#told.delete(first);
  }

  /**
   * Nothing kept is used until the change was told of. One made before the feed was opened and heard of after it never
   * is: then `putOut` has to end what may be of before it.
   */
  await(change: string, putOut: () => void): void {
    if (!this.#isOpen || this.#told.has(change)) return;
    const overdue = setTimeout(() => {
      putOut();
      this.#stopAwaiting(change);
    }, OVERDUE_MS);
    overdue.unref();
    this.#stopAwaiting(change);
    this.#awaited.set(change, overdue);
  }

  #stopAwaiting(change: string): void {
    clearTimeout(this.#awaited.get(change));
    this.#awaited.delete(change);
  }

  #awaitNothing(): void {
    for (const change of this.#awaited.keys()) this.#stopAwaiting(change);
  }
}
