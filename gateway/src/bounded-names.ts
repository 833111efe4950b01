/** What figures call everything beyond the names they keep. */
export const otherName = "other";

/**
 * Names that clients choose, as labels of figures: the first so many that come are told apart, the rest is one. Anybody may call
 * herself anything, and each label costs memory here and in Prometheus for ever.
 */
export class BoundedNames {
  readonly #most: number;
  readonly #known = new Set<string>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The name itself, `other`, or `none` when there is none. What is no name of a program or operation is `other`. */
  labelOf(name: string | null | undefined): string {
    if (name === null || name === undefined || name === "") return "none";
    if (this.#known.has(name)) return name;
    if (this.#known.size >= this.#most || !/^[\w.:/-]{1,60}$/.test(name)) return otherName;
    this.#known.add(name);
    return name;
  }
}
