import { hasRole } from "@sen/subgraph";
import type { Viewer } from "@sen/subgraph";

/** A unit's items are kept by its coordinator. The table's own policy says the same: see the migration. */
export const canAddItem = (viewer: Viewer, unitId: string): boolean => hasRole(viewer, "UNIT_COORDINATOR", unitId);
