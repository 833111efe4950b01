import { WakeUp } from "@sen/database";
import type { Carrier, DatabaseSettings, PublishedEvent } from "@sen/database";
import { systemViewer } from "@sen/identity";
import pg from "pg";
import type { OutboxNotices } from "../outbox/outbox-notices.ts";

export interface RelayOptions {
  readonly slice: string;
  readonly database: DatabaseSettings;
  readonly carrier: Pick<Carrier, "publish">;
  readonly notices: OutboxNotices;
  readonly onPublished: (events: number) => void;
  readonly onFault: (error: unknown) => void;
}

/** Longest rest between two looks at the outbox, in milliseconds; notices wake it earlier. */
const pollMs = 2000;
const mostAtOnce = 200;

type WaitingEvent = PublishedEvent & { readonly position: number };

/**
 * Hands a slice's outbox to the carrier, in the order of positions. One instance of a slice does it at a time, the one
 * that holds the session's advisory lock; when it dies between publishing and marking, the next one publishes the same
 * events again, and the carrier knows them by their ids.
 */
export class Relay {
  readonly #options: RelayOptions;
  readonly #wakeUp = new WakeUp();
  readonly #loop: Promise<void>;
  #client: pg.Client | undefined;
  #stopping = false;

  constructor(options: RelayOptions) {
    this.#options = options;
    this.#loop = this.#run();
  }

  /** Fulfilled when what is being published has been marked. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wakeUp.wake();
    await this.#loop;
  }

  async #run(): Promise<void> {
    const { notices, onFault } = this.#options;
    let unwatch: (() => void) | undefined;
    const wake = () => this.#wakeUp.wake();
    while (!this.#stopping) {
      const version = this.#wakeUp.version;
      try {
        unwatch ??= await notices.watch({ onEvent: wake, onListening: wake });
        const client = await this.#takeTurn();
        if (client !== undefined) await this.#publishAll(client);
      } catch (error) {
        onFault(error);
        await this.#leave();
      }
      if (!this.#stopping) await this.#wakeUp.rest(version, pollMs);
    }
    unwatch?.();
    await this.#leave();
  }

  /** The connection with the lock; undefined while another instance has it. */
  async #takeTurn(): Promise<pg.Client | undefined> {
    if (this.#client !== undefined) return this.#client;
    const { database, slice } = this.#options;
    const client = new pg.Client({ ...database, application_name: `sen-${slice}-relay`, keepAlive: true });
    client.on("error", () => {
      if (this.#client === client) this.#client = undefined;
    });
    await client.connect();
    const { rows } = await client.query<{ ours: boolean }>(
      "select pg_try_advisory_lock(hashtextextended($1, 0)) as ours",
      [`${slice} relay`],
    );
    if (rows[0]?.ours === true) return (this.#client = client);
    await client.end();
    return undefined;
  }

  async #leave(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  async #publishAll(client: pg.Client): Promise<void> {
    let more = true;
    while (more && !this.#stopping) more = await this.#publishSome(client);
  }

  /** Publishes the oldest events that wait and marks them; false when none did. */
  async #publishSome(client: pg.Client): Promise<boolean> {
    const { slice, carrier, onPublished } = this.#options;
    const events = await this.#asSystem<WaitingEvent>(
      client,
      `select position, id, type, aggregate, payload, occurred_at as "occurredAt"
       from ${slice}.outbox_event where published_at is null order by position limit ${mostAtOnce}`,
      [],
    );
    if (events.length === 0) return false;
    await carrier.publish(events.map(({ position: _position, ...event }) => event));
    await this.#asSystem(
      client,
      `update ${slice}.outbox_event set published_at = clock_timestamp() where position = any ($1)`,
      [events.map(({ position }) => position)],
    );
    onPublished(events.length);
    return true;
  }

  async #asSystem<Row extends object>(client: pg.Client, statement: string, values: unknown[]): Promise<Row[]> {
    const claims = JSON.stringify(systemViewer(this.#options.slice));
    await client.query("begin");
    try {
      await client.query("select set_config('sen.viewer', $1, true)", [claims]);
      const { rows } = await client.query<Row>(statement, values);
      await client.query("commit");
      return rows;
    } catch (error) {
      await client.query("rollback").catch(() => undefined);
      throw error;
    }
  }
}
