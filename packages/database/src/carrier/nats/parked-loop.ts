import type { KvWatchEntry } from "@nats-io/kv";
import type { QueuedIterator } from "@nats-io/nats-core";
import type { CarriedEvent } from "../carrier.ts";
import { describeFailure, pauseAfter } from "../retry-policy.ts";
import { WakeUp } from "../wake-up.ts";
import { findEvent } from "./nats-hub.ts";
import type { NatsSubscriptionOptions } from "./nats-subscription.ts";
import { changeParked, readParked, withoutFirst } from "./parked-events.ts";
import type { Parked } from "./parked-events.ts";

export interface ParkedLoopOptions extends NatsSubscriptionOptions {
  readonly key: string;
  /** Aborted when another instance may have taken over, or the consumer stops. */
  readonly over: AbortSignal;
}

const longestRestMs = 60_000;

/** Tries what is parked again when its time has come, one event at a time. */
export class ParkedLoop {
  readonly #options: ParkedLoopOptions;
  readonly #wakeUp = new WakeUp();
  /** When each aggregate's first event may be tried; dead letters are not here. */
  readonly #due = new Map<string, number>();
  readonly #loop: Promise<void>;
  #watch: QueuedIterator<KvWatchEntry> | undefined;
  #stopped = false;

  constructor(options: ParkedLoopOptions) {
    this.#options = options;
    this.#loop = this.#run().catch(options.onFault);
  }

  /** Fulfilled when the handler that runs has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wakeUp.wake();
    await this.#loop;
    this.#watch?.stop();
  }

  async #run(): Promise<void> {
    const { hub, key, over, onFault } = this.#options;
    this.#watch = await hub.parked.watch({ key: `${key}.*` });
    this.#follow(this.#watch).catch(onFault);
    while (!this.#stopped && !over.aborted) {
      const { version } = this.#wakeUp;
      const now = Date.now();
      const due = [...this.#due].filter(([, dueAt]) => dueAt <= now).map(([each]) => each);
      for (const each of due) {
        if (this.#stopped || over.aborted) return;
        await this.#tryFirst(each).catch(onFault);
      }
      if (due.length > 0) continue;
      await this.#wakeUp.rest(version, Math.min(longestRestMs, ...[...this.#due.values()].map((at) => at - now + 1)));
    }
  }

  async #follow(watch: QueuedIterator<KvWatchEntry>): Promise<void> {
    for await (const entry of watch) this.#note(entry.key, readParked(entry));
  }

  #note(key: string, parked: Parked | null): void {
    if (parked === null || parked.deadAt !== null) this.#due.delete(key);
    else this.#due.set(key, parked.dueAt);
    this.#wakeUp.wake();
  }

  async #tryFirst(key: string): Promise<void> {
    const { hub } = this.#options;
    const parked = readParked(await hub.parked.get(key));
    const [sequence] = parked?.sequences ?? [];
    if (parked === null || sequence === undefined || parked.deadAt !== null) return this.#note(key, null);
    const event = await findEvent(hub, sequence);
    const failure = event === null ? undefined : await this.#failureOf(event);
    const tries = parked.tries + 1;
    const change = failure === undefined ? withoutFirst : (now: Parked) => this.#withFailure(now, tries, failure.error);
    this.#note(key, await changeParked(hub.parked, key, (now) => (now === null ? null : change(now))));
    if (event !== null) this.#report(event, tries, failure);
  }

  async #failureOf(event: CarriedEvent): Promise<{ readonly error: unknown } | undefined> {
    try {
      await this.#options.handle(event);
      return undefined;
    } catch (error) {
      return { error };
    }
  }

  #withFailure(parked: Parked, tries: number, error: unknown): Parked {
    const pauseMs = pauseAfter(tries, this.#options.retry);
    const now = Date.now();
    const deadAt = pauseMs === null ? now : null;
    return { ...parked, tries, dueAt: now + (pauseMs ?? 0), deadAt, error: describeFailure(error) };
  }

  #report(event: CarriedEvent, tries: number, failure: { readonly error: unknown } | undefined): void {
    const { onDelivery, retry } = this.#options;
    if (failure === undefined) return onDelivery?.({ outcome: "handled", event, tries });
    const { error } = failure;
    const pauseMs = pauseAfter(tries, retry);
    return onDelivery?.(
      pauseMs === null
        ? { outcome: "dead", event, tries, error }
        : { outcome: "retried", event, tries, error, pauseMs },
    );
  }
}
