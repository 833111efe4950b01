import { once } from "node:events";
import { isIPv6 } from "node:net";
import { HubError } from "@sen/errors";
import type { Viewer } from "@sen/identity";
import type { Logger } from "pino";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { mark } from "../denials/denial-log.ts";
import { openStore } from "./open-store.ts";
import type { Store } from "./open-store.ts";
import { rateKinds } from "./rate-rules.ts";
import type { RateKind, RateRule, RateRules, Sharer } from "./rate-rules.ts";

/** Who sends a request. */
export interface RatedCaller {
  readonly viewer: Viewer;
  /** The client that her token was issued to; null for sessions of this hub. */
  readonly client: string | null;
  readonly address: string;
}

export interface RateLimits {
  /** Counts a request; throws `TOO_MANY_REQUESTS` with `seconds` until the next one is taken. */
  admit(caller: RatedCaller): Promise<void>;
  /**
   * Takes what an operation costs from the budgets of who asks it; throws the same. One that costs more than a whole budget
   * takes all of it, and so is answered when nothing else was.
   */
  spend(caller: RatedCaller, cost: number): Promise<void>;
  admitSignIn(address: string): Promise<void>;
  /** Fulfilled when the store, if there is one, has taken the connection. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

export interface RateLimitOptions {
  readonly rules: RateRules;
  /** `redis://…` where several gateways count together; without it each counts for itself. */
  readonly storeUrl: string | undefined;
  /** Keys in the store are marks made with it, so that the store tells nobody who asked. */
  readonly secret: Buffer;
  readonly logger: Logger;
}

interface Counter {
  consume(key: string, amount: number): Promise<unknown>;
}

/** Milliseconds the store may take: beyond that this gateway counts for itself. */
const storeDeadline = 250;

/** The limits on how often somebody may ask. A store that does not answer costs nobody her answer. */
export function createRateLimits({ rules, storeUrl, secret, logger }: RateLimitOptions): RateLimits {
  const store = storeUrl === undefined ? undefined : openStore(storeUrl, logger, "the rate limits");
  const counters = new Map<RateKind, Counter>();
  for (const kind of rateKinds) {
    const rule = rules[kind];
    if (rule !== undefined) counters.set(kind, createCounter(kind, rule, store));
  }
  const count = async (kind: RateKind, value: string | null, amount = 1): Promise<void> => {
    const counter = value ? counters.get(kind) : undefined;
    const key = counter && mark(secret, kind.startsWith("address") || kind === "sign-in" ? "address" : "person", value);
    if (!counter || !key) return;
    try {
      await counter.consume(key, amount);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new HubError("TOO_MANY_REQUESTS", { limit: kind, seconds: Math.ceil(refused.msBeforeNext / 1000) });
    }
  };
  return {
    admit: async (caller) => {
      await Promise.all(sharesOf(caller).map(([sharer, value]) => count(sharer, value)));
    },
    spend: async (caller, cost) => {
      if (cost === 0) return;
      await Promise.all(sharesOf(caller).map(([sharer, value]) => count(`${sharer}-cost`, value, cost)));
    },
    admitSignIn: (address) => count("sign-in", networkOf(address)),
    ready: async () => {
      const client = await store;
      if (client && !client.isReady) await once(client, "ready");
    },
    stop: async () => {
      await store?.then((client) => client.destroy()).catch(() => undefined);
    },
  };
}

function sharesOf({ viewer, client, address }: RatedCaller): [Sharer, string | null][] {
  if (viewer.subject === null) return [["address", networkOf(address)]];
  return [
    ["person", viewer.subject],
    ["client", client],
    ["unit", unitOf(viewer)],
  ];
}

function createCounter(kind: RateKind, { amount: points, seconds }: RateRule, store: Store | undefined): Counter {
  const limits = { keyPrefix: `sen-rate-${kind}`, points, duration: seconds };
  const own = new RateLimiterMemory(limits);
  if (store === undefined) return { consume: (key, amount) => own.consume(key, Math.min(amount, points)) };
  const shared = store.then((storeClient) => {
    // Who is over her limit is refused without asking the store again until her time is over.
    const options = { ...limits, storeClient, useRedisPackage: true, rejectIfRedisNotReady: true };
    return new RateLimiterRedis({ ...options, inMemoryBlockOnConsumed: points + 1 });
  });
  return {
    consume: async (key, asked) => {
      const amount = Math.min(asked, points);
      try {
        return await withinDeadline(shared.then((limiter) => limiter.consume(key, amount)));
      } catch (failure) {
        if (failure instanceof RateLimiterRes) throw failure;
        return own.consume(key, amount);
      }
    },
  };
}

function withinDeadline<Value>(answer: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the store did not answer in time")), storeDeadline);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A household has a network of IPv6 (the first 64 bits), and as many addresses in it as it likes. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill("0");
  return [...first, ...zeros, ...last]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

/** The unit of her membership, else the first she acts for. */
function unitOf({ roles }: Viewer): string | null {
  const member = roles.find(({ role, unitId }) => role === "NETWORK_MEMBER" && unitId !== null);
  return (member ?? roles.find(({ unitId }) => unitId !== null))?.unitId ?? null;
}
