import { sql } from "@sen/database";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import { findEndedUnit, findUnknownUnit } from "../events/check-units.ts";
import { invalid } from "../events/event-input.ts";
import { lockEvent } from "../events/lock-event.ts";
import type {
  AddOutcomeInput,
  EditOutcomeInput,
  OutcomeDetailsInput,
  TransitionOutcomeInput,
} from "../generated/resolvers.ts";
import type { Outcome } from "./entities.ts";
import { outcomeMoves } from "./transitions.ts";

export interface OutcomePayload {
  readonly outcome: Outcome | null;
  readonly userErrors: UserError[];
}

const refused = (error: UserError): OutcomePayload => ({ outcome: null, userErrors: [error] });

/** Writes down what an event led to. */
export async function addOutcome(context: Context, { eventId, outcome }: AddOutcomeInput): Promise<OutcomePayload> {
  const { db, loaders, viewer } = context;
  const locked = await lockEvent(context, eventId);
  if (locked.refusal !== undefined) return refused(locked.refusal);
  const { state } = locked.event;
  if (!["ONGOING", "ENDED", "REPORTED"].includes(state)) {
    return refused(userError("ILLEGAL_TRANSITION", ["eventId"], { from: state, to: "OPEN" }));
  }
  const refusal = await findRefusal(context, outcome, null);
  if (refusal !== null) return refused(refusal);
  const [row] = await db.query<{ id: string }>(sql`
    insert into events.outcome (event_id, kind, statement_vi, statement_en, responsible_unit_id, due_on, review_on, created_by)
    values (${eventId}, ${outcome.kind}, ${outcome.statement.vi}, ${outcome.statement.en ?? null}, ${outcome.responsibleId ?? null},
      ${outcome.dueOn ?? null}, ${outcome.reviewOn ?? null}, ${viewer.subject}) returning id`);
  return { outcome: await loaders.outcomeById.load(row?.id ?? ""), userErrors: [] };
}

/** Writes a result anew; a new day of review is reminded of again. */
export async function editOutcome(context: Context, input: EditOutcomeInput): Promise<OutcomePayload> {
  const { db, loaders, now } = context;
  const { outcomeId, expectedVersion, outcome } = input;
  const present = await loaders.outcomeById.load(outcomeId);
  if (present === null) return refused(notFound(outcomeId));
  const locked = await lockEvent(context, present.eventId, "outcomeId");
  if (locked.refusal !== undefined) return refused(locked.refusal);
  const refusal = await findRefusal(context, outcome, present.responsibleUnitId);
  if (refusal !== null) return refused(refusal);
  const changed = await db.query(sql`
    update events.outcome set kind = ${outcome.kind}, statement_vi = ${outcome.statement.vi}, statement_en = ${outcome.statement.en ?? null},
      responsible_unit_id = ${outcome.responsibleId ?? null}, due_on = ${outcome.dueOn ?? null}, review_on = ${outcome.reviewOn ?? null},
      version = version + 1, updated_at = ${now}
    where id = ${outcomeId} and version = ${expectedVersion} returning id`);
  return shown(context, outcomeId, changed.length > 0 ? null : expectedVersion);
}

/** Says that a result is done, is given up, or is open again. */
export async function transitionOutcome(context: Context, input: TransitionOutcomeInput): Promise<OutcomePayload> {
  const { db, loaders, viewer, now } = context;
  const { outcomeId, expectedVersion, to } = input;
  const note = input.note?.trim() ?? "";
  const present = await loaders.outcomeById.load(outcomeId);
  const event = present === null ? null : await loaders.eventById.load(present.eventId);
  if (present === null || event === null) return refused(notFound(outcomeId));
  const move = findMove(outcomeMoves, present.state, to);
  if (move === null) return refused(userError("ILLEGAL_TRANSITION", ["to"], { from: present.state, to }));
  const unitIds = [event.hostUnitId, ...(present.responsibleUnitId === null ? [] : [present.responsibleUnitId])];
  if (!canMove(viewer, move, { unitIds })) {
    return refused(userError("FORBIDDEN", ["to"], { what: `${present.state} → ${to}` }));
  }
  if (move.needs.includes("NOTE") && note === "")
    return refused(invalid("note", "cần nêu lý do", "a reason is needed"));
  if (note !== "") await db.because(note.slice(0, 500));
  const moved = await db.query(sql`
    update events.outcome set state = ${to}, version = version + 1, updated_at = ${now}
    where id = ${outcomeId} and version = ${expectedVersion} returning id`);
  return shown(context, outcomeId, moved.length > 0 ? null : expectedVersion);
}

async function shown({ loaders }: Context, id: string, expected: number | null): Promise<OutcomePayload> {
  loaders.outcomeById.clear(id);
  const outcome = await loaders.outcomeById.load(id);
  if (outcome !== null) loaders.outcomesByEvent.clear(outcome.eventId);
  if (expected === null) return { outcome, userErrors: [] };
  const detail = { expected, current: outcome?.version };
  return { outcome, userErrors: [userError("STALE_VERSION", ["expectedVersion"], detail)] };
}

/** A new responsible unit is one at work (V-U4); the one of before may stay, whatever became of it. */
async function findRefusal(
  { db, now }: Context,
  outcome: OutcomeDetailsInput,
  before: string | null,
): Promise<UserError | null> {
  const { vi, en } = outcome.statement;
  if (vi.trim() === "" || vi.length > 2000 || (en ?? "").length > 2000) {
    return invalid("statement", "nội dung có từ 1 đến 2000 ký tự", "the statement has 1 to 2000 characters");
  }
  const unitId = outcome.responsibleId ?? null;
  if (outcome.kind === "TASK" && unitId === null) {
    return invalid("responsibleId", "nhiệm vụ cần đơn vị chịu trách nhiệm", "a task needs a unit that sees to it");
  }
  if (unitId === null || unitId === before) return null;
  return (
    (await findUnknownUnit(db, [unitId], ["responsibleId"])) ?? findEndedUnit(db, [unitId], now, ["responsibleId"])
  );
}

function notFound(id: string): UserError {
  return userError("NOT_FOUND", ["outcomeId"], { what: { vi: `kết quả ${id}`, en: `outcome ${id}` } });
}
