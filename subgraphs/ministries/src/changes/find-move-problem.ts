import type { Viewer } from "@sen/identity";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { Concerned, StateMachine, UserError } from "@sen/subgraph";

/** What a caller asks for: a thing's next state, made from the version she read. */
export interface MoveRequest<State extends string> {
  readonly expectedVersion: number;
  readonly to: State;
  readonly note?: string | null | undefined;
}

interface MovedThing<State extends string> {
  readonly state: State;
  readonly version: number;
  readonly concerned: Concerned;
}

/**
 * Why a move may not be made; null when it may, as far as table, rights and version say. When somebody moved the thing
 * meanwhile, that is what the caller needs to hear, not that her move is no longer in the table.
 */
export function findMoveProblem<State extends string, Need extends string>(
  viewer: Viewer,
  machine: StateMachine<State, Need>,
  { state, version, concerned }: MovedThing<State>,
  { expectedVersion, to, note }: MoveRequest<State>,
): UserError | null {
  const makesMoves = machine.moves.some((move) => canMove(viewer, move, concerned));
  if (!makesMoves) return userError("FORBIDDEN", ["id"], { what: machine.object });
  if (version !== expectedVersion) return staleVersion(expectedVersion, version);
  const move = findMove(machine, state, to);
  if (move === null) return userError("ILLEGAL_TRANSITION", ["to"], { from: state, to });
  if (!canMove(viewer, move, concerned))
    return userError("FORBIDDEN", ["to"], { what: `${machine.object} ${state} → ${to}` });
  const needs: readonly string[] = move.needs;
  return needs.includes("NOTE") && isBlank(note) ? noteNeeded(to) : null;
}

export const staleVersion = (expected: number, current: number | null): UserError =>
  userError("STALE_VERSION", ["expectedVersion"], { expected, current });

const noteNeeded = (to: string): UserError =>
  userError("VALIDATION", ["note"], {
    what: { vi: `chuyển sang ${to} cần ghi chú lý do`, en: `going to ${to} needs a note that says why` },
  });

export const isBlank = (text: string | null | undefined): boolean => text == null || text.trim() === "";
