import type { Language } from "../language/addresses.ts";
import type { BrowserSession } from "../session/browser-session.ts";

export interface PageQuestion {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface PageAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: Record<string, unknown>;
}

/** A page and who is to read it. */
export interface PageRequest {
  /** Address with its search and without its language. */
  readonly address: string;
  readonly language: Language;
  readonly session: BrowserSession;
  /** Whether anybody else gets the same page; what belongs to one person is nothing for search engines. */
  readonly isPublic: boolean;
}

/** What a thread is started with. */
export interface ThreadData {
  /** The document the application begins with. */
  readonly template: string;
  /** What each page needs beside what all begin with, by the path of its route. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  /** Address people use, without a path. */
  readonly origin: string;
}

/** A page that was rendered: a document with `{nonce}` where each answer sets its own. */
export interface PreparedDocument {
  readonly document: string;
  readonly status: 200 | 404;
  /** False when a part of its data did not come. */
  readonly whole: boolean;
}

export type ToThread =
  | { readonly kind: "render"; readonly number: number; readonly request: PageRequest }
  | { readonly kind: "answer"; readonly number: number; readonly answer: PageAnswer };

export type FromThread =
  | { readonly kind: "question"; readonly page: number; readonly number: number; readonly question: PageQuestion }
  | { readonly kind: "page"; readonly number: number; readonly page: PreparedDocument }
  | { readonly kind: "failure"; readonly number: number; readonly reason: string };
