import type { DocumentNode } from "graphql";
import { print } from "graphql";
import { LRUCache } from "lru-cache";

/**
 * Keeps what was prepared for an operation, by its normalised text and operation name; of more than `size`, those used last.
 *
 * Servers that cache parsed documents hand over the same object again, so the text is printed only for a document not
 * seen lately. Nothing lives as long as its document: a server may keep tens of thousands that came once.
 */
export class OperationCache<Prepared extends object> {
  readonly #byText: LRUCache<string, Prepared>;
  /** Texts of documents, by the name of the operation. */
  readonly #texts: LRUCache<DocumentNode, Map<string, string>>;

  constructor(size: number) {
    this.#byText = new LRUCache({ max: size });
    this.#texts = new LRUCache({ max: size });
  }

  getOrPrepare(document: DocumentNode, operationName: string | undefined, prepare: () => Prepared): Prepared {
    const text = this.#textOf(document, operationName ?? "");
    const known = this.#byText.get(text);
    if (known) return known;
    const prepared = prepare();
    this.#byText.set(text, prepared);
    return prepared;
  }

  #textOf(document: DocumentNode, name: string): string {
    let texts = this.#texts.get(document);
    if (texts === undefined) this.#texts.set(document, (texts = new Map()));
    let text = texts.get(name);
    if (text === undefined) texts.set(name, (text = `${name}\n${print(document)}`));
    return text;
  }
}
