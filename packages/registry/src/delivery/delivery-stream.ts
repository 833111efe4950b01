import type { ServerResponse } from "node:http";
import type { DeliveryFeed } from "./delivery-feed.ts";

/** Heartbeats a reader may leave unread before it counts as gone. */
const UNREAD_HEARTBEATS = 6;

/**
 * One gateway's stream. A reader that is slow gets the newest delivery when it has read the one before: nothing is queued
 * for it, so it costs one delivery of memory at most.
 */
export class DeliveryStream {
  readonly #response: ServerResponse;
  readonly #feed: DeliveryFeed;
  #sent: number;
  #unread = 0;

  /** `after` is the version the gateway has; -1 when it has none. */
  constructor(response: ServerResponse, feed: DeliveryFeed, after: number) {
    this.#response = response;
    this.#feed = feed;
    this.#sent = after;
    response.on("drain", () => {
      this.#unread = 0;
      this.send();
    });
  }

  /** Sends the newest delivery, unless the gateway has it or is still reading. */
  send(): void {
    const { latest } = this.#feed;
    if (latest === undefined || latest.version <= this.#sent || this.#response.writableNeedDrain) return;
    this.#sent = latest.version;
    this.#response.write(latest.bytes);
  }

  /** A sign of life that says which version is current. */
  beat(): void {
    if (this.#response.writableNeedDrain) {
      this.#unread += 1;
      if (this.#unread > UNREAD_HEARTBEATS) this.#response.destroy();
      return;
    }
    this.#response.write(`: version ${this.#feed.latest?.version ?? 0}\n\n`);
  }

  /** A hint without content, e.g. that documents have changed. */
  nudge(event: string): void {
    if (!this.#response.writableNeedDrain) this.#response.write(`event: ${event}\ndata:\n\n`);
  }
}
