import { LRUCache } from "lru-cache";

/** Most statements one connection keeps prepared: PostgreSQL holds a plan of each for every connection, and PgBouncer as much. */
export const mostPrepared = 300;
/** Most that a connection has yet to give back; until then it prepares no others. */
export const mostLeaving = 100;
/** Most texts that a process remembers having sent. */
const mostSeen = 2_000;

/** What came lately, on whichever connection. A text is prepared when it comes again: many are written for one list's length. */
const seen = new LRUCache<string, true>({ max: mostSeen });

/** Counts the times that prepared statements of this process turned out to give what they no longer may. */
let generation = 0;

/** Has all connections of this process prepare their statements anew. */
export function prepareAnew(): void {
  generation += 1;
}

/**
 * The names of what one connection has prepared, by text: those used lately, since whoever asks decides how many texts
 * there are. A name is given once and never again, so that none can be taken for another's.
 */
export class StatementNames {
  #leaving: string[] = [];
  readonly #names = new LRUCache<string, string>({
    max: mostPrepared,
    dispose: (name) => this.#leaving.push(name),
  });
  #generation = generation;
  #given = 0;

  /** Under which name to send a text; none when it may not come again. */
  nameOf(text: string): string | undefined {
    if (this.#generation !== generation) {
      this.#generation = generation;
      this.#names.clear();
    }
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (!cameBefore(text) || this.#leaving.length >= mostLeaving) return undefined;
    this.#given += 1;
    const name = `sen_${this.#given}`;
    this.#names.set(text, name);
    return name;
  }

  /** The text gets another name when it comes again. */
  forget(text: string): void {
    this.#names.delete(text);
  }

  /** The names that no text has any longer, each once. */
  takeLeaving(): readonly string[] {
    if (this.#leaving.length === 0) return this.#leaving;
    const leaving = this.#leaving;
    this.#leaving = [];
    return leaving;
  }
}

function cameBefore(text: string): boolean {
  const came = seen.get(text) !== undefined;
  if (!came) seen.set(text, true);
  return came;
}
