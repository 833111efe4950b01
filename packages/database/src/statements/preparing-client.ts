import pg from "pg";
import { StatementNames, prepareAnew } from "./statement-names.ts";

/**
 * A connection on which PostgreSQL parses and plans a statement that comes again only once: policies of row-level
 * security make planning dearer than running most of them. Given to the pool of TypeORM, which names no statements.
 */
export class PreparingClient extends pg.Client {
  readonly #names = new StatementNames();

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on("drain", () => this.#giveBack());
  }

  // The overloads of Client.query cannot be written for one function; TypeORM calls it with a text and an array.
  override query = ((...given: unknown[]) => {
    const [text, values] = given;
    const send = super.query.bind(this) as (...rest: unknown[]) => unknown;
    if (typeof text !== "string" || !Array.isArray(values) || values.length === 0) return send(...given);
    const name = this.#names.nameOf(text);
    if (name === undefined) return send(...given);
    return (send({ name, text, values }) as Promise<unknown>).catch((error: unknown) => {
      if (isOfOldShape(error)) prepareAnew();
      // PgBouncer takes a name as given although its statement was refused, and ends a connection that gives it again.
      else if (isUnknown(error) || parsedOn(this.connection)[name] === undefined) this.#names.forget(text);
      throw error;
    });
  }) as pg.Client["query"];

  /**
   * Gives back what nobody asks any longer, once all answers are there: no statement waits for it. Neither sent along with
   * one nor while one is under way: PgBouncer up to 1.25.2 mixes up the answers then (its pull request 1555).
   */
  #giveBack(): void {
    const names = this.#names.takeLeaving();
    if (names.length === 0) return;
    // When the connection has ended, so have its statements.
    super.query(new Closing(names)).on("error", () => undefined);
  }
}

/**
 * Has PostgreSQL forget statements by the protocol's Close, which works in a transaction that failed, too, and which PgBouncer
 * follows; it does not follow DEALLOCATE. node-postgres closes none itself and remembers every name it has sent.
 */
class Closing extends pg.Query {
  readonly #names: readonly string[];

  constructor(names: readonly string[]) {
    super("");
    this.#names = names;
  }

  // A property, since the types of node-postgres declare one.
  override submit = (connection: pg.Connection): void => {
    const parsed = parsedOn(connection);
    connection.stream.cork();
    for (const name of this.#names) {
      connection.close({ type: "S", name }, true);
      delete parsed[name];
    }
    connection.sync();
    connection.stream.uncork();
  };
}

/** Texts by name, as node-postgres remembers to have prepared them; its types do not tell. */
function parsedOn(connection: pg.Connection): Record<string, string> {
  return (connection as pg.Connection & { parsedStatements: Record<string, string> }).parsedStatements;
}

/** True when a migration changed what a prepared statement gives: "cached plan must not change result type". */
function isOfOldShape(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "0A000" && error.routine === "RevalidateCachedQuery";
}

/** True when the server does not have the statement: somebody had it forget all. */
function isUnknown(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "26000";
}
