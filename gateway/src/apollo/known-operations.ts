import type { PreparedRun } from "@sen/engine";
import { LRUCache } from "lru-cache";

/** Characters of operation text kept at most: a client may send many long operations. */
const MAX_CHARACTERS = 16 * 1024 * 1024;

/** An operation as a client names it. */
export interface KnownOperation<Context> {
  readonly source: string;
  readonly operationName: string | undefined;
  readonly run: PreparedRun<Context>;
  /** How often it was asked for. */
  uses: number;
}

/** Operations by their text and, where a document holds several, by name. The least used are forgotten. */
export class KnownOperations<Context> {
  readonly #operations: LRUCache<string, Map<string, KnownOperation<Context>>>;

  constructor(size: number) {
    this.#operations = new LRUCache({
      max: size,
      maxSize: MAX_CHARACTERS,
      sizeCalculation: (_operations, source) => source.length + 1,
    });
  }

  find(source: string, operationName: string | undefined): PreparedRun<Context> | undefined {
    const known = this.#operations.get(source)?.get(operationName ?? "");
    if (known === undefined) return undefined;
    known.uses += 1;
    return known.run;
  }

  /**
   * Takes up an operation under the name the client gave. One that was refused is not kept, nor is one that defers: how
   * it is answered depends on what its client accepts.
   */
  add(source: string, operationName: string | undefined, run: PreparedRun<Context> | undefined): void {
    if (run === undefined || run.defers) return;
    const uses = (this.#operations.peek(source)?.get(operationName ?? "")?.uses ?? 0) + 1;
    this.#put({ source, operationName, run, uses });
  }

  /** Those that were asked for most, most used first. */
  mostUsed(count: number): KnownOperation<Context>[] {
    const all = [...this.#operations.values()].flatMap((named) => [...named.values()]);
    return all.toSorted((one, other) => other.uses - one.uses).slice(0, count);
  }

  /** Forgets all operations but these. */
  replaceBy(operations: readonly KnownOperation<Context>[]): void {
    this.#operations.clear();
    // The last one put in is the last one forgotten.
    for (const operation of operations.toReversed()) this.#put(operation);
  }

  #put(operation: KnownOperation<Context>): void {
    const { source, operationName } = operation;
    const named = this.#operations.get(source) ?? new Map<string, KnownOperation<Context>>();
    named.set(operationName ?? "", operation);
    this.#operations.set(source, named);
  }
}
