import { createHmac } from "node:crypto";
import { once } from "node:events";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import { openStore } from "../limits/open-store.ts";

/** Seconds a session lasts: a working day. */
export const sessionLifetime = 8 * 3600;

/** By what sessions are ended: one of ours, all that began with one sign-in at the provider, all of a person. */
export type EndedBy = "session" | "sign-in" | "person";

/** What tells a session from others. */
export interface SessionMarks {
  /** Our own id of it; null in cookies of before there was one. */
  readonly id: string | null;
  /** The provider's id of her sign-in (`sid`), where it gives one. */
  readonly signIn: string | null;
  readonly person: string;
  /** Milliseconds of the time when it began. */
  readonly beganAt: number;
}

/** Sessions live in their cookies, so that they end before their time is known only to who was told. */
export interface EndedSessions {
  /** Ends the sessions that began until now; those that begin later are others. */
  end(by: EndedBy, value: string): Promise<void>;
  hasEnded(session: SessionMarks): boolean;
  /** Fulfilled when the store, if there is one, was read. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

export interface EndedSessionOptions {
  /** Where gateways tell each other; without it each knows what it was told itself. */
  readonly storeUrl: string | undefined;
  /** The store holds marks made with it, which tell nobody whose sessions they are. */
  readonly secret: Buffer;
  readonly logger: Logger;
  readonly now?: () => number;
}

/** Most that is remembered; the oldest are forgotten first. */
const mostRemembered = 100_000;
const storeKey = "sen-ended-sessions";

export function createEndedSessions(options: EndedSessionOptions): EndedSessions {
  const { secret, logger, now = Date.now } = options;
  const endedAt = new LRUCache<string, number>({ max: mostRemembered, ttl: sessionLifetime * 1000 });
  const markOf = (by: EndedBy, value: string) =>
    createHmac("sha256", secret).update(`sen ended ${by} ${value}`).digest("base64url");
  const remember = (mark: string, at: number) => {
    if ((endedAt.get(mark) ?? 0) < at) endedAt.set(mark, at);
  };
  const store = options.storeUrl === undefined ? undefined : followStore(options.storeUrl, logger, remember, now);
  return {
    end: async (by, value) => {
      const at = now();
      const mark = markOf(by, value);
      remember(mark, at);
      await store?.tell(mark, at);
    },
    hasEnded: ({ id, signIn, person, beganAt }) => {
      if (endedAt.size === 0) return false;
      if (id !== null && endedAt.has(markOf("session", id))) return true;
      const isBefore = (mark: string) => beganAt <= (endedAt.get(mark) ?? -1);
      return (signIn !== null && isBefore(markOf("sign-in", signIn))) || isBefore(markOf("person", person));
    },
    ready: async () => store?.ready(),
    stop: async () => store?.stop(),
  };
}

/** Hears from the store what other gateways were told: all of it whenever the connection begins, then one by one. */
function followStore(url: string, logger: Logger, hear: (mark: string, at: number) => void, now: () => number) {
  const opening = (async () => {
    const writer = await openStore(url, logger, "ended sessions");
    const reader = await openStore(url, logger, "what other gateways ended");
    const read = async () => {
      await reader.subscribe(storeKey, (message) => {
        const [at = "", mark = ""] = message.split(" ");
        hear(mark, Number(at));
      });
      await writer.zRemRangeByScore(storeKey, "-inf", now() - sessionLifetime * 1000);
      for (const { value, score } of await writer.zRangeWithScores(storeKey, 0, -1)) hear(value, score);
    };
    const failed = (error: unknown) => logger.warn({ err: error }, "ended sessions could not be read from the store");
    reader.on("ready", () => void read().catch(failed));
    return { writer, reader };
  })();
  return {
    tell: async (mark: string, at: number) => {
      const { writer } = await opening;
      try {
        await writer.zAdd(storeKey, { score: at, value: mark });
        await writer.publish(storeKey, `${at} ${mark}`);
      } catch (error) {
        // It has ended here, which is where she signed out; the cookie is gone from her browser.
        logger.warn({ err: error }, "other gateways could not be told that a session ended");
      }
    },
    ready: async () => {
      const { writer, reader } = await opening;
      for (const client of [writer, reader]) if (!client.isReady) await once(client, "ready");
    },
    stop: async () => {
      const { writer, reader } = await opening;
      writer.destroy();
      reader.destroy();
    },
  };
}
