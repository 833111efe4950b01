import { hasRole, isInNetwork } from "@sen/identity";
import type { Viewer } from "@sen/identity";

/** Names, posts and skills are for the network (domain 4.2); visitors see counts only. */
export const canSeeMembers = (viewer: Viewer) => isInNetwork(viewer);

/** The secretariat brings people in; a coordinator does so by a nomination, which is another use case. */
export const canCreateMember = (viewer: Viewer) => hasRole(viewer, "SECRETARIAT");

/** She edits what she says about herself; the secretariat also corrects it (domain 4.3). */
export const canEditProfile = (viewer: Viewer, memberId: string) =>
  viewer.memberId === memberId || hasRole(viewer, "SECRETARIAT");

/** Her name is the network's record of her: only the secretariat corrects it. */
export const canEditName = (viewer: Viewer) => hasRole(viewer, "SECRETARIAT");
