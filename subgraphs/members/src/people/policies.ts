import { isInNetwork } from "@sen/identity";
import type { Viewer } from "@sen/identity";

/** Names, posts and skills are for the network (domain 4.2); visitors see counts only. */
export const canSeeMembers = (viewer: Viewer) => isInNetwork(viewer);
