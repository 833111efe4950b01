/** Tells when nothing was heard for a while. It watches only once it was started. */
export class SilenceWatch {
  readonly #milliseconds: number;
  readonly #silent: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(milliseconds: number, silent: () => void) {
    this.#milliseconds = milliseconds;
    this.#silent = silent;
  }

  start(): void {
    this.#timer ??= setTimeout(this.#silent, this.#milliseconds).unref();
  }

  heard(): void {
    this.#timer?.refresh();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
