import { hasAnyRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { MaskReason } from "@sen/subgraph";

/** Auditors and programs are no readers of the directory's contacts (domain 4.3). */
const readsDirectory = (viewer: Viewer) => hasAnyRole(viewer, ["NETWORK_MEMBER", "UNIT_COORDINATOR"]);

/** Why the work contact is hidden: a reader of the directory lacks the member's consent, anybody else the role. */
export function reasonWorkContactHidden(viewer: Viewer): MaskReason {
  return readsDirectory(viewer) ? "CONSENT" : "STAFF";
}

/** Why mobile and preferred channel are hidden: those who may read them have to say what for (domain 4.2, class `self`). */
export function reasonPersonalContactHidden(viewer: Viewer): MaskReason {
  return hasAnyRole(viewer, ["SECRETARIAT", "DATA_PROTECTION"]) && viewer.purpose === null ? "PURPOSE" : "SELF";
}
