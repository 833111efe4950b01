/** How often and how soon a handler that failed is tried again. */
export interface RetryPolicy {
  /** Tries altogether; after the last one the event is a dead letter. */
  readonly tries: number;
  /** Pause after the first failure, in milliseconds; each later one is three times as long. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

/** Eight tries within eighteen minutes: longer than a restart, shorter than a morning. */
export const usualRetries: RetryPolicy = { tries: 8, firstPauseMs: 1000, longestPauseMs: 15 * 60_000 };

const growth = 3;

/** The pause after the given number of tries, in milliseconds; null after the last one. */
export function pauseAfter(tries: number, policy: RetryPolicy): number | null {
  if (tries >= policy.tries) return null;
  return Math.min(policy.firstPauseMs * growth ** (tries - 1), policy.longestPauseMs);
}

/** What an error says, short enough to be kept beside the event. */
export function describeFailure(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500);
}
