import { SubgraphFailure } from "../subgraph-failure.ts";
import type { TransportResponse } from "./subgraph-transport.ts";

/** Retries a subgraph may get at once, and how much each call earns towards another one. */
const BUDGET = 10;
const EARNED_PER_CALL = 0.2;

/** The pause before the first retry is at most this long; it doubles with each. */
const FIRST_DELAY_MS = 100;

/** Bounds retries to a fifth of the calls, so that they cannot be what keeps a subgraph down. */
export class RetryBudget {
  #left = BUDGET;

  earn(): void {
    this.#left = Math.min(BUDGET, this.#left + EARNED_PER_CALL);
  }

  /** False when there is nothing left to spend. */
  spend(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

/** What became of one attempt: an HTTP answer, or what the transport threw. */
export type Attempt = { readonly response: TransportResponse } | { readonly cause: unknown };

export interface RetryRules {
  readonly retries: number;
  /** Longest pause allowed, in milliseconds. */
  readonly maxDelayMs: number;
}

/** How long to pause before asking again, in milliseconds; undefined when asking again is no use. */
export function retryDelay(attempt: Attempt, retriesDone: number, rules: RetryRules): number | undefined {
  if ("cause" in attempt) {
    if (attempt.cause instanceof SubgraphFailure) return undefined;
    // A kept-alive connection may have been closed just as it was used; that is no fault, and worth one more try always.
    if (retriesDone === 0 && isClosedConnection(attempt.cause)) return 0;
    return retriesDone < rules.retries ? Math.min(rules.maxDelayMs, backOff(retriesDone)) : undefined;
  }
  const { status, headers } = attempt.response;
  if (retriesDone >= rules.retries || ![429, 502, 503, 504].includes(status)) return undefined;
  const asked = headers?.["retry-after"];
  if (asked === undefined) return Math.min(rules.maxDelayMs, backOff(retriesDone));
  const delay = readRetryAfter(String(asked), Date.now());
  return delay === undefined || delay > rules.maxDelayMs ? undefined : delay;
}

/** Random, so that requests that failed together do not come back together. */
function backOff(retriesDone: number): number {
  return Math.random() * FIRST_DELAY_MS * 2 ** retriesDone;
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3), as milliseconds from now. */
export function readRetryAfter(value: string, now: number): number | undefined {
  if (/^\d+$/.test(value.trim())) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function isClosedConnection(cause: unknown): boolean {
  if (!(cause instanceof Error) || !("code" in cause)) return false;
  return cause.code === "UND_ERR_SOCKET" || cause.code === "ECONNRESET" || cause.code === "EPIPE";
}
