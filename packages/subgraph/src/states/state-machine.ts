import type { RoleName, Viewer } from "@sen/identity";
import { hasRole, isSystem } from "@sen/identity";

/**
 * Who makes a move: a role, `UNIT` (coordinator of the unit concerned), `SELF` (the member it is about, as the author of a
 * proposal), or `SYSTEM` (the slice itself, by the clock or on an event).
 */
export type Actor = "SECRETARIAT" | "PRESIDIUM" | "DATA_PROTECTION" | "UNIT" | "SELF" | "SYSTEM";

/** One row of a table of states. */
export interface Move<State extends string, Need extends string = never> {
  /** Null for the beginning: the thing does not exist yet. */
  readonly from: State | null;
  readonly to: State;
  readonly by: readonly Actor[];
  /** What the move wants beside the right to make it; the use case looks after each. */
  readonly needs: readonly Need[];
}

/** Whom a thing concerns, as far as rights on its moves depend on it. */
export interface Concerned {
  /** Units whose coordinators count as `UNIT`. */
  readonly unitIds?: readonly string[];
  /** Members who count as `SELF`. */
  readonly memberIds?: readonly string[];
}

/** The states of one kind of thing: data to be walked, shown and tested, not code. */
export interface StateMachine<State extends string, Need extends string = never> {
  /** Name of the thing in errors and tests, e.g. `AnnualPlan`. */
  readonly object: string;
  readonly states: readonly State[];
  readonly moves: readonly Move<State, Need>[];
}

/** The move from one state to another; null when there is none. */
export function findMove<State extends string, Need extends string>(
  machine: StateMachine<State, Need>,
  from: State | null,
  to: State,
): Move<State, Need> | null {
  return machine.moves.find((move) => move.from === from && move.to === to) ?? null;
}

/** Whether the viewer is one of those who make this move, whatever else it needs. */
export function canMove(viewer: Viewer, move: Pick<Move<string>, "by">, concerned: Concerned = {}): boolean {
  return move.by.some((actor) => isActor(viewer, actor, concerned));
}

function isActor(viewer: Viewer, actor: Actor, { unitIds = [], memberIds = [] }: Concerned): boolean {
  switch (actor) {
    case "UNIT":
      return unitIds.some((unitId) => hasRole(viewer, "UNIT_COORDINATOR", unitId));
    case "SELF":
      return viewer.memberId !== null && memberIds.includes(viewer.memberId);
    case "SYSTEM":
      return isSystem(viewer);
    default:
      return hasRole(viewer, actor satisfies RoleName);
  }
}
