import type { Logger } from "pino";
import type { AskSlice } from "../session/access-facts.ts";

/** Seconds from which on slices refuse what a gateway signs: they take a signature half a minute old, and five seconds ahead. */
const bearable = { ahead: 5, behind: 30 };
/** How often it is looked whether the time of day has moved by itself, and how often slices are asked though it has not. */
const everyMs = 1_000;
const askEvery = 30;
/** A step of the time of day that is no slow correction. */
const stepMs = 2_000;

export interface ClockWatchOptions {
  /** Addresses of the slices; who answers tells the time. */
  readonly addresses: () => Iterable<string>;
  readonly askSlice: AskSlice;
  readonly logger: Logger;
}

/**
 * Whether this machine's time of day is right enough for slices to take what is signed here. What most of them say is right: one
 * slice with a wrong clock takes no gateway out. Looked at when the time jumps, and now and then.
 */
export class ClockWatch {
  readonly #options: ClockWatchOptions;
  readonly #timer: NodeJS.Timeout;
  #turn = 0;
  #difference = Date.now() - performance.now();
  #looking: Promise<void> | undefined;
  #secondsOff = 0;

  constructor(options: ClockWatchOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.#tick(), everyMs).unref();
  }

  /** Seconds the clock is ahead, negative when it is behind; 0 while slices take what is signed. */
  get secondsOff(): number {
    return this.#secondsOff;
  }

  /** Asks the slices for their time now. */
  look(): Promise<void> {
    this.#looking ??= this.#compare().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #tick(): Promise<void> {
    this.#turn += 1;
    const difference = Date.now() - performance.now();
    const hasStepped = Math.abs(difference - this.#difference) > stepMs;
    this.#difference = difference;
    if (hasStepped || this.#secondsOff !== 0 || this.#turn % askEvery === 0) await this.look();
  }

  async #compare(): Promise<void> {
    const answers = await Promise.all([...this.#options.addresses()].map((address) => this.#offsetFrom(address)));
    const offsets = answers.filter((offset) => offset !== null).toSorted((one, other) => one - other);
    const median = offsets[Math.floor((offsets.length - 1) / 2)];
    // Nobody answers: that is another trouble.
    if (median === undefined) return;
    const seconds = median > bearable.ahead || median < -bearable.behind ? Math.round(median) : 0;
    if ((seconds === 0) !== (this.#secondsOff === 0)) this.#tell(seconds);
    this.#secondsOff = seconds;
  }

  /** Seconds this clock is ahead of the slice's, by the `Date` of whatever it answers; null when it does not. */
  async #offsetFrom(address: string): Promise<number | null> {
    try {
      const response = await this.#options.askSlice(new URL("/health/live", address).href, {
        signal: AbortSignal.timeout(3_000),
      });
      await response.body?.cancel();
      const told = Date.parse(response.headers.get("date") ?? "");
      return Number.isNaN(told) ? null : (Date.now() - told) / 1_000;
    } catch {
      return null;
    }
  }

  #tell(seconds: number): void {
    const { logger } = this.#options;
    if (seconds === 0) logger.info("the clock agrees with the slices again");
    else logger.error({ seconds }, "the clock is off: slices refuse what is signed here; set the time of this machine");
  }
}
