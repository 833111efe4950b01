import type { Language } from "../language/addresses.ts";

export interface PageQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface PageAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: Record<string, unknown>;
}

/** What a thread is started with. */
export interface ThreadData {
  /** The document the application begins with. */
  readonly template: string;
  /** Address people use, without a path. */
  readonly origin: string;
  readonly demo: boolean;
}

/** A page that was rendered: a document with `{nonce}` where each answer sets its own. */
export interface PreparedDocument {
  readonly document: string;
  readonly status: 200 | 404;
  /** False when a part of its data did not come. */
  readonly whole: boolean;
}

export type ToThread =
  | { readonly kind: "render"; readonly number: number; readonly pathname: string; readonly language: Language }
  | { readonly kind: "answer"; readonly number: number; readonly answer: PageAnswer };

export type FromThread =
  | { readonly kind: "question"; readonly number: number; readonly question: PageQuestion }
  | { readonly kind: "page"; readonly number: number; readonly page: PreparedDocument }
  | { readonly kind: "failure"; readonly number: number; readonly reason: string };
