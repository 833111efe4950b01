import { canMove, hasRole } from "@sen/subgraph";
import type { Move, Viewer } from "@sen/subgraph";
import type { NominationState } from "../generated/resolvers.ts";
import type { nominationStates } from "./transitions.ts";

type NominationMove = (typeof nominationStates)["moves"][number];

/** The coordinator of the unit that nominates writes, the coordinator of the unit that runs the programme decides. */
export function canMoveNomination(
  viewer: Viewer,
  move: NominationMove,
  units: { readonly nominating: string; readonly owner: string },
): boolean {
  const unitId = move.needs.includes("OWNER") ? units.owner : units.nominating;
  return canMove(viewer, move satisfies Pick<Move<NominationState>, "by">, { unitIds: [unitId] });
}

/** Nominations are begun by the unit's coordinator. */
export const canNominate = (viewer: Viewer, unitId: string): boolean => hasRole(viewer, "UNIT_COORDINATOR", unitId);
