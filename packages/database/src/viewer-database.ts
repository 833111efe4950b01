import type { DataSource, EntityManager, EntitySchema, ObjectLiteral, QueryRunner, Repository } from "typeorm";
import { raw, renderSql, sql } from "./sql/sql.ts";
import type { Sql } from "./sql/sql.ts";

export interface ViewerDatabaseOptions {
  /** The viewer claims as JSON; row-level security policies read them through `sen.viewer_…` functions. */
  readonly viewerClaims: string;
  /** Called once for each statement sent, transaction control left out; tests and metrics count with it. */
  readonly onStatement?: (text: string) => void;
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
 * row-level security knows the viewer. Statements run one after another, since a transaction has one connection.
 * The owner of the request ends it with `commit` or `rollback`; both do nothing when no statement was sent.
 */
export class ViewerDatabase {
  readonly manager: EntityManager;
  readonly #runner: QueryRunner;
  readonly #options: ViewerDatabaseOptions;
  readonly #schema: string | undefined;
  #opening: Promise<void> | undefined;
  #tail: Promise<unknown> = Promise.resolve();
  #savepoints = 0;
  #closed = false;
  #aborted = false;
  #owesRecord = false;

  constructor(dataSource: DataSource, options: ViewerDatabaseOptions) {
    this.#options = options;
    this.#schema = "schema" in dataSource.options ? dataSource.options.schema : undefined;
    this.#runner = dataSource.createQueryRunner();
    this.#serialize(this.#runner);
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
    await this.manager.query(`savepoint ${savepoint}`);
    try {
      const result = await work();
      await this.manager.query(`release savepoint ${savepoint}`);
      return result;
    } catch (error) {
      await this.manager.query(`rollback to savepoint ${savepoint}`);
      this.#aborted = false;
      throw error;
    }
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

  /** Makes the request's changes last. Throws when the transaction is aborted: PostgreSQL would quietly roll back. */
  async commit(): Promise<void> {
    if (this.#aborted) {
      await this.rollback();
      throw new Error("the request's transaction was aborted by a failed statement");
    }
    await this.#end(() => this.#runner.commitTransaction());
  }

  async rollback(): Promise<void> {
    await this.#end(() => this.#runner.rollbackTransaction());
  }

  async #end(finish: () => Promise<void>): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#opening === undefined) return;
    try {
      await this.#opening;
      await this.#tail.catch(() => undefined);
      await finish();
    } finally {
      await this.#runner.release();
    }
  }

  #serialize(runner: QueryRunner): void {
    // The overloads tie the last argument to the result's type; here it is only passed on.
    const send = runner.query.bind(runner) as (
      text: string,
      parameters?: unknown[],
      structured?: boolean,
    ) => Promise<unknown>;
    const open = async () => {
      await runner.connect();
      inTransactionControl = true;
      await runner.startTransaction();
      await send("select set_config('sen.viewer', $1, true)", [this.#options.viewerClaims]);
      inTransactionControl = false;
    };
    let inTransactionControl = false;
    // TypeORM sends START TRANSACTION, COMMIT and ROLLBACK through the same method; those must not wait for themselves.
    runner.query = (async (text: string, parameters?: unknown[], useStructuredResult?: boolean) => {
      if (inTransactionControl || /^(start transaction|commit|rollback)$/i.test(text)) {
        return send(text, parameters, useStructuredResult);
      }
      if (this.#closed) throw new Error("the request's transaction has ended; a statement came too late");
      this.#opening ??= open();
      await this.#opening;
      const run = this.#tail.then(() => {
        this.#options.onStatement?.(text);
        return send(text, parameters, useStructuredResult);
      });
      this.#tail = run.catch(() => {
        this.#aborted = true;
      });
      return run;
      // The overloads of QueryRunner.query cannot be written for one function; this is all of them.
    }) as QueryRunner["query"];
  }
}
