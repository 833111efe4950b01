import { createHmac } from "node:crypto";
import type { Logger } from "pino";

/** An access that was denied. */
export interface Denial {
  /** The code the caller was told, e.g. `FORBIDDEN`. */
  readonly code: string;
  /** Method and first part of the path; what follows may be a ticket. */
  readonly door: string;
  /** The client's name for its operation. */
  readonly operation?: string | null | undefined;
  readonly subject: string | null;
  readonly address: string | undefined;
}

export type DenialLog = (denial: Denial) => void;

/** Codes that mean that somebody wanted what she may not have. */
const codes: ReadonlySet<unknown> = new Set([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "BAD_SIGNATURE",
  "LIMIT_EXCEEDED",
  "OPERATION_TOO_LARGE",
  "TOO_MANY_REQUESTS",
  "DOCUMENT_NOT_TRUSTED",
  "LINK_EXPIRED",
  "FILE_INFECTED",
  "STATE_SECRET",
]);

export const isDenial = (code: unknown): code is string => codes.has(code);

/**
 * Writes a line for each denied access: `{ event: "access-denied", code, door, operation, who, from }`. `who` and `from` are marks
 * of the person and the address, null when there is none: the same for the same, and nothing else can be read from them. Who
 * has the secret can tell whether a mark is a given person's.
 */
export function createDenialLog(logger: Logger, secret: Buffer): DenialLog {
  return ({ code, door, operation, subject, address }) => {
    const marks = { who: mark(secret, "person", subject), from: mark(secret, "address", address) };
    logger.warn({ event: "access-denied", code, door, operation: operation ?? null, ...marks }, "access was denied");
  };
}

/** Twelve hexadecimal digits. */
export function mark(secret: Buffer, kind: "person" | "address", value: string | null | undefined): string | null {
  if (!value) return null;
  return createHmac("sha256", secret).update(`sen denial ${kind} ${value}`).digest("hex").slice(0, 12);
}

/** `PUT /files` of `PUT /files/eyJ…`. */
export function doorOf(method: string | undefined, path: string | undefined): string {
  const [, first = ""] = /^\/([\w.-]{0,40})/.exec(path ?? "/") ?? [];
  return `${method ?? "GET"} /${first}`;
}
