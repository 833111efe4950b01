import type { PreparedRun } from "@sen/engine";
import { LRUCache } from "lru-cache";

/** Characters of operation text kept at most: a client may send many long operations. */
const MAX_CHARACTERS = 16 * 1024 * 1024;

/** Operations by their text and, where a document holds several, by name. The least used are forgotten. */
export class KnownOperations<Context> {
  readonly #operations: LRUCache<string, Map<string, PreparedRun<Context>>>;

  constructor(size: number) {
    this.#operations = new LRUCache({
      max: size,
      maxSize: MAX_CHARACTERS,
      sizeCalculation: (_operations, source) => source.length + 1,
    });
  }

  find(source: string, operationName: string | undefined): PreparedRun<Context> | undefined {
    return this.#operations.get(source)?.get(operationName ?? "");
  }

  /**
   * Takes up an operation under the name the client gave. One that was refused is not kept, nor is one that defers: how
   * it is answered depends on what its client accepts.
   */
  add(source: string, operationName: string | undefined, operation: PreparedRun<Context> | undefined): void {
    if (operation === undefined || operation.defers) return;
    const named = this.#operations.get(source) ?? new Map<string, PreparedRun<Context>>();
    named.set(operationName ?? "", operation);
    this.#operations.set(source, named);
  }

  clear(): void {
    this.#operations.clear();
  }
}
