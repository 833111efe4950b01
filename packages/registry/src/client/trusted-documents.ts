/** An operation that a client has registered. */
export interface TrustedDocument {
  /** What clients send in place of the text: SHA-256 of `body` in hexadecimal, or an id of their own. */
  readonly id: string;
  readonly client: string;
  readonly body: string;
}

/** What becomes of an operation that is not registered. */
export type DocumentMode = "off" | "warn" | "enforce";

/** The client that stands for all that have no mode of their own. */
export const everyClient = "*";

/** Changes of a graph's trusted documents since a cursor. */
export interface TrustedDocuments {
  /** To be given as `since` next time. */
  readonly cursor: string;
  /** True when `documents` are all there are, so that others are to be forgotten. */
  readonly complete: boolean;
  readonly documents: readonly TrustedDocument[];
  readonly withdrawn: readonly { readonly id: string; readonly client: string }[];
  /** Mode by client; `*` is for all others. All of them, each time. */
  readonly modes: Readonly<Record<string, DocumentMode>>;
}

/** An answer about them, as it is signed: an old one, or one for another question, is told by what it names. */
export interface AnsweredDocuments extends TrustedDocuments {
  readonly graph: string;
  /** What was asked; null for all. */
  readonly since: string | null;
}
