import { HubError } from "@sen/errors";
import pg from "pg";
import type { DataSource, EntityManager, EntitySchema, ObjectLiteral, QueryRunner, Repository } from "typeorm";
import { isConnectionLost, needsPrimary, wasNeverSent } from "./database-error.ts";
import { raw, renderSql, sql } from "./sql/sql.ts";
import type { Sql } from "./sql/sql.ts";

export interface ViewerDatabaseOptions {
  /** The viewer claims as JSON; row-level security policies read them through `sen.viewer_…` functions. */
  readonly viewerClaims: string;
  /** A position in the primary's log of changes that the server has to have reached; none on the primary itself. */
  readonly reaches?: string | undefined;
  /** Called once for each statement sent, transaction control left out; tests and metrics count with it. */
  readonly onStatement?: (text: string) => void;
  /** Called with the milliseconds that a statement took, waiting for those before it included. */
  readonly onAnswer?: (text: string, milliseconds: number) => void;
}

/** Something that happened in one slice, as others are told of it. */
export interface EmittedEvent {
  /** What happened, e.g. `proposal.completed`. */
  readonly type: string;
  /** What it happened to, as `kind:id`: events of one aggregate arrive in order. */
  readonly aggregate: string;
  /** Ids and small facts; never contact data, since events are kept and copied. */
  readonly payload: object;
}

/**
 * The database as one request sees it: one transaction under the app role, opened at the first statement, in which
 * row-level security knows the viewer. Statements run one after another, since a transaction has one connection, but
 * leave at once.
 * The owner of the request ends it with `commit` or `rollback`; both do nothing when no statement was sent.
 */
export class ViewerDatabase {
  readonly manager: EntityManager;
  readonly #runner: QueryRunner;
  readonly #options: ViewerDatabaseOptions;
  readonly #schema: string | undefined;
  #opening: Promise<void> | undefined;
  #begun: Promise<unknown> = Promise.resolve();
  #last: Promise<void> = Promise.resolve();
  #underWay = 0;
  #waiting: (() => void)[] = [];
  #savepoints = 0;
  #closed = false;
  #aborted = false;
  #abortedBy: unknown;
  #owesRecord = false;
  #failedAsReplica: unknown;

  constructor(dataSource: DataSource, options: ViewerDatabaseOptions) {
    this.#options = options;
    this.#schema = "schema" in dataSource.options ? dataSource.options.schema : undefined;
    this.#runner = dataSource.createQueryRunner();
    this.#pipe(this.#runner);
    this.manager = dataSource.createEntityManager(this.#runner);
  }

  repository<Row extends ObjectLiteral>(entity: EntitySchema<Row>): Repository<Row> {
    return this.manager.getRepository(entity);
  }

  /** Runs one statement and gives its rows. `Row` is what the caller's select list says; PostgreSQL does not tell types. */
  async query<Row>(statement: Sql): Promise<Row[]> {
    const { text, values } = renderSql(statement);
    // Asked for plainly, TypeORM gives rows for some commands and pairs of rows and a count for others.
    const result = await this.#runner.query(text, values, true);
    return result.records as Row[];
  }

  /**
   * Runs `work` so that all of its statements count or none does: when it throws, they are undone and the error goes on.
   * The transaction itself stays usable, so other fields of the request are answered.
   */
  async atomically<Result>(work: () => Promise<Result>): Promise<Result> {
    const savepoint = `sen_${++this.#savepoints}`;
    await this.#runner.query(`savepoint ${savepoint}`);
    try {
      const result = await work();
      await this.#runner.query(`release savepoint ${savepoint}`);
      return result;
    } catch (error) {
      // There is nothing to go back in: all of it is undone.
      if (isConnectionLost(error)) throw error;
      await this.#runner.query(`rollback to savepoint ${savepoint}`);
      this.#aborted = false;
      throw error;
    }
  }

  /** Calls `dispatch` when no statement is under way, and what waited for the last answers has gone on. */
  whenIdle(dispatch: () => void): void {
    this.#waiting.push(dispatch);
    if (this.#waiting.length === 1) this.#dispatchSoon();
  }

  /** Writes an event into the slice's outbox: others hear of it when, and only when, this transaction commits. */
  async emit({ type, aggregate, payload }: EmittedEvent): Promise<void> {
    await this.query(
      sql`select ${raw(`${this.#schema}.emit`)}(${type}, ${aggregate}, ${JSON.stringify(payload)}::jsonb)`,
    );
  }

  /** Gives the reason that the change log keeps beside every change of this transaction from now on. */
  async because(reason: string): Promise<void> {
    await this.query(sql`select set_config('sen.reason', ${reason}, true)`);
  }

  /**
   * Says that what was read may leave only together with what was written about reading it: the answer of a query, too,
   * is then an error and no data unless this transaction commits.
   */
  oweRecord(): void {
    this.#owesRecord = true;
  }

  /** True when the request's answer may leave only after a commit, whatever kind of operation it is. */
  get owesRecord(): boolean {
    return this.#owesRecord;
  }

  /** True after a statement failed outside `atomically`: PostgreSQL then refuses every later one and the commit. */
  get aborted(): boolean {
    return this.#aborted;
  }

  /**
   * Why this has to be done again on the primary: the replica is behind or away, or something was to be written; undefined
   * when nothing speaks against what was read.
   */
  get failedAsReplica(): unknown {
    return this.#failedAsReplica;
  }

  /**
   * Makes the request's changes last. Throws when the transaction is aborted: PostgreSQL would quietly roll back. When the
   * connection ends while the commit is under way, nobody knows whether it counted, and the error is no `UNAVAILABLE`.
   */
  async commit(): Promise<void> {
    if (isConnectionLost(this.#abortedBy)) {
      await this.rollback().catch(ignore);
      throw this.#abortedBy;
    }
    if (this.#aborted) {
      await this.rollback();
      throw new Error("the request's transaction was aborted by a failed statement");
    }
    await this.#end(() =>
      this.#runner.commitTransaction().catch((cause: unknown) => {
        if (!isConnectionLost(cause) || wasNeverSent(cause)) throw cause;
        throw new Error("the connection ended during the commit, and whether it counted is not known", { cause });
      }),
    );
  }

  async rollback(): Promise<void> {
    // Whatever became of its beginning, the connection must not go back with a transaction on it.
    await this.#end(() => this.#runner.rollbackTransaction(), ignore);
  }

  async #end(finish: () => Promise<void>, onUnbegun = refuse): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#opening === undefined) return;
    try {
      await this.#opening;
      await this.#begun.catch(onUnbegun);
      await this.#last;
      await finish();
    } finally {
      await this.#runner.release();
    }
  }

  /**
   * Has every statement sent inside the transaction, at once and in its order: the connection is a pipeline, so the
   * first statement leaves together with the beginning, and those that need not wait for each other together.
   */
  #pipe(runner: QueryRunner): void {
    // The overloads tie the last argument to the result's type; here it is only passed on.
    const send = runner.query.bind(runner) as Send;
    // TypeORM sends START TRANSACTION, COMMIT and ROLLBACK through the same method; those must not wait for themselves.
    runner.query = (async (text: string, parameters?: unknown[], useStructuredResult?: boolean) => {
      if (/^(commit|rollback)$/i.test(text)) return send(text, parameters, useStructuredResult);
      if (/^start transaction$/i.test(text)) return this.#begin(await runner.connect());
      if (this.#closed) throw new Error("the request's transaction has ended; a statement came too late");
      if (isConnectionLost(this.#abortedBy)) throw this.#abortedBy;
      this.#underWay += 1;
      try {
        this.#opening ??= runner.connect().then(() => runner.startTransaction());
        await this.#opening.catch((error: unknown) => {
          this.#fail(error);
          throw error;
        });
        this.#options.onStatement?.(text);
        const began = performance.now();
        const answer = send(text, parameters, useStructuredResult);
        this.#last = answer.then(ignore, (error: unknown) => {
          this.#aborted = true;
          this.#abortedBy = error;
          if (needsPrimary(error)) this.#fail(error);
        });
        const result = await answer;
        this.#options.onAnswer?.(text, performance.now() - began);
        return result;
      } catch (error) {
        // Whatever it was, it is not this statement's fault, and no defect: the request is run again.
        const cause = this.#failedAsReplica;
        throw cause === undefined ? error : new HubError("UNAVAILABLE", { service: "PostgreSQL" }, { cause });
      } finally {
        this.#underWay -= 1;
        if (this.#underWay === 0 && this.#waiting.length > 0) this.#dispatchSoon();
      }
      // The overloads of QueryRunner.query cannot be written for one function; this is all of them.
    }) as QueryRunner["query"];
  }

  /** Once all promises that can go on have gone on: they may load more, or send a statement to wait for. */
  #dispatchSoon(): void {
    void Promise.resolve().then(() =>
      process.nextTick(() => {
        if (this.#underWay > 0) return;
        const dispatches = this.#waiting;
        this.#waiting = [];
        for (const dispatch of dispatches) dispatch();
      }),
    );
  }

  /** One message, not awaited: what follows it on the connection fails when it failed, and so does the end. */
  #begin(connection: pg.ClientBase): void {
    const claims = pg.escapeLiteral(this.#options.viewerClaims);
    const { reaches } = this.#options;
    this.#begun = connection.query(
      `start transaction; ${reaches === undefined ? "" : requirePlace(reaches)}select set_config('sen.viewer', ${claims}, true)`,
    );
    this.#begun.catch((error: unknown) => this.#fail(error));
  }

  #fail(error: unknown): void {
    if (this.#options.reaches !== undefined) this.#failedAsReplica ??= error;
  }
}

/** Ends the transaction with `division_by_zero` where the place is not reached: a statement cannot raise an error of its own. */
const requirePlace = (place: string): string =>
  `select 1 / (coalesce(pg_last_wal_replay_lsn(), '0/0') >= ${pg.escapeLiteral(place)}::pg_lsn)::int; `;

type Send = (text: string, parameters?: unknown[], structured?: boolean) => Promise<unknown>;

const ignore = (): void => undefined;
const refuse = (error: unknown): void => {
  throw error;
};
