import { findMove, sql, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { MoveNominationInput } from "../generated/resolvers.ts";
import type { Nomination } from "./entities.ts";
import { canMoveNomination } from "./policies.ts";
import { nominationStates } from "./transitions.ts";

interface Outcome {
  readonly nomination: Nomination | null;
  readonly userErrors: UserError[];
}

/** Moves a nomination along its table of states; of two who move it at once, the second gets STALE_VERSION. */
export async function moveNomination(context: Context, input: MoveNominationInput): Promise<Outcome> {
  const { db, loaders, today } = context;
  const { id, to, expectedVersion } = input;
  const nomination = await loaders.nominationById.load(id);
  if (nomination === null) return refuse(null, userError("NOT_FOUND", ["id"], { what: id }));
  const refusal = await findRefusal(context, nomination, to);
  if (refusal !== null) return refuse(nomination, refusal);
  const moved = await db.query(sql`
    update scholarships.nomination set state = ${to}, version = version + 1,
      submitted_on = case when ${to}::text = 'SUBMITTED' then ${today}::date else submitted_on end
    where id = ${id} and version = ${expectedVersion} returning id`);
  loaders.nominationById.clear(id);
  const current = await loaders.nominationById.load(id);
  if (moved.length > 0) return { nomination: current, userErrors: [] };
  const versions = { expected: expectedVersion, current: current?.version };
  return refuse(current, userError("STALE_VERSION", ["expectedVersion"], versions));
}

async function findRefusal(
  { viewer, loaders }: Context,
  { state, callId, unitId }: Nomination,
  to: Nomination["state"],
): Promise<UserError | null> {
  const move = findMove(nominationStates, state, to);
  if (move === null) return userError("ILLEGAL_TRANSITION", ["to"], { from: state, to });
  const call = await loaders.callById.load(callId);
  const programme = call && (await loaders.programmeById.load(call.programmeId));
  const units = { nominating: unitId, owner: programme?.ownerUnitId ?? "" };
  return canMoveNomination(viewer, move, units) ? null : userError("FORBIDDEN", ["to"], { what: `${state} → ${to}` });
}

const refuse = (nomination: Nomination | null, error: UserError): Outcome => ({ nomination, userErrors: [error] });
