/** How often one operation was asked by one client, within a span of time. It holds no value that anybody sent. */
export interface UsageEntry {
  /** As the client calls itself; empty when it does not. */
  readonly client: string;
  readonly clientVersion: string;
  /** Empty when the operation has none. */
  readonly operationName: string;
  /** The operation and its fragments, printed; aliases, strings and numbers are replaced. */
  readonly document: string;
  /** SHA-256 of `document`, in hexadecimal. */
  readonly hash: string;
  readonly count: number;
  /** How many of them had errors. */
  readonly errors: number;
  /** ISO 8601, UTC. */
  readonly from: string;
  readonly to: string;
}

/** What a gateway sends at a time. */
export interface UsageReport {
  readonly gatewayId: string;
  /** Told apart from others, so that one that was sent twice is counted once. */
  readonly id: string;
  readonly entries: readonly UsageEntry[];
  /** Requests that were not told apart, since too many different ones came or the registry was away for long. */
  readonly lost: number;
}
