import { hasAnyRole, hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { MaskReason } from "@sen/subgraph";
import type { ContactCard } from "./contact-card.ts";

type ContactFacts = Pick<ContactCard, "memberId" | "unitId" | "isShared">;

const isHerself = (viewer: Viewer, memberId: string) => viewer.memberId === memberId;

/** Auditors and programs are no readers of the directory's contacts (domain 4.3). */
const readsDirectory = (viewer: Viewer) => hasAnyRole(viewer, ["NETWORK_MEMBER", "UNIT_COORDINATOR"]);

/**
 * Work contact: herself, coordinators of her unit, secretariat, presidium and data protection; the network with her
 * consent (domain 4.2, 4.3). Row-level security holds the same rule; this one only tells absent from hidden.
 */
export function canReadWorkContact(viewer: Viewer, { memberId, unitId, isShared }: ContactFacts): boolean {
  return (
    isHerself(viewer, memberId) ||
    hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM", "DATA_PROTECTION"]) ||
    (unitId !== null && hasRole(viewer, "UNIT_COORDINATOR", unitId)) ||
    (isShared && readsDirectory(viewer))
  );
}

/** Mobile and preferred channel: herself, secretariat and data protection; others only see a row she opened. */
export function canReadPersonalContact(viewer: Viewer, memberId: string): boolean {
  return isHerself(viewer, memberId) || hasAnyRole(viewer, ["SECRETARIAT", "DATA_PROTECTION"]);
}

/** Why the work contact is hidden: a reader of the directory lacks the member's consent, anybody else the role. */
export function reasonWorkContactHidden(viewer: Viewer): MaskReason {
  return readsDirectory(viewer) ? "CONSENT" : "STAFF";
}
