import type { GrantVerb } from "../rights/grant.ts";

export type GrantState = "REQUESTED" | "GIVEN" | "REFUSED" | "REVOKED" | "ENDED";

/** A grant with its story. */
export interface GrantRecord {
  readonly id: string;
  readonly graph: string;
  readonly verb: GrantVerb;
  readonly coordinate: string;
  readonly owner: string;
  readonly grantee: string;
  /** What the grantee needs it for, in her words. */
  readonly purpose: string;
  readonly state: GrantState;
  readonly validUntil: Date;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

/** For `select` and `returning`. */
export const grantColumns = `id, graph, verb, coordinate, owner, grantee, purpose, state, valid_until as "validUntil",
  requested_by as "requestedBy", requested_at as "requestedAt", decided_by as "decidedBy", decided_at as "decidedAt", reason`;
