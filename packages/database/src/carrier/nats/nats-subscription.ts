import { setTimeout as sleep } from "node:timers/promises";
import { DeliverPolicy } from "@nats-io/jetstream";
import type { ConsumerMessages, JsMsg } from "@nats-io/jetstream";
import type { CarriedEvent, ConsumerSubscription, Delivery } from "../carrier.ts";
import { describeFailure, pauseAfter } from "../retry-policy.ts";
import type { RetryPolicy } from "../retry-policy.ts";
import { Leadership } from "./leadership.ts";
import { consumerKey, eventStream, parkedKey, readEvent } from "./nats-hub.ts";
import type { NatsHub } from "./nats-hub.ts";
import { ParkedLoop } from "./parked-loop.ts";
import { changeParked } from "./parked-events.ts";
import { loadProgress, saveProgress } from "./progress.ts";
import type { Progress } from "./progress.ts";

export interface NatsSubscriptionOptions extends ConsumerSubscription {
  readonly hub: NatsHub;
  readonly slice: string;
  readonly retry: RetryPolicy;
  readonly onFault: (error: unknown) => void;
}

/** Rest between two attempts to become the one instance that serves the consumer, in milliseconds. */
const pollMs = 1000;

/**
 * One consumer on JetStream. The leader of its instances reads the stream in order and notes how far it has come. An
 * event that failed is parked with its aggregate and tried again beside the stream; later ones of it are parked behind.
 */
export class NatsSubscription {
  readonly #options: NatsSubscriptionOptions;
  readonly #key: string;
  readonly #stopping = new AbortController();
  readonly #loop: Promise<void>;

  constructor(options: NatsSubscriptionOptions) {
    this.#options = options;
    this.#key = consumerKey(options.slice, options.consumer);
    this.#loop = this.#run();
  }

  /** Fulfilled when the handlers that run have ended. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
  }

  async #run(): Promise<void> {
    const { hub, onFault } = this.#options;
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        const leadership = await Leadership.take(hub.leaders, this.#key);
        if (leadership !== null) await this.#lead(leadership);
      } catch (error) {
        if (!signal.aborted) onFault(error);
      }
      await sleep(pollMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async #lead(leadership: Leadership): Promise<void> {
    const { hub, types } = this.#options;
    const over = AbortSignal.any([leadership.lost.signal, this.#stopping.signal]);
    const parked = new ParkedLoop({ ...this.#options, key: this.#key, over });
    try {
      const progress = await loadProgress(hub, this.#key, types);
      const consumer = await hub.stream.consumers.get(eventStream, {
        deliver_policy: DeliverPolicy.StartSequence,
        opt_start_seq: Math.min(...Object.values(progress)) + 1,
      });
      const messages = await consumer.consume({ max_messages: 50 });
      const stop = () => messages.stop();
      over.addEventListener("abort", stop);
      try {
        if (!over.aborted) await this.#read(messages, progress, over);
      } finally {
        over.removeEventListener("abort", stop);
        await messages.close();
      }
    } finally {
      await parked.stop();
      await leadership.leave().catch(() => undefined);
    }
  }

  async #read(messages: ConsumerMessages, progress: Progress, over: AbortSignal): Promise<void> {
    for await (const message of messages) {
      if (over.aborted) return;
      await this.#take(message, progress);
    }
  }

  async #take(message: JsMsg, progress: Progress): Promise<void> {
    const { hub, onDelivery } = this.#options;
    const event = readEvent(message.data);
    const from = progress[event.type];
    const isOurs = from !== undefined && message.seq > from;
    const delivery = isOurs ? await this.#deliver(event, message.seq) : undefined;
    for (const type of Object.keys(progress)) progress[type] = Math.max(progress[type] ?? 0, message.seq);
    // What is passed over is noted at the end of the stream only.
    if (isOurs || message.info.pending === 0) await saveProgress(hub, this.#key, progress);
    if (delivery !== undefined) onDelivery?.(delivery);
  }

  async #deliver(event: CarriedEvent, sequence: number): Promise<Delivery | undefined> {
    const { hub, handle, retry } = this.#options;
    const key = parkedKey(this.#key, event);
    const behind = await changeParked(hub.parked, key, (parked) =>
      parked === null || parked.sequences.includes(sequence)
        ? parked
        : { ...parked, sequences: [...parked.sequences, sequence] },
    );
    if (behind !== null) return undefined;
    try {
      await handle(event);
      return { outcome: "handled", event, tries: 1 };
    } catch (error) {
      const pauseMs = pauseAfter(1, retry);
      const now = Date.now();
      const deadAt = pauseMs === null ? now : null;
      const dueAt = now + (pauseMs ?? 0);
      await changeParked(hub.parked, key, (parked) =>
        parked === null ? { sequences: [sequence], tries: 1, dueAt, deadAt, error: describeFailure(error) } : parked,
      );
      return pauseMs === null
        ? { outcome: "dead", event, tries: 1, error }
        : { outcome: "retried", event, tries: 1, error, pauseMs };
    }
  }
}
