import { randomUUID } from "node:crypto";
import { sendUsage } from "@sen/registry/client";
import type { UsageReport } from "@sen/registry/client";
import type { RegistrySettings } from "../supergraph/registry-settings.ts";
import type { UsageCounter } from "./usage-counter.ts";

const INTERVAL_MS = 60_000;
/** Entries of one report. */
const BATCH = 1_000;
/** Entries kept while the registry is away; the oldest reports go first. */
const MAX_WAITING = 20_000;
/** Longest time the last report may hold up a gateway that stops, in milliseconds. */
const FAREWELL_MS = 2_000;

/** Tells the registry now and then what was counted. Nothing waits for it, and what cannot be told is dropped in the end. */
export class UsageSender {
  readonly #settings: RegistrySettings;
  readonly #counter: UsageCounter;
  readonly #timer: NodeJS.Timeout;
  readonly #stopped = new AbortController();
  #waiting: UsageReport[] = [];
  #lost = 0;
  #sending: Promise<void> | undefined;

  constructor(settings: RegistrySettings, counter: UsageCounter, intervalMs = INTERVAL_MS) {
    this.#settings = settings;
    this.#counter = counter;
    this.#timer = setInterval(() => void this.flush(), intervalMs).unref();
  }

  /** Sends what was counted, and what could not be sent before. */
  async flush(): Promise<void> {
    this.#collect();
    await (this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
    }));
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    const farewell = setTimeout(() => this.#stopped.abort(), FAREWELL_MS);
    await this.flush();
    clearTimeout(farewell);
  }

  #collect(): void {
    const { entries, lost } = this.#counter.take();
    this.#lost += lost;
    for (let at = 0; at < entries.length; at += BATCH) {
      const batch = entries.slice(at, at + BATCH);
      // Made once, so that a report whose answer was lost is known when it comes again.
      this.#waiting.push({ id: randomUUID(), gatewayId: this.#settings.gatewayId, entries: batch, lost: this.#lost });
      this.#lost = 0;
    }
    let size = this.#waiting.reduce((sum, report) => sum + report.entries.length, 0);
    while (size > MAX_WAITING) {
      const dropped = this.#waiting.shift();
      size -= dropped?.entries.length ?? 0;
      this.#lost += dropped?.entries.reduce((sum, entry) => sum + entry.count, dropped.lost) ?? 0;
    }
  }

  /** One after the other; what fails is tried again the next time. */
  async #send(): Promise<void> {
    for (let report = this.#waiting[0]; report !== undefined; report = this.#waiting[0]) {
      if (!(await sendUsage(this.#settings, report, this.#stopped.signal))) return;
      // It may have been dropped meanwhile.
      if (this.#waiting[0] === report) this.#waiting.shift();
    }
  }
}
