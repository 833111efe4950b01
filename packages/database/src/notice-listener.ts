import pg from "pg";
import type { DatabaseSettings } from "./settings.ts";

export interface NoticeListenerOptions {
  readonly settings: DatabaseSettings;
  readonly channel: string;
  readonly onNotice: (payload: string) => void;
  /** Called when the connection was lost: notices may have been missed from here on. */
  readonly onLost?: () => void;
  /** Called when it stands, the first time and each later one. */
  readonly onListening?: () => void;
  readonly onFault?: (error: unknown) => void;
}

const reconnectMs = 500;

/** Listens on a channel of PostgreSQL's LISTEN/NOTIFY with a connection of its own, and connects again when that breaks. */
export class NoticeListener {
  readonly #options: NoticeListenerOptions;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  private constructor(options: NoticeListenerOptions) {
    this.#options = options;
  }

  /** Fulfilled when notices are received; rejects when the first connection cannot be made. */
  static async open(options: NoticeListenerOptions): Promise<NoticeListener> {
    const listener = new NoticeListener(options);
    await listener.#connect();
    return listener;
  }

  /** Fulfilled when every notice committed before has been received; rejects while there is no connection. */
  async catchUp(): Promise<void> {
    if (this.#client === undefined) throw new Error(`nobody listens on ${this.#options.channel} at the moment`);
    // Notices come in the order of the answers.
    await this.#client.query("select 1");
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const { settings, channel, onNotice, onListening } = this.#options;
    const client = new pg.Client({ ...settings, application_name: `sen-listener-${channel}`, keepAlive: true });
    client.on("notification", ({ payload }) => onNotice(payload ?? ""));
    client.on("error", (error) => this.#lose(client, error));
    client.on("end", () => this.#lose(client));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    if (this.#closed) return client.end();
    this.#client = client;
    onListening?.();
  }

  #lose(client: pg.Client, error?: unknown): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = undefined;
    void client.end().catch(() => undefined);
    this.#options.onFault?.(error ?? new Error(`the connection that listens on ${this.#options.channel} ended`));
    this.#options.onLost?.();
    this.#connectLater();
  }

  #connectLater(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#connect().catch(() => this.#connectLater());
    }, reconnectMs);
  }
}
