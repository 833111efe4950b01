import pg from "pg";
import { NoticeListener } from "../../notice-listener.ts";
import type { DatabaseSettings } from "../../settings.ts";
import type { Backlog, Carrier, CarrierOptions, ConsumerSubscription, PublishedEvent } from "../carrier.ts";
import { WakeUp } from "../wake-up.ts";
import { PostgresSubscription } from "./postgres-subscription.ts";

export interface PostgresCarrierOptions extends CarrierOptions {
  /** The slice's app role. */
  readonly database: DatabaseSettings;
  /** Longest rest of a consumer between two looks, in milliseconds; notices wake it earlier. */
  readonly pollMs?: number;
}

/** Handlers that run at the same time in one process; each holds a connection while it runs. */
const poolSize = 4;
/** A handler that takes longer is given up by the database, and its event goes to whoever asks next. */
const longestHandlerMs = 5 * 60_000;
const forgetEveryMs = 60 * 60_000;

/** The carrier that needs nothing but the slices' own PostgreSQL: a table of deliveries, row locks, and notices. */
export class PostgresCarrier implements Carrier {
  readonly #options: PostgresCarrierOptions;
  readonly #pool: pg.Pool;
  readonly #wakeUp = new WakeUp();
  readonly #subscriptions = new Set<PostgresSubscription>();
  readonly #forgetting: NodeJS.Timeout;
  #listening: Promise<NoticeListener> | undefined;

  constructor(options: PostgresCarrierOptions) {
    this.#options = options;
    this.#pool = new pg.Pool({
      ...options.database,
      max: poolSize,
      application_name: `sen-${options.slice}-carrier`,
      connectionTimeoutMillis: 10_000,
      idle_in_transaction_session_timeout: longestHandlerMs,
      keepAlive: true,
    });
    this.#pool.on("error", (error) => options.onFault?.(error));
    this.#forgetting = setInterval(() => {
      this.#pool.query("select sen_bus.forget_old()").catch((error: unknown) => options.onFault?.(error));
    }, forgetEveryMs);
    this.#forgetting.unref();
  }

  async publish(events: readonly PublishedEvent[]): Promise<void> {
    const rows = events.map(({ occurredAt, ...event }) => ({ ...event, occurred_at: occurredAt }));
    await this.#pool.query("select sen_bus.publish($1::jsonb)", [JSON.stringify(rows)]);
  }

  async subscribe(subscription: ConsumerSubscription): Promise<{ stop(): Promise<void> }> {
    await (this.#listening ??= this.#listen());
    await this.#pool.query("select sen_bus.register($1, $2)", [subscription.consumer, subscription.types]);
    const { retry, concurrency = 2, pollMs = 2000, onFault = () => undefined } = this.#options;
    const running = new PostgresSubscription({
      ...subscription,
      pool: this.#pool,
      wakeUp: this.#wakeUp,
      retry,
      concurrency,
      pollMs,
      onFault,
    });
    this.#subscriptions.add(running);
    return {
      stop: async () => {
        await running.stop();
        this.#subscriptions.delete(running);
      },
    };
  }

  async backlog(): Promise<readonly Backlog[]> {
    return (await this.#pool.query<Backlog>("select * from sen_bus.backlog()")).rows;
  }

  async close(): Promise<void> {
    clearInterval(this.#forgetting);
    await Promise.all([...this.#subscriptions].map((each) => each.stop()));
    await (await this.#listening?.catch(() => undefined))?.close();
    await this.#pool.end();
  }

  #listen(): Promise<NoticeListener> {
    const { database, slice, onFault } = this.#options;
    return NoticeListener.open({
      settings: database,
      channel: "sen_bus",
      onNotice: (payload) => {
        if (payload === slice) this.#wakeUp.wake();
      },
      onListening: () => this.#wakeUp.wake(),
      ...(onFault && { onFault }),
    });
  }
}
