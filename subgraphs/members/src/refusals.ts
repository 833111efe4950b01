import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";

/** The viewer's role does not allow what the mutation does. */
export const forbidden = (what: string): UserError => userError("FORBIDDEN", null, { what });

/** The input names something that is not there, or that the viewer may not see. */
export const notFound = (field: string, what: string): UserError => userError("NOT_FOUND", [field], { what });

/** The input breaks a rule that is said here in both languages. */
export const invalid = (field: readonly string[], vi: string, en: string): UserError =>
  userError("VALIDATION", [...field], { what: { vi, en } });

/** Somebody changed the row after the caller read it. */
export const stale = (expected: number, current: number): UserError =>
  userError("STALE_VERSION", ["expectedVersion"], { expected, current });

/** The table of states has no such move. */
export const illegalMove = (from: string | null, to: string): UserError =>
  userError("ILLEGAL_TRANSITION", ["to"], { from: from ?? "∅", to });
