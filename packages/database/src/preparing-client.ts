import pg from "pg";

/** Most statements one connection keeps prepared; PgBouncer and PostgreSQL hold memory for each. */
const mostPrepared = 300;
/** Most texts that are remembered as sent once. */
const mostSeen = 2_000;

/**
 * Names of statements by their text, for all connections of one process. A text gets a name when it comes the second
 * time: many texts never do, since they are written for one list's length.
 */
class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #seen = new Set<string>();
  #generation = 0;

  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (this.#names.size >= mostPrepared) return undefined;
    if (!this.#seen.delete(text)) {
      if (this.#seen.size >= mostSeen) this.#seen.clear();
      this.#seen.add(text);
      return undefined;
    }
    const name = `sen_${this.#generation}_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }

  /** All statements are prepared anew, under other names. */
  forget(): void {
    this.#generation += 1;
    this.#names.clear();
  }
}

const names = new StatementNames();

/**
 * A connection on which PostgreSQL parses and plans a statement that comes again only once: policies of row-level
 * security make planning dearer than running most of them. Given to the pool of TypeORM, which names no statements.
 */
export class PreparingClient extends pg.Client {
  // The overloads of Client.query cannot be written for one function; TypeORM calls it with a text and an array.
  override query = ((...given: unknown[]) => {
    const [text, values] = given;
    const send = super.query.bind(this) as (...rest: unknown[]) => unknown;
    const name =
      typeof text === "string" && Array.isArray(values) && values.length > 0 ? names.nameOf(text) : undefined;
    if (name === undefined) return send(...given);
    return (send({ name, text, values }) as Promise<unknown>).catch((error: unknown) => {
      if (isOfOldShape(error)) names.forget();
      throw error;
    });
  }) as pg.Client["query"];
}

/** True when a migration changed what a prepared statement gives: "cached plan must not change result type". */
function isOfOldShape(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "0A000" && error.routine === "RevalidateCachedQuery";
}
