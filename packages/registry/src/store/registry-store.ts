import type { DatabaseSettings } from "@sen/database";
import { translateDatabaseError } from "@sen/database";
import pg from "pg";
import { appendEntries } from "../ledger/append-entry.ts";
import type { RegistryKey } from "../ledger/append-entry.ts";
import type { LedgerFact } from "../ledger/ledger-entry.ts";
import type { GraphState } from "./graph-state.ts";
import { lockGraph } from "./read-graph.ts";

/** Channel on which every registry process hears that a graph has a new version; the payload is its name. */
export const versionChannel = "sen_registry_version";

/** One change of a graph: nobody else changes it meanwhile, and it happens whole with its ledger entries or not at all. */
export interface GraphChange {
  readonly client: pg.ClientBase;
  readonly state: GraphState;
  readonly now: Date;
  /** Writes down what is decided; sealed when the change is committed. */
  readonly record: (
    fact: Omit<LedgerFact, "graph" | "subject"> & { readonly subject: Readonly<Record<string, unknown>> },
  ) => void;
}

export interface RegistryStoreOptions {
  readonly settings: DatabaseSettings;
  readonly key: RegistryKey;
  readonly clock?: (() => Date) | undefined;
}

/** The registry's tables, by transactions. */
export class RegistryStore {
  readonly #pool: pg.Pool;
  readonly #key: RegistryKey;
  readonly #clock: () => Date;

  constructor({ settings, key, clock = () => new Date() }: RegistryStoreOptions) {
    this.#key = key;
    this.#clock = clock;
    this.#pool = new pg.Pool({
      ...settings,
      max: settings.poolSize ?? 10,
      application_name: "sen-registry",
      statement_timeout: 15_000,
      // A change waits for those before it, each of which may compose a large graph.
      lock_timeout: 60_000,
      connectionTimeoutMillis: 10_000,
    });
    // A connection that breaks while idle is replaced by the next query; those in use tell their query.
    this.#pool.on("error", () => undefined);
  }

  now(): Date {
    return this.#clock();
  }

  /** A read of its own, outside any change. */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.#pool.query<Row>(text, values);
    return rows;
  }

  /** For functions that take a client and only read. */
  get reader(): Pick<pg.ClientBase, "query"> {
    return this.#pool;
  }

  /** Runs `work` in a transaction with the graph's row locked. */
  async change<Result>(graph: string, work: (change: GraphChange) => Promise<Result>): Promise<Result> {
    return this.transact(async (client, record) => {
      const now = this.now();
      const state = await lockGraph(client, graph, now);
      return work({
        client,
        state,
        now,
        record: (fact) => record({ ...fact, graph, subject: JSON.stringify(fact.subject) }),
      });
    });
  }

  /** Runs `work` in a transaction; what it records is sealed at its end. */
  async transact<Result>(
    work: (client: pg.ClientBase, record: (fact: LedgerFact) => void) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.#pool.connect();
    let broken = false;
    // The pool listens to idle connections only: without this, one that breaks here would end the process.
    const onBreak = () => {
      broken = true;
    };
    client.on("error", onBreak);
    try {
      await client.query("begin");
      const facts: LedgerFact[] = [];
      const result = await work(client, (fact) => facts.push(fact));
      await appendEntries(client, { key: this.#key, now: this.now(), facts });
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch(() => {
        broken = true;
      });
      throw translateDatabaseError(error);
    } finally {
      client.off("error", onBreak);
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
