import type { Backlog, Carrier, CarrierOptions, ConsumerSubscription, PublishedEvent } from "../carrier.ts";
import { readBacklog } from "./nats-backlog.ts";
import { consumerKey, openNatsHub, subjectOf } from "./nats-hub.ts";
import type { NatsHub } from "./nats-hub.ts";
import { NatsSubscription } from "./nats-subscription.ts";
import { isConflict } from "./parked-events.ts";
import { loadProgress } from "./progress.ts";

export interface NatsCarrierOptions extends CarrierOptions {
  readonly url: string;
}

/**
 * The carrier for hubs that have NATS with JetStream. That a slice publishes as itself alone is for the server's
 * permissions: give each slice a user that may publish to `sen.event.SLICE.>`.
 */
export class NatsCarrier implements Carrier {
  readonly #options: NatsCarrierOptions;
  readonly #hub: NatsHub;
  readonly #subscriptions = new Set<NatsSubscription>();

  private constructor(options: NatsCarrierOptions, hub: NatsHub) {
    this.#options = options;
    this.#hub = hub;
  }

  static async open(options: NatsCarrierOptions): Promise<NatsCarrier> {
    return new NatsCarrier(options, await openNatsHub(options.url, `sen-${options.slice}`));
  }

  async publish(events: readonly PublishedEvent[]): Promise<void> {
    for (const event of events) {
      const whole = { ...event, source: this.#options.slice };
      try {
        const expect = { lastSubjectSequence: 0 };
        await this.#hub.stream.publish(subjectOf(whole), JSON.stringify(whole), { expect });
      } catch (error) {
        // It is there already.
        if (!isConflict(error)) throw error;
      }
    }
  }

  async subscribe(subscription: ConsumerSubscription): Promise<{ stop(): Promise<void> }> {
    const { slice, retry, onFault = () => undefined } = this.#options;
    await this.#register(consumerKey(slice, subscription.consumer), subscription.types);
    const running = new NatsSubscription({ ...subscription, hub: this.#hub, slice, retry, onFault });
    this.#subscriptions.add(running);
    return {
      stop: async () => {
        await running.stop();
        this.#subscriptions.delete(running);
      },
    };
  }

  async backlog(): Promise<readonly Backlog[]> {
    return readBacklog(this.#hub, this.#options.slice);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#subscriptions].map((each) => each.stop()));
    await this.#hub.connection.close();
  }

  /** Lets the consumer be known before one of its instances serves it. */
  async #register(key: string, types: readonly string[]): Promise<void> {
    const progress = JSON.stringify(await loadProgress(this.#hub, key, types));
    await this.#hub.progress.create(key, progress).catch((error: unknown) => {
      if (!isConflict(error)) throw error;
    });
  }
}
