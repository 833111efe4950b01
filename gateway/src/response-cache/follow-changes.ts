import { createEventStreamReader } from "@sen/engine";
import type { PrepareRequest, ResponseCache } from "@sen/engine";
import type { Logger } from "pino";
import type { HubContext } from "../graphql/hub-context.ts";
import { gatewayViewer } from "../session/access-facts.ts";
import type { AskSlice } from "../session/access-facts.ts";

export interface FollowOptions {
  readonly cache: ResponseCache;
  readonly askSlice: AskSlice;
  readonly prepareRequest: PrepareRequest<HubContext>;
  readonly logger: Logger;
  /** Told when a slice's changes come, and when they do not any more; undefined when nobody asks for them any longer. */
  readonly onLive: (slice: string, isLive: boolean | undefined) => void;
}

/** Milliseconds without a sign of life after which a slice's feed is given up; it sends one every two seconds. */
const silenceMs = 5_000;
/** Shortest and longest pause before the next attempt, in milliseconds. */
const pauseMs = { shortest: 100, longest: 5_000 };
/** Characters of an event that is not complete. */
const longestEvent = 1_000_000;

/** Follows what slices tell of their changes, each by a stream of its own, for as long as they are in the graph. */
export class ChangeFollower {
  readonly #options: FollowOptions;
  readonly #followed = new Map<string, { readonly url: string; readonly end: AbortController }>();
  /** By slice what is to be over before it is followed anew: an end that comes late would end the new one. */
  readonly #running = new Map<string, Promise<void>>();

  constructor(options: FollowOptions) {
    this.#options = options;
  }

  /** Follows these slices, by name and GraphQL address, and no others any more. */
  follow(slices: ReadonlyMap<string, string>): void {
    for (const [slice, { url, end }] of this.#followed) {
      if (slices.get(slice) === url) continue;
      end.abort();
      this.#followed.delete(slice);
    }
    for (const [slice, url] of slices) {
      if (this.#followed.has(slice)) continue;
      const end = new AbortController();
      this.#followed.set(slice, { url, end });
      const before = this.#running.get(slice) ?? Promise.resolve();
      this.#running.set(
        slice,
        before.then(() => this.#run(slice, url, end.signal)),
      );
    }
  }

  async stop(): Promise<void> {
    this.follow(new Map());
    await Promise.all(this.#running.values());
  }

  /** Never rejects. */
  async #run(slice: string, url: string, ended: AbortSignal): Promise<void> {
    const { cache, logger, onLive } = this.#options;
    let pause = pauseMs.shortest;
    let wasLive = true;
    while (!ended.aborted) {
      const connection = new Connection(ended);
      const live = (): void => {
        pause = pauseMs.shortest;
        wasLive = true;
        cache.opened(slice);
        onLive(slice, true);
      };
      try {
        await this.#read(slice, `${url}/changes`, connection, live);
      } catch (err) {
        // Once is enough for one that goes on.
        if (wasLive && !ended.aborted)
          logger.warn({ err, slice }, "changes of a slice are not told: nothing of it is kept");
      } finally {
        connection.close();
        cache.closed(slice);
        if (!ended.aborted) onLive(slice, false);
        wasLive = false;
      }
      await untilOver(pause, ended);
      pause = Math.min(pause * 2, pauseMs.longest);
    }
    onLive(slice, undefined);
  }

  async #read(slice: string, url: string, connection: Connection, live: () => void): Promise<void> {
    const { askSlice, prepareRequest, cache } = this.#options;
    const headers = await prepareRequest({
      subgraph: slice,
      url,
      operationKind: "subscription",
      method: "POST",
      body: "",
      headers: { accept: "text/event-stream" },
      context: { viewer: gatewayViewer, signal: connection.signal },
    });
    const response = await askSlice(url, { method: "POST", headers, body: "", signal: connection.signal });
    const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
    if (response.status !== 200 || !isStream || response.body === null) {
      throw new Error(`the slice answered with status ${response.status} and no stream`);
    }
    const decoder = new TextDecoder();
    const reader = createEventStreamReader({
      message: (name, text) => {
        if (name === "live") live();
        else if (name === "change") takeChange(cache, slice, text);
      },
      heartbeat: () => {},
      complete: () => {},
    });
    for await (const chunk of response.body) {
      connection.heard();
      reader.push(decoder.decode(chunk, { stream: true }));
      if (reader.pending > longestEvent) throw new Error("the slice sent an event without an end");
    }
    throw new Error("the slice ended the stream");
  }
}

/** An event of another shape ends the stream: nobody knows what it would have put out. */
function takeChange(cache: ResponseCache, slice: string, text: string): void {
  const { change, tags }: { readonly change?: unknown; readonly tags?: unknown } = JSON.parse(text);
  if (typeof change !== "string" || !Array.isArray(tags) || !tags.every((tag) => typeof tag === "string")) {
    throw new Error("the slice told of a change without a name or tags");
  }
  cache.changed(slice, change, tags);
}

/** Ends a connection that has fallen silent. */
class Connection {
  readonly #end = new AbortController();
  readonly #ended: AbortSignal;
  readonly #abort = () => this.#end.abort();
  #silence: NodeJS.Timeout;

  constructor(ended: AbortSignal) {
    this.#ended = ended;
    ended.addEventListener("abort", this.#abort);
    this.#silence = this.#wait();
  }

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  heard(): void {
    clearTimeout(this.#silence);
    this.#silence = this.#wait();
  }

  close(): void {
    clearTimeout(this.#silence);
    this.#ended.removeEventListener("abort", this.#abort);
    this.#end.abort();
  }

  #wait(): NodeJS.Timeout {
    return setTimeout(() => this.#end.abort(new Error("the slice has fallen silent")), silenceMs).unref();
  }
}

function untilOver(milliseconds: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    timer.unref();
    function done(): void {
      clearTimeout(timer);
      ended.removeEventListener("abort", done);
      resolve();
    }
    if (ended.aborted) done();
    else ended.addEventListener("abort", done);
  });
}
