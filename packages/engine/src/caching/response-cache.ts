import { LRUCache } from "lru-cache";
import { SubgraphFeed } from "./subgraph-feed.ts";

export interface ResponseCacheOptions {
  /** Most bytes of answers and keys together; the least used go first. */
  readonly maxBytes: number;
  /** Told of what happens, for figures. */
  readonly onUse?: ((subgraph: string, use: CacheUse, count: number) => void) | undefined;
}

/** What becomes of answers that may be kept: found, asked for, or put out because of a change. */
export type CacheUse = "hit" | "miss" | "invalidated";

interface Entry {
  readonly bytes: Buffer;
  readonly subgraph: string;
  readonly tags: readonly string[];
}

/** What is said of an answer when it is put in. */
export interface Keep {
  readonly subgraph: string;
  readonly bytes: Buffer;
  readonly seconds: number;
  /** See {@link ResponseCache.changed}. */
  readonly tags: readonly string[];
  /** The feed's count of changes when the fetch began. */
  readonly since: number;
}

/** No single answer may take the room of all others. */
const LARGEST = 1024 * 1024;
/** Bytes of an entry beside its key and answer, about. */
const OVERHEAD = 300;

/**
 * Answers of subgraphs, each kept for its time and no longer than nothing it is about has changed. It outlives engines: their
 * keys tell supergraphs apart. Whoever owns it follows what each subgraph says of its changes and tells it here; while
 * nobody does, nothing of that subgraph is used or kept.
 */
export class ResponseCache {
  readonly #entries: LRUCache<string, Entry>;
  /** Keys by subgraph and tag. */
  readonly #keysByTag = new Map<string, Set<string>>();
  readonly #feeds = new Map<string, SubgraphFeed>();
  readonly #bytes = new Map<string, number>();
  readonly #onUse: NonNullable<ResponseCacheOptions["onUse"]>;

  constructor({ maxBytes, onUse = () => {} }: ResponseCacheOptions) {
    this.#onUse = onUse;
    this.#entries = new LRUCache<string, Entry>({
      maxSize: maxBytes,
      maxEntrySize: Math.min(LARGEST, maxBytes),
      sizeCalculation: sizeOf,
      dispose: (entry, key) => this.#forget(key, entry),
    });
  }

  /** Bytes kept of each subgraph. */
  get bytes(): ReadonlyMap<string, number> {
    return this.#bytes;
  }

  /** What is known of a subgraph's changes. */
  feedOf(subgraph: string): SubgraphFeed {
    let feed = this.#feeds.get(subgraph);
    if (feed === undefined) {
      feed = new SubgraphFeed();
      this.#feeds.set(subgraph, feed);
    }
    return feed;
  }

  /** From now on every change of the subgraph is told here. What was kept before is put out: nobody knows what was missed. */
  opened(subgraph: string): void {
    this.#putOut(subgraph);
    this.feedOf(subgraph).open();
  }

  /** Changes are not told any more. */
  closed(subgraph: string): void {
    this.feedOf(subgraph).close();
    this.#putOut(subgraph);
  }

  /**
   * The subgraph has committed a change. Its tags say what changed: `Type:id` is one entity by its `id`, `Type` may be any of
   * them. Lists, and whatever else holds objects of a type below its roots, are put out by either.
   */
  changed(subgraph: string, change: string, tags: readonly string[]): void {
    this.feedOf(subgraph).tell(change);
    let putOut = 0;
    for (const tag of tags) {
      const [type = ""] = tag.split(":", 1);
      putOut += this.#putOutBy(subgraph, type);
      putOut += this.#putOutBy(subgraph, tag === type ? anyOf(type) : tag);
    }
    if (putOut > 0) this.#onUse(subgraph, "invalidated", putOut);
  }

  /**
   * A mutation that went through here has committed this change; undefined when nobody knows what it did. Nothing that was
   * kept before is used until the subgraph itself has told of it.
   */
  wrote(subgraph: string, change: string | undefined): void {
    if (change === undefined) this.#putOut(subgraph);
    else this.feedOf(subgraph).await(change, () => this.#putOut(subgraph));
  }

  get(key: string): Buffer | undefined {
    return this.#entries.get(key)?.bytes;
  }

  /** Counts what a call found and what it had to ask for. */
  count(subgraph: string, hits: number, misses: number): void {
    if (hits > 0) this.#onUse(subgraph, "hit", hits);
    if (misses > 0) this.#onUse(subgraph, "miss", misses);
  }

  /** Keeps an answer, unless something has changed since it was asked for. */
  keep(key: string, { subgraph, bytes, seconds, tags, since }: Keep): void {
    const feed = this.feedOf(subgraph);
    if (!feed.isUsable || feed.changes !== since) return;
    // The answer may lie in a buffer that is as large as all of the message.
    const entry = { bytes: Buffer.from(bytes), subgraph, tags };
    this.#entries.set(key, entry, { ttl: seconds * 1000 });
    // One that is too large is not taken.
    if (this.#entries.peek(key) !== entry) return;
    this.#bytes.set(subgraph, (this.#bytes.get(subgraph) ?? 0) + sizeOf(entry, key));
    for (const tag of tags) {
      const place = `${subgraph} ${tag}`;
      const keys = this.#keysByTag.get(place);
      if (keys) keys.add(key);
      else this.#keysByTag.set(place, new Set([key]));
    }
  }

  #putOutBy(subgraph: string, tag: string): number {
    const keys = [...(this.#keysByTag.get(`${subgraph} ${tag}`) ?? [])];
    let putOut = 0;
    for (const key of keys) if (this.#entries.delete(key)) putOut += 1;
    return putOut;
  }

  #putOut(subgraph: string): void {
    this.feedOf(subgraph).noteChange();
    // The cache does not like to be changed while it is gone through.
    const all = Array.from(this.#entries.entries());
    for (const [key, entry] of all) if (entry.subgraph === subgraph) this.#entries.delete(key);
  }

  #forget(key: string, entry: Entry): void {
    const { subgraph, tags } = entry;
    this.#bytes.set(subgraph, (this.#bytes.get(subgraph) ?? 0) - sizeOf(entry, key));
    for (const tag of tags) {
      const place = `${subgraph} ${tag}`;
      const keys = this.#keysByTag.get(place);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(place);
    }
  }
}

/** The tag of every single entity of a type beside its own. */
export const anyOf = (type: string): string => `${type}:`;

function sizeOf({ bytes, tags }: Entry, key: string): number {
  // Characters of keys are ASCII but for variables.
  return bytes.byteLength + key.length * 2 + tags.length * 50 + OVERHEAD;
}
