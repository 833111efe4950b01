import { identifyOperation } from "@sen/registry/client";
import type { OperationIdentity, UsageEntry } from "@sen/registry/client";
import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";
import { clientNameOf, clientVersionOf } from "./client-name.ts";
import type { FindHeader } from "./client-name.ts";

/** Operation texts that are remembered, and how many characters of them. */
const MAX_TEXTS = 2_000;
const MAX_CHARACTERS = 16 * 1024 * 1024;
/** Pairs of an operation and a client told apart between two reports: a client may call itself anything. */
const MAX_COUNTS = 10_000;

interface Count {
  readonly client: string;
  readonly clientVersion: string;
  count: number;
  errors: number;
}

interface Counted {
  readonly identity: OperationIdentity;
  readonly clients: Map<string, Count>;
}

/** Counts operations by client. Its work for a request is a look into maps; what it holds has bounds. */
export class UsageCounter {
  readonly #clock: () => Date;
  /** By text, and by the name where a document holds several. */
  readonly #identities = new LRUCache<string, Map<string, OperationIdentity>>({
    max: MAX_TEXTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_named, source) => source.length + 1,
  });
  #counted = new Map<string, Counted>();
  #size = 0;
  #lost = 0;
  #from: Date;

  constructor(clock: () => Date = () => new Date()) {
    this.#clock = clock;
    this.#from = clock();
  }

  /** Takes up an operation that was found valid, so that later requests for it are known by their text. */
  learn(source: string, operationName: string | undefined, document: DocumentNode): void {
    const named = this.#identities.get(source) ?? new Map<string, OperationIdentity>();
    if (named.has(operationName ?? "")) return;
    named.set(operationName ?? "", identifyOperation(document, operationName ?? null));
    this.#identities.set(source, named);
  }

  /** Counts a request. One for an operation that is not known is only counted as lost. */
  count(source: string, operationName: string | undefined, header: FindHeader, failed: boolean): void {
    const identity = this.#identities.get(source)?.get(operationName ?? "");
    const count = identity && this.#countOf(identity, header);
    if (count === undefined) {
      this.#lost += 1;
      return;
    }
    count.count += 1;
    if (failed) count.errors += 1;
  }

  /** What was counted since the last time. */
  take(): { readonly entries: UsageEntry[]; readonly lost: number } {
    const from = this.#from.toISOString();
    this.#from = this.#clock();
    const span = { from, to: this.#from.toISOString() };
    const entries = [...this.#counted.values()].flatMap(({ identity: { hash, name, document }, clients }) =>
      [...clients.values()].map((each) => ({ ...each, operationName: name ?? "", document, hash, ...span })),
    );
    const lost = this.#lost;
    this.#counted = new Map();
    this.#size = 0;
    this.#lost = 0;
    return { entries, lost };
  }

  #countOf(identity: OperationIdentity, header: FindHeader): Count | undefined {
    const client = clientNameOf(header);
    const clientVersion = clientVersionOf(header);
    const key = `${client}\n${clientVersion}`;
    const known = this.#counted.get(identity.hash);
    const count = known?.clients.get(key);
    if (count !== undefined) return count;
    if (this.#size >= MAX_COUNTS) return undefined;
    this.#size += 1;
    const fresh = { client, clientVersion, count: 0, errors: 0 };
    if (known) known.clients.set(key, fresh);
    else this.#counted.set(identity.hash, { identity, clients: new Map([[key, fresh]]) });
    return fresh;
  }
}
