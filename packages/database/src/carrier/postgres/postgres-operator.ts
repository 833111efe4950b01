import pg from "pg";
import type { DatabaseSettings } from "../../settings.ts";
import type { Backlog, CarrierOperator, DeadLetter, DeadLetterFilter } from "../carrier.ts";

interface DeadLetterRow {
  readonly slice: string;
  readonly consumer: string;
  readonly tries: number;
  readonly error: string | null;
  readonly dead_at: Date;
  readonly behind: number;
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly aggregate: string;
  readonly payload: Record<string, unknown>;
  readonly occurred_at: Date;
}

const wanted = `d.dead_at is not null and ($1::text is null or d.slice = $1) and ($2::text is null or d.consumer = $2)
  and ($3::text is null or m.id = $3) and m.position = d.position`;

/** The operator's side of the PostgreSQL carrier, as the administrator role that provisioned it. */
export class PostgresOperator implements CarrierOperator {
  readonly #pool: pg.Pool;

  constructor(admin: DatabaseSettings) {
    this.#pool = new pg.Pool({ ...admin, max: 1, application_name: "sen-events" });
    this.#pool.on("error", () => undefined);
  }

  async backlog(): Promise<readonly Backlog[]> {
    const { rows } = await this.#pool.query<Backlog>(`
      select c.slice, c.name as consumer, count(d.position) filter (where d.dead_at is null)::int as waiting,
        count(d.dead_at)::int as dead
      from sen_bus.consumer as c left join sen_bus.delivery as d on d.slice = c.slice and d.consumer = c.name
      group by c.slice, c.name order by c.slice, c.name`);
    return rows;
  }

  async deadLetters(filter: DeadLetterFilter = {}): Promise<readonly DeadLetter[]> {
    const { rows } = await this.#pool.query<DeadLetterRow>(
      `select d.slice, d.consumer, d.tries, d.error, d.dead_at, m.id, m.source, m.type, m.aggregate, m.payload, m.occurred_at,
        (select count(*)::int from sen_bus.delivery as e
         where e.slice = d.slice and e.consumer = d.consumer and e.source = d.source and e.aggregate = d.aggregate
           and e.position > d.position) as behind
       from sen_bus.delivery as d, sen_bus.message as m where ${wanted} order by d.dead_at, d.position`,
      values(filter),
    );
    return rows.map(readDeadLetter);
  }

  async replay(filter: DeadLetterFilter): Promise<number> {
    return this.#change(
      `update sen_bus.delivery as d set dead_at = null, tries = 0, due_at = clock_timestamp()
       from sen_bus.message as m where ${wanted} returning d.slice`,
      filter,
    );
  }

  async discard(filter: DeadLetterFilter): Promise<number> {
    return this.#change(
      `delete from sen_bus.delivery as d using sen_bus.message as m where ${wanted} returning d.slice`,
      filter,
    );
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #change(statement: string, filter: DeadLetterFilter): Promise<number> {
    const { rows } = await this.#pool.query<{ count: number }>(
      `with changed as (${statement}), told as (select pg_notify('sen_bus', slice) from (select distinct slice from changed) as s)
       select (select count(*)::int from changed) as count, (select count(*) from told)`,
      values(filter),
    );
    return rows[0]?.count ?? 0;
  }
}

function values({ slice, consumer, eventId }: DeadLetterFilter): (string | null)[] {
  return [slice ?? null, consumer ?? null, eventId ?? null];
}

function readDeadLetter(row: DeadLetterRow): DeadLetter {
  const { slice, consumer, tries, error, dead_at: deadAt, behind, occurred_at: occurredAt, ...event } = row;
  return { slice, consumer, tries, error: error ?? "", deadAt, behind, event: { ...event, occurredAt } };
}
