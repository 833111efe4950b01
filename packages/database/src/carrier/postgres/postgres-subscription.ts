import type pg from "pg";
import type { CarriedEvent, ConsumerSubscription } from "../carrier.ts";
import { describeFailure, pauseAfter } from "../retry-policy.ts";
import type { RetryPolicy } from "../retry-policy.ts";
import type { WakeUp } from "../wake-up.ts";

export interface PostgresSubscriptionOptions extends ConsumerSubscription {
  readonly pool: pg.Pool;
  readonly wakeUp: WakeUp;
  readonly retry: RetryPolicy;
  readonly concurrency: number;
  readonly pollMs: number;
  readonly onFault: (error: unknown) => void;
}

interface TakenRow {
  readonly position: string | number;
  readonly tries: number;
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly aggregate: string;
  readonly payload: Record<string, unknown>;
  readonly occurred_at: Date;
}

/**
 * One consumer's loops. Each takes an event under a row lock that lasts as long as its handler runs: when the process
 * dies, PostgreSQL ends the transaction, and whoever asks next gets the event. There is no lease to wait for.
 */
export class PostgresSubscription {
  readonly #options: PostgresSubscriptionOptions;
  readonly #loops: readonly Promise<void>[];
  readonly #pauses = new Set<NodeJS.Timeout>();
  #stopping = false;

  constructor(options: PostgresSubscriptionOptions) {
    this.#options = options;
    this.#loops = Array.from({ length: options.concurrency }, () => this.#loop());
  }

  /** Fulfilled when the handlers that run have ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#options.wakeUp.wake();
    await Promise.all(this.#loops);
    for (const pause of this.#pauses) clearTimeout(pause);
  }

  async #loop(): Promise<void> {
    const { wakeUp, pollMs, onFault } = this.#options;
    while (!this.#stopping) {
      const version = wakeUp.version;
      try {
        if (!(await this.#takeOne())) await wakeUp.rest(version, pollMs);
      } catch (error) {
        onFault(error);
        await wakeUp.rest(wakeUp.version, pollMs);
      }
    }
  }

  /** False when there was nothing to take. */
  async #takeOne(): Promise<boolean> {
    const { pool, consumer } = this.#options;
    const client = await pool.connect();
    let broken = true;
    try {
      await client.query("begin");
      const { rows } = await client.query<TakenRow>("select * from sen_bus.take($1)", [consumer]);
      const [row] = rows;
      const report = row && (await this.#deliver(client, row));
      await client.query("commit");
      broken = false;
      report?.();
      return row !== undefined;
    } finally {
      client.release(broken);
    }
  }

  /** Hands the event over and writes down what became of it; gives the report to make once that is committed. */
  async #deliver(client: pg.PoolClient, row: TakenRow): Promise<() => void> {
    const { consumer, handle, retry, onDelivery } = this.#options;
    const event = readEvent(row);
    const tries = row.tries + 1;
    try {
      await handle(event);
      await client.query("select sen_bus.done($1, $2)", [consumer, row.position]);
      return () => onDelivery?.({ outcome: "handled", event, tries });
    } catch (error) {
      const pauseMs = pauseAfter(tries, retry);
      const failure = [consumer, row.position, describeFailure(error), pauseMs];
      await client.query("select sen_bus.failed($1, $2, $3, $4)", failure);
      return () => {
        if (pauseMs !== null) this.#wakeAfter(pauseMs);
        onDelivery?.(
          pauseMs === null
            ? { outcome: "dead", event, tries, error }
            : { outcome: "retried", event, tries, error, pauseMs },
        );
      };
    }
  }

  #wakeAfter(pauseMs: number): void {
    const pause = setTimeout(() => {
      this.#pauses.delete(pause);
      this.#options.wakeUp.wake();
    }, pauseMs + 1);
    this.#pauses.add(pause);
  }
}

function readEvent({ id, source, type, aggregate, payload, occurred_at: occurredAt }: TakenRow): CarriedEvent {
  return { id, source, type, aggregate, payload, occurredAt };
}
