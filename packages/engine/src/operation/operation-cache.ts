import type { DocumentNode } from "graphql";
import { print } from "graphql";
import { LRUCache } from "lru-cache";

/**
 * Keeps what was prepared for an operation, by its normalised text and operation name.
 *
 * Servers that cache parsed documents hand over the same object again, so the object is tried first and the text is
 * printed only for a document never seen before.
 */
export class OperationCache<Prepared extends object> {
  readonly #byText: LRUCache<string, Prepared>;
  #byDocument = new WeakMap<DocumentNode, Map<string, Prepared>>();

  constructor(size: number) {
    this.#byText = new LRUCache({ max: size });
  }

  getOrPrepare(document: DocumentNode, operationName: string | undefined, prepare: () => Prepared): Prepared {
    const name = operationName ?? "";
    const known = this.#byDocument.get(document)?.get(name);
    if (known) return known;
    const text = `${name}\n${print(document)}`;
    const prepared = this.#byText.get(text) ?? prepare();
    this.#byText.set(text, prepared);
    const byName = this.#byDocument.get(document);
    if (byName) byName.set(name, prepared);
    else this.#byDocument.set(document, new Map([[name, prepared]]));
    return prepared;
  }
}
