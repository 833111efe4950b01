import { changesChannel, NoticeListener } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { HubError } from "@sen/errors";

/** Something that was committed, and what it puts out. */
export interface ToldChange {
  /** Name of the change: its transaction. */
  readonly change: string;
  /** `Type:id` or `Type`. */
  readonly tags: readonly string[];
}

export interface ChangeWatcher {
  readonly onChange: (change: ToldChange) => void;
  /** All that was committed a moment ago has been told. */
  readonly onBeat: () => void;
  /** Changes may have been missed. */
  readonly onLost: () => void;
}

export interface ToldChangesOptions {
  readonly slice: string;
  readonly database: DatabaseSettings;
  readonly onFault: (error: unknown) => void;
}

/** Milliseconds between signs of life; half a deadline, so that a connection that hangs is found out. */
const beatMs = 2_000;

/**
 * What a slice commits that answers kept elsewhere depend on, by whichever of its instances: a transaction is told of as a
 * whole. One connection to the database for all who watch, made when the first does.
 */
export class ToldChanges {
  readonly #options: ToldChangesOptions;
  readonly #watchers = new Set<ChangeWatcher>();
  readonly #pending = new Map<string, Set<string>>();
  #listener: Promise<NoticeListener> | undefined;
  #isAsked = false;
  #isAsking = false;
  #beat: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: ToldChangesOptions) {
    this.#options = options;
  }

  /** Fulfilled when every change committed from now on will be told; gives the function that ends it. */
  async watch(watcher: ChangeWatcher): Promise<() => void> {
    if (this.#closed) throw this.#unavailable();
    // Before anything is waited for: what is told of in that moment is for this watcher too.
    this.#watchers.add(watcher);
    try {
      const listener = await (this.#listener ??= this.#listen());
      // While the connection is being made again, nobody can be promised anything.
      await listener.catchUp();
    } catch (cause) {
      this.#watchers.delete(watcher);
      throw this.#unavailable(cause);
    }
    this.#beat ??= setInterval(() => this.#ask(), beatMs);
    return () => void this.#watchers.delete(watcher);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#beat);
    this.#lose();
    await (await this.#listener?.catch(() => undefined))?.close();
  }

  #listen(): Promise<NoticeListener> {
    const { database, slice, onFault } = this.#options;
    const listening = NoticeListener.open({
      settings: database,
      channel: changesChannel,
      onNotice: (payload) => {
        const [from, change = "", tag = ""] = payload.split(" ");
        if (from === slice) this.#take(change, tag);
      },
      onLost: () => this.#lose(),
      onFault,
    });
    listening.catch(() => {
      this.#listener = undefined;
    });
    return listening;
  }

  #take(change: string, tag: string): void {
    const tags = this.#pending.get(change) ?? new Set();
    this.#pending.set(change, tags.add(tag));
    this.#ask();
  }

  #ask(): void {
    this.#isAsked = true;
    if (!this.#isAsking) void this.#catchUp();
  }

  /** The notices of one transaction come together, so once the server has answered, all of what had begun to come is here. */
  async #catchUp(): Promise<void> {
    this.#isAsking = true;
    try {
      const listener = await this.#listener;
      while (this.#isAsked) {
        this.#isAsked = false;
        const begun = [...this.#pending.keys()];
        if (listener) await this.#answered(listener);
        for (const change of begun) this.#tell(change);
        for (const watcher of this.#watchers) watcher.onBeat();
      }
    } catch (error) {
      this.#options.onFault(error);
      this.#lose();
    } finally {
      this.#isAsking = false;
    }
  }

  #tell(change: string): void {
    const tags = [...(this.#pending.get(change) ?? [])];
    this.#pending.delete(change);
    for (const watcher of this.#watchers) watcher.onChange({ change, tags });
  }

  async #answered(listener: NoticeListener): Promise<void> {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error("the database does not answer who listens")), 2 * beatMs);
    try {
      await Promise.race([listener.catchUp(), late.promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  #lose(): void {
    this.#pending.clear();
    for (const watcher of this.#watchers) watcher.onLost();
    this.#watchers.clear();
  }

  #unavailable(cause?: unknown): HubError {
    return new HubError("UNAVAILABLE", { service: this.#options.slice }, { cause });
  }
}
