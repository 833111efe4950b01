import { raw, sql, ViewerDatabase } from "@sen/database";
import { HubError } from "@sen/errors";
import { systemViewer } from "@sen/identity";
import type { DataSource } from "typeorm";
import type { HubEvent } from "../work/consumer.ts";
import { EventFeed } from "./event-feed.ts";
import type { OutboxNotices } from "./outbox-notices.ts";

export interface EventFilter {
  readonly types: readonly string[];
  /** Only what happened to these; null for all. */
  readonly aggregates: readonly string[] | null;
}

export interface CommittedEventsOptions {
  readonly slice: string;
  readonly dataSource: DataSource;
  readonly notices: OutboxNotices;
  /** Told how many subscriptions are open. */
  readonly onCount: (open: number) => void;
}

/** Most events read by one statement. */
const mostAtOnce = 500;

/**
 * What a slice commits to its outbox, for subscriptions: every instance sees the events of all. Each is read once however
 * many subscribe. When the database's notices break off, all feeds end with an error, since events may have been missed.
 */
export class CommittedEvents {
  readonly #options: CommittedEventsOptions;
  readonly #feeds = new Map<EventFeed, EventFilter>();
  /** Those of the feeds that miss nothing any more. */
  readonly #open = new Set<EventFeed>();
  #positions: number[] = [];
  #reading: Promise<void> | undefined;
  #watching: Promise<() => void> | undefined;
  #closed = false;

  constructor(options: CommittedEventsOptions) {
    this.#options = options;
  }

  /** Fulfilled when every event committed from now on will be in the feed. */
  async subscribe(filter: EventFilter): Promise<EventFeed> {
    if (this.#closed) throw interrupted();
    const feed = new EventFeed(() => this.#remove(feed));
    // Before the watch stands: what is told of in the moment it does is for this feed too.
    this.#feeds.set(feed, filter);
    try {
      await (this.#watching ??= this.#watch());
    } catch (cause) {
      this.#watching = undefined;
      this.#remove(feed);
      throw new HubError("UNAVAILABLE", { service: this.#options.slice }, { cause });
    }
    if (this.#feeds.has(feed)) this.#open.add(feed);
    this.#options.onCount(this.#open.size);
    return feed;
  }

  /** Ends all feeds: their subscribers are told that the slice is unavailable, and come back to another instance. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#failAll();
    (await this.#watching?.catch(() => undefined))?.();
    await this.#reading;
  }

  #remove(feed: EventFeed): void {
    this.#feeds.delete(feed);
    this.#open.delete(feed);
    this.#options.onCount(this.#open.size);
  }

  #watch(): Promise<() => void> {
    return this.#options.notices.watch({
      onEvent: (position) => {
        if (this.#feeds.size === 0) return;
        this.#positions.push(position);
        this.#reading ??= this.#read().finally(() => {
          this.#reading = undefined;
        });
      },
      onLost: () => this.#failAll(),
    });
  }

  /** Reads what was told of, in the order of the commits. */
  async #read(): Promise<void> {
    while (this.#positions.length > 0 && this.#feeds.size > 0) {
      const positions = this.#positions.splice(0, mostAtOnce);
      try {
        for (const event of await this.#load(positions)) this.#give(event);
      } catch {
        this.#failAll();
      }
    }
    this.#positions = [];
  }

  async #load(positions: readonly number[]): Promise<readonly HubEvent[]> {
    const { slice, dataSource } = this.#options;
    const db = new ViewerDatabase(dataSource, { viewerClaims: JSON.stringify(systemViewer(slice)) });
    try {
      return await db.query<HubEvent>(sql`
        select e.id, ${slice}::text as source, e.type, e.aggregate, e.payload, e.occurred_at as "occurredAt"
        from unnest(${positions}::bigint[]) with ordinality as told (position, number)
        join ${raw(`${slice}.outbox_event`)} as e on e.position = told.position
        order by told.number`);
    } finally {
      await db.rollback();
    }
  }

  #give(event: HubEvent): void {
    for (const [feed, { types, aggregates }] of this.#feeds) {
      if (types.includes(event.type) && (aggregates === null || aggregates.includes(event.aggregate))) feed.push(event);
    }
  }

  #failAll(): void {
    for (const feed of this.#feeds.keys()) feed.fail(interrupted(this.#options.slice));
  }
}

function interrupted(service = "subgraph"): HubError {
  return new HubError("UNAVAILABLE", { service });
}
