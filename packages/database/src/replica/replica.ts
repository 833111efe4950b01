import pg from "pg";
import type { DataSource } from "typeorm";
import type { DatabaseSettings } from "../settings.ts";
import { Latest } from "./latest.ts";

export interface ReplicaOptions {
  readonly primary: DatabaseSettings;
  /** For reading where the primary is followed; not connected yet. */
  readonly dataSource: DataSource;
  /** Told when the replica is behind or cannot be asked for longer than a moment; once until it answers again. */
  readonly onFault: (error: unknown) => void;
}

/** What a request may read from, and which place in the primary's log of changes has to be reached there. */
export interface ReadSource {
  readonly dataSource: DataSource;
  /** A position in the log as PostgreSQL writes it, e.g. `0/16B3748`. */
  readonly reaches: string;
}

/**
 * Milliseconds a replica is left alone: a moment when it was behind once, as it is after every change, twice as long each
 * time until it answers again.
 */
const rest = { first: 10, longest: 1_280 } as const;

/**
 * Where all that is committed ends. Without waiting for the disk (`synchronous_commit` off), a commit counts before it is
 * flushed.
 */
const committedEnd = `select (case current_setting('synchronous_commit')
  when 'off' then pg_current_wal_insert_lsn() else pg_current_wal_flush_lsn() end)::text as place`;

/**
 * A server that follows the primary, or several behind one address, read in the primary's place as long as nobody can
 * tell: a request is answered there only from a server that has everything that was committed before the request came (a
 * read index, as in Raft §6.4: D. Ongaro, 2014). So everybody reads her own writes, and what an event told her of. The
 * primary is asked for one position by all requests of a moment; that it is reached, each transaction sees to by itself.
 */
export class Replica {
  readonly #options: ReplicaOptions;
  readonly #primary: pg.Pool;
  readonly #committed: Latest<string>;
  #opening: Promise<DataSource> | undefined;
  #rest: number = rest.first;
  #restsUntil = 0;

  constructor(options: ReplicaOptions) {
    this.#options = options;
    const { poolSize: _, ...settings } = options.primary;
    // A connection of its own: the position must not wait behind the statements of requests.
    this.#primary = new pg.Pool({ ...settings, max: 1, connectionTimeoutMillis: 1_000, query_timeout: 1_000 });
    this.#primary.on("error", ignore); // the next question finds out
    this.#committed = new Latest(() => readPlace(this.#primary));
  }

  /** What to read from now; undefined while the replica is left alone or the primary does not say how far it is. */
  async current(): Promise<ReadSource | undefined> {
    if (Date.now() < this.#restsUntil) return undefined;
    try {
      const [dataSource, reaches] = await Promise.all([this.#open(), this.#committed.get()]);
      return { dataSource, reaches };
    } catch (error) {
      this.leaveAlone(error);
      return undefined;
    }
  }

  /** It failed, or was behind, whoever read there: nobody is sent for a while. */
  leaveAlone(error: unknown): void {
    const now = Date.now();
    if (now < this.#restsUntil) return; // they were sent together
    this.#restsUntil = now + this.#rest;
    if (this.#rest === rest.longest / 2) this.#options.onFault(error);
    this.#rest = Math.min(2 * this.#rest, rest.longest);
  }

  /** It answered. */
  trust(): void {
    this.#rest = rest.first;
  }

  async close(): Promise<void> {
    await this.#primary.end();
    const opened = await this.#opening?.catch(ignore);
    await opened?.destroy();
  }

  /** One that is away when the slice starts is tried again later. */
  #open(): Promise<DataSource> {
    this.#opening ??= this.#options.dataSource.initialize().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }
}

async function readPlace(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ place: string }>(committedEnd);
  const [row] = rows;
  if (row === undefined) throw new Error("PostgreSQL did not say where its log ends");
  return row.place;
}

const ignore = (): undefined => undefined;
