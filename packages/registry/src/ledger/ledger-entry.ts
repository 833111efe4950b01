import { createHash, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** What is written down: every decision about a graph. */
export type LedgerKind =
  | "PUBLISHED"
  | "DELETED"
  | "ROLLED_BACK"
  | "PROMOTED"
  | "APPROVAL_ASKED"
  | "APPROVED"
  | "REJECTED"
  | "GRANT_REQUESTED"
  | "GRANT_GIVEN"
  | "GRANT_REFUSED"
  | "GRANT_REVOKED"
  | "GRANT_ENDED"
  | "QUARANTINED"
  | "RELEASED"
  | "OWNER_CHANGED"
  | "TOKEN_MADE"
  | "TOKEN_REVOKED"
  | "CONTRACTS_CHANGED"
  | "OPERATIONS_PUBLISHED";

/** What an entry says; `subject` is JSON text, kept as it was sealed. */
export interface LedgerFact {
  readonly graph: string;
  readonly kind: LedgerKind;
  /** Unit that decided, by code. */
  readonly unit: string;
  readonly actor: string;
  readonly subject: string;
}

/** An entry with its seal: `hash` covers the facts and the hash before it, `signature` (Ed25519) covers `hash`. */
export interface LedgerEntry extends LedgerFact {
  readonly number: number;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly keyId: string;
  readonly signature: Buffer;
}

/** What the first entry names as the one before it. */
export const firstPrevious: Buffer = Buffer.alloc(32);

/** SHA-256 over the previous hash and the facts as a JSON list, so that no two entries have one text. */
export function hashEntry(entry: Omit<LedgerEntry, "hash" | "keyId" | "signature">): Buffer {
  const { number, at, graph, kind, unit, actor, subject, previous } = entry;
  return createHash("sha256")
    .update(previous)
    .update(JSON.stringify([number, at, graph, kind, unit, actor, subject]))
    .digest();
}

export const signHash = (hash: Buffer, key: KeyObject): Buffer => sign(null, hash, key);

/** What is wrong with an entry: it or one before it is not there, it is not what was sealed, or not sealed by the registry. */
export interface LedgerFault {
  readonly number: number;
  readonly reason: "MISSING" | "CHANGED" | "UNKNOWN_KEY" | "FORGED";
}

/** An entry somebody has seen: what comes after it has to fit, and it cannot be gone. */
export type LedgerSeal = Pick<LedgerEntry, "number" | "hash">;

const beginning: LedgerSeal = { number: 0, hash: firstPrevious };

/**
 * The first fault of a stretch of the ledger; null when every entry is what was sealed. A chain that was cut off at its end
 * is whole in itself: give the last seal you know as `until` to find that.
 */
export function findFault(
  entries: readonly LedgerEntry[],
  publicKeys: ReadonlyMap<string, KeyObject>,
  { after = beginning, until }: { readonly after?: LedgerSeal; readonly until?: LedgerSeal | undefined } = {},
): LedgerFault | null {
  let last = after;
  for (const entry of entries) {
    const { number } = entry;
    if (number !== last.number + 1 || !entry.previous.equals(last.hash)) return { number, reason: "MISSING" };
    const fault = findEntryFault(entry, publicKeys);
    if (fault !== null) return fault;
    if (number === until?.number && !entry.hash.equals(until.hash)) return { number, reason: "CHANGED" };
    last = entry;
  }
  return until !== undefined && until.number > last.number ? { number: last.number + 1, reason: "MISSING" } : null;
}

/**
 * The first fault of an excerpt, such as one unit's entries: each has to be what was sealed and fit to its neighbour, where
 * both are there; what is left out between them nobody can tell.
 */
export function findExcerptFault(
  entries: readonly LedgerEntry[],
  publicKeys: ReadonlyMap<string, KeyObject>,
): LedgerFault | null {
  let last: LedgerSeal = beginning;
  for (const entry of entries) {
    const { number } = entry;
    const isNext = number === last.number + 1;
    if (number <= last.number || (isNext && !entry.previous.equals(last.hash))) return { number, reason: "MISSING" };
    const fault = findEntryFault(entry, publicKeys);
    if (fault !== null) return fault;
    last = entry;
  }
  return null;
}

function findEntryFault(entry: LedgerEntry, publicKeys: ReadonlyMap<string, KeyObject>): LedgerFault | null {
  const { number } = entry;
  if (!hashEntry(entry).equals(entry.hash)) return { number, reason: "CHANGED" };
  const key = publicKeys.get(entry.keyId);
  if (key === undefined) return { number, reason: "UNKNOWN_KEY" };
  return verify(null, entry.hash, key, entry.signature) ? null : { number, reason: "FORGED" };
}
