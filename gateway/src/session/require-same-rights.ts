import { HubError } from "@sen/errors";
import type { Viewer } from "@sen/identity";

/**
 * Throws when a subscription that one viewer began may not go on for the other: `UNAUTHENTICATED` when it is somebody else,
 * or nobody any more; `RIGHTS_CHANGED` when she has other roles now.
 */
export function requireSameRights(first: Viewer, now: Viewer): void {
  if (now.subject !== first.subject) throw new HubError("UNAUTHENTICATED");
  if (now.memberId !== first.memberId || rolesOf(now) !== rolesOf(first)) throw new HubError("RIGHTS_CHANGED");
}

/** The same text for the same roles, in whatever order they come. */
function rolesOf({ roles }: Viewer): string {
  const all = roles.map(({ role, unitId }) => `${role} ${unitId ?? ""}`);
  return all.sort((one, other) => (one < other ? -1 : 1)).join("\n");
}
