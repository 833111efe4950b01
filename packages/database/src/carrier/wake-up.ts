/** Lets loops rest until something may have happened. What happens between looking and resting is not missed. */
export class WakeUp {
  #version = 0;
  readonly #resting = new Set<() => void>();

  /** To be read before looking whether there is work. */
  get version(): number {
    return this.#version;
  }

  wake(): void {
    this.#version += 1;
    for (const resume of this.#resting) resume();
    this.#resting.clear();
  }

  /** Rests until the next `wake`, or `longestMs`; not at all when there was one since `version`. */
  async rest(version: number, longestMs: number): Promise<void> {
    if (version !== this.#version) return;
    await new Promise<void>((resolve) => {
      const resume = () => {
        clearTimeout(timer);
        this.#resting.delete(resume);
        resolve();
      };
      const timer = setTimeout(resume, longestMs);
      this.#resting.add(resume);
    });
  }
}
