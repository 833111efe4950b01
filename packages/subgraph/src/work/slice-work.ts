import { raw, sql, ViewerDatabase } from "@sen/database";
import { systemViewer } from "@sen/identity";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import type { Subgraph } from "../define-subgraph.ts";
import { dayInVietnam } from "../server/day-in-vietnam.ts";
import type { HubEvent } from "./consumer.ts";
import { forgetEvents } from "./forget-events.ts";
import type { Job } from "./job.ts";
import { keepPartitions } from "./keep-partitions.ts";
import { sealChanges } from "./seal-changes.ts";
import type { Tally } from "./tally.ts";
import type { WorkContext } from "./work-context.ts";
import type { OutboxLag } from "./work-metrics.ts";

export interface SliceWorkOptions {
  readonly subgraph: Subgraph;
  readonly dataSource: DataSource;
  readonly clock: () => Date;
  readonly logger: Logger;
  readonly tally: Tally;
}

/** A slice's own work, one transaction each, as its `SYSTEM` viewer. */
export class SliceWork {
  readonly #options: SliceWorkOptions;

  constructor(options: SliceWorkOptions) {
    this.#options = options;
  }

  get jobs(): readonly Job[] {
    const { name, jobs = [] } = this.#options.subgraph;
    return [sealChanges(name), keepPartitions(name), forgetEvents(name), ...jobs];
  }

  /** Runs one job unless another instance of the slice is at it; tells whether it ran. */
  async runJob(name: string): Promise<boolean> {
    const job = this.jobs.find((each) => each.name === name);
    if (job === undefined) throw new Error(`the slice ${this.#options.subgraph.name} has no job ${name}`);
    return this.#inTransaction(async (context) => {
      const lock = `${this.#options.subgraph.name}.${name}`;
      const [turn] = await context.db.query<{ ours: boolean }>(
        sql`select pg_try_advisory_xact_lock(hashtextextended(${lock}, 0)) as ours`,
      );
      if (turn?.ours !== true) return false;
      await job.run(context);
      return true;
    });
  }

  /** Runs the jobs that keep something in memory once more, whatever becomes of each. */
  async runLastJobs(): Promise<void> {
    const last = this.jobs.filter(({ atEnd }) => atEnd === true);
    const ends = await Promise.allSettled(last.map(({ name }) => this.runJob(name)));
    for (const end of ends)
      if (end.status === "rejected") this.#options.logger.warn({ err: end.reason as unknown }, "a last job failed");
  }

  /** Hands an event to a consumer, once: gives false when it was handled before. */
  async handle(consumerName: string, event: HubEvent): Promise<boolean> {
    const { subgraph } = this.#options;
    const handler = subgraph.consumers?.find(({ name }) => name === consumerName)?.on[event.type];
    if (handler === undefined) throw new Error(`${subgraph.name}.${consumerName} takes no ${event.type}`);
    return this.#inTransaction(async (context) => {
      // Two deliveries at the same time: the second waits here for the first to end.
      const noted = await context.db.query(sql`
        insert into ${raw(`${subgraph.name}.inbox_event`)} (consumer, event_id) values (${consumerName}, ${event.id})
        on conflict do nothing returning event_id`);
      if (noted.length === 0) return false;
      await handler(event, context);
      return true;
    });
  }

  /** What waits in the slice's outbox. */
  async outboxLag(): Promise<OutboxLag> {
    return this.#inTransaction(async ({ db }) => {
      const [lag] = await db.query<OutboxLag>(sql`
        select count(*)::int as waiting, coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0)::float8 as seconds
        from ${raw(`${this.#options.subgraph.name}.outbox_event`)} where published_at is null`);
      return lag ?? { waiting: 0, seconds: 0 };
    });
  }

  async #inTransaction<Result>(work: (context: WorkContext) => Promise<Result>): Promise<Result> {
    const { subgraph, dataSource, clock, logger, tally } = this.#options;
    const now = clock();
    const db = new ViewerDatabase(dataSource, { viewerClaims: JSON.stringify(systemViewer(subgraph.name)) });
    try {
      const result = await work({
        db,
        now,
        today: dayInVietnam(now),
        logger,
        tally,
        separately: (part) => this.#inTransaction(part),
      });
      await db.commit();
      return result;
    } catch (error) {
      await db.rollback();
      throw error;
    }
  }
}
