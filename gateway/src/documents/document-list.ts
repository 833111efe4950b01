import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { everyClient } from "@sen/registry/client";
import type { DocumentMode, TrustedDocument, TrustedDocuments } from "@sen/registry/client";

/** The trusted documents of a graph, and what becomes of other operations, by client. */
export class DocumentList {
  /** Texts by client and id. */
  readonly #byId = new Map<string, string>();
  /** How many clients have registered a text. A text is trusted whoever sends it: it says nothing about its sender. */
  readonly #texts = new Map<string, number>();
  /** The same texts by their SHA-256 in hexadecimal, the name that persisted queries give them. */
  readonly #byHash = new Map<string, string>();
  readonly #fallback: DocumentMode;
  #modes: ReadonlyMap<string, DocumentMode> = new Map();
  #cursor: string | undefined;
  #isIdle: boolean;

  /** `fallback`: the mode of clients for which the registry names none. */
  constructor(fallback: DocumentMode = "off") {
    this.#fallback = fallback;
    this.#isIdle = fallback === "off";
  }

  /** Where the list stands; undefined before the first answer of a registry. */
  get cursor(): string | undefined {
    return this.#cursor;
  }

  /** True when there is nothing to find and nothing to refuse. Asked for each request. */
  get isIdle(): boolean {
    return this.#isIdle;
  }

  /** Takes up what a registry has told. True when that was news. */
  apply({ complete, documents, withdrawn, modes, cursor }: TrustedDocuments): boolean {
    const isNews = cursor !== this.#cursor || !isDeepStrictEqual(modes, Object.fromEntries(this.#modes));
    if (complete) {
      this.#byId.clear();
      this.#texts.clear();
      this.#byHash.clear();
    }
    for (const { client, id } of withdrawn) this.#remove(keyOf(client, id));
    for (const { client, id, body } of documents) {
      this.#remove(keyOf(client, id));
      this.#byId.set(keyOf(client, id), body);
      this.#texts.set(body, (this.#texts.get(body) ?? 0) + 1);
      this.#byHash.set(hashOf(body), body);
    }
    this.#modes = new Map(Object.entries(modes));
    this.#cursor = cursor;
    const asks = [this.#fallback, ...this.#modes.values()].some((mode) => mode !== "off");
    this.#isIdle = this.#byId.size === 0 && !asks;
    return isNews;
  }

  /** The whole list, as one answer of a registry would give it. */
  all(): TrustedDocuments {
    const documents = [...this.#byId].map(([key, body]): TrustedDocument => {
      const [client = "", id = ""] = key.split("\n");
      return { client, id, body };
    });
    const modes = Object.fromEntries(this.#modes);
    return { cursor: this.#cursor ?? "0", complete: true, documents, withdrawn: [], modes };
  }

  find(client: string, id: string): string | undefined {
    return this.#byId.get(keyOf(client, id));
  }

  findByHash(hash: string): string | undefined {
    return this.#byHash.get(hash);
  }

  has(text: string): boolean {
    return this.#texts.has(text);
  }

  modeOf(client: string): DocumentMode {
    return this.#modes.get(client) ?? this.#modes.get(everyClient) ?? this.#fallback;
  }

  /** The name as the registry knows it; `other` for all it does not, which may be anything. */
  labelOf(client: string): string {
    return this.#modes.has(client) ? client : "other";
  }

  #remove(key: string): void {
    const text = this.#byId.get(key);
    if (text === undefined) return;
    this.#byId.delete(key);
    const left = (this.#texts.get(text) ?? 1) - 1;
    if (left > 0) return void this.#texts.set(text, left);
    this.#texts.delete(text);
    this.#byHash.delete(hashOf(text));
  }
}

/** Neither a name nor an id of the registry holds a line break. */
const keyOf = (client: string, id: string): string => `${client}\n${id}`;

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
