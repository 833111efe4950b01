import { HubError } from "@sen/errors";
import { operationRefusal } from "../graphql/operation-refusal.ts";
import { clientNameOf } from "../usage/client-name.ts";
import type { FindHeader } from "../usage/client-name.ts";
import type { DocumentList } from "./document-list.ts";

/** An operation as a body, the parameters of an address or a message of a stream hold it. */
export interface AskedOperation {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** Told of an operation that is not registered. `client` is a name the registry knows, or `other`. */
export type TellUntrusted = (told: { readonly client: string; readonly mode: "warn" | "enforce" }) => void;

/**
 * Stands before the parser: gives operations that are named by `documentId` (GraphQL over HTTP, persisted documents) or
 * by the hash of a persisted query their text, and refuses those that are not registered where the registry says so.
 */
export class DocumentGate {
  readonly #list: DocumentList;
  readonly #tell: TellUntrusted;

  constructor(list: DocumentList, tell: TellUntrusted) {
    this.#list = list;
    this.#tell = tell;
  }

  /** True when every operation passes as it is. */
  get isOpen(): boolean {
    return this.#list.isIdle;
  }

  /**
   * The operation with its text. Throws a GraphQLError: `DOCUMENT_NOT_FOUND` for an id the client has not registered,
   * `DOCUMENT_NOT_TRUSTED` for a text that has to be registered and is not.
   */
  admit<Asked extends AskedOperation>(asked: Asked, header: FindHeader): Asked {
    const client = clientNameOf(header);
    const { query, documentId } = asked;
    if (typeof query === "string" && query !== "") {
      this.#requireTrust(query, client);
      return asked;
    }
    if (typeof documentId === "string") {
      const text = this.#list.find(client, documentId);
      if (text === undefined)
        throw operationRefusal(new HubError("DOCUMENT_NOT_FOUND", { id: documentId.slice(0, 100) }), 400);
      const { documentId: _named, ...rest } = asked;
      return { ...rest, query: text } as Asked;
    }
    const hash = persistedHashOf(asked);
    if (hash === undefined) return asked;
    const text = this.#list.findByHash(hash);
    if (text !== undefined) return { ...asked, query: text };
    // Apollo Server may know the hash from another client, whose operations need not be registered.
    if (this.#list.modeOf(client) === "enforce") this.#refuse(client);
    return asked;
  }

  #requireTrust(query: string, client: string): void {
    const mode = this.#list.modeOf(client);
    if (mode === "off" || this.#list.has(query)) return;
    if (mode === "enforce") this.#refuse(client);
    this.#tell({ client: this.#list.labelOf(client), mode });
  }

  #refuse(client: string): never {
    const label = this.#list.labelOf(client);
    this.#tell({ client: label, mode: "enforce" });
    throw operationRefusal(new HubError("DOCUMENT_NOT_TRUSTED", { client: label }), 400);
  }
}

function persistedHashOf({ extensions }: AskedOperation): string | undefined {
  const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery;
  return typeof persisted?.sha256Hash === "string" ? persisted.sha256Hash : undefined;
}
