import { NoticeListener } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";

export interface OutboxWatcher {
  /** An event of this slice was committed. */
  readonly onEvent: (position: number) => void;
  /** Notices may have been missed: the connection was lost. */
  readonly onLost?: () => void;
  /** The connection stands, again or for the first time. */
  readonly onListening?: () => void;
}

export interface OutboxNoticesOptions {
  readonly slice: string;
  readonly database: DatabaseSettings;
  readonly onFault: (error: unknown) => void;
}

/** Tells what a slice commits to its outbox, whichever of its instances it was; one connection for all who want to know. */
export class OutboxNotices {
  readonly #options: OutboxNoticesOptions;
  readonly #watchers = new Set<OutboxWatcher>();
  #listener: Promise<NoticeListener> | undefined;

  constructor(options: OutboxNoticesOptions) {
    this.#options = options;
  }

  /** Fulfilled when every event committed from now on will be told; gives the function that ends it. */
  async watch(watcher: OutboxWatcher): Promise<() => void> {
    this.#watchers.add(watcher);
    try {
      await (this.#listener ??= this.#listen());
    } catch (error) {
      this.#listener = undefined;
      this.#watchers.delete(watcher);
      throw error;
    }
    return () => {
      this.#watchers.delete(watcher);
    };
  }

  async close(): Promise<void> {
    await (await this.#listener?.catch(() => undefined))?.close();
  }

  #listen(): Promise<NoticeListener> {
    const { slice, database, onFault } = this.#options;
    return NoticeListener.open({
      settings: database,
      channel: "sen_outbox",
      onNotice: (payload) => {
        const [from, position] = payload.split(" ");
        if (from === slice) for (const watcher of this.#watchers) watcher.onEvent(Number(position));
      },
      onLost: () => {
        for (const watcher of this.#watchers) watcher.onLost?.();
      },
      onListening: () => {
        for (const watcher of this.#watchers) watcher.onListening?.();
      },
      onFault,
    });
  }
}
