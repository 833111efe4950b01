/** A program that asks: its name, the version of it, and the unit that answers for it, as far as they are known. */
export interface Client {
  readonly name: string;
  readonly version: string | null;
  /** Code of the unit that owns the program; null for one that nobody registered. */
  readonly owner: string | null;
}

/** An operation as the registry knows it: its shape without a single value, and what of the schema it uses. */
export interface KnownOperation {
  /** SHA-256 of `document`, hexadecimal. */
  readonly hash: string;
  readonly name: string | null;
  /** The normalised document: nothing that somebody typed, no aliases, no comments. */
  readonly document: string;
  /** Schema coordinates it uses, sorted. */
  readonly coordinates: readonly string[];
}

/** How often a client sent an operation on one day, or up to that day. */
export interface OperationCount {
  readonly hash: string;
  readonly client: Client;
  /** Day in UTC, `YYYY-MM-DD`. */
  readonly day: string;
  readonly requests: number;
}

/** What is known of the use of a graph: operations that were seen, and who sent them when. */
export interface RecordedUsage {
  readonly operations: readonly KnownOperation[];
  readonly counts: readonly OperationCount[];
}

/** An operation that a client registered: it may be sent tomorrow, also when nobody sent it lately. */
export interface TrustedDocument extends KnownOperation {
  readonly client: Client;
}
