import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { Job, UserError } from "@sen/subgraph";
import { findMoveProblem, staleVersion } from "../changes/find-move-problem.ts";
import { attempt, updateRow } from "../changes/rows.ts";
import type { Context } from "../context.ts";
import type { ConfirmSuccessionInput, DiscardSuccessionInput } from "../generated/resolvers.ts";
import { UnitSuccessionEntity } from "./entities.ts";
import type { Unit, UnitSuccession } from "./entities.ts";
import { dayBefore, findSuccessionProblem } from "./find-succession-problem.ts";
import { describe, refuse } from "./record-succession.ts";
import type { SuccessionOutcome } from "./record-succession.ts";
import { successionMoves } from "./transitions.ts";

/**
 * Confirms a prepared succession: the unit's last day is set, and on the first day of the successor what is open moves and
 * the other slices are told, all in one transaction. Agreed plans and held turns stay with the unit of their day.
 */
export async function confirmSuccession(context: Context, input: ConfirmSuccessionInput): Promise<SuccessionOutcome> {
  const { db, loaders, viewer, today } = context;
  const planned = await findSuccession(db, input.id);
  const from = planned === null ? null : await loaders.unitById.load(planned.fromId);
  if (planned === null || from === null) return refuse(successionNotFound(input.id));
  const to = planned.toId === null ? null : await loaders.unitById.load(planned.toId);
  const request = { expectedVersion: input.expectedVersion, to: "RECORDED" } as const;
  const problem =
    findMoveProblem(viewer, successionMoves, { ...planned, concerned: {} }, request) ??
    (await findSuccessionProblem(context, { ...planned, from, to }));
  if (problem !== null) return refuse(problem);
  const outcome = await describe(context, planned);
  const isDue = planned.effectiveOn <= today;
  const result = await attempt(db, refusals(from), async () => {
    // Taken back or confirmed by somebody else meanwhile: then the unit does not end either.
    if (!(await holdSuccession(db, input))) return false;
    if (planned.isPrimary) await endUnit(db, from, dayBefore(planned.effectiveOn));
    const values = { state: "RECORDED", waiting: !isDue, confirmed_by: viewer.memberId };
    await updateRow(db, "unit_succession", input, values);
    if (isDue) await bringIntoEffect(db, planned);
    return true;
  });
  if ("refused" in result) return refuse(result.refused);
  if (!result.done)
    return refuse(staleVersion(input.expectedVersion, (await findSuccession(db, input.id))?.version ?? null));
  return refresh(context, outcome, from, input.id);
}

/** Another succession that was confirmed a moment ago may stand in the way of this one. */
const refusals = ({ code }: Unit) => {
  const inTheWay = () =>
    userError("VALIDATION", ["id"], {
      what: {
        vi: `một kế thừa khác vừa được xác nhận không cho phép ${code} được kế thừa như vậy`,
        en: `another succession was confirmed meanwhile and ${code} cannot be succeeded like this any more`,
      },
    });
  return {
    unit_succession_one_primary: inTheWay,
    unit_succession_no_cycle: inTheWay,
    unit_succession_following_day: inTheWay,
    unit_succession_successor_at_work: inTheWay,
  };
};

/** The same turns and plans as they are after the move. */
async function refresh(
  { db, loaders }: Context,
  outcome: SuccessionOutcome,
  from: Unit,
  id: string,
): Promise<SuccessionOutcome> {
  loaders.unitById.clear(from.id);
  loaders.unitByCode.clear(from.code);
  loaders.versionsByUnit.clear(from.id);
  loaders.successionsFrom.clear(from.id);
  for (const turn of outcome.hostTurns) loaders.hostAssignmentById.clear(turn.id);
  for (const plan of outcome.plans) loaders.planById.clear(plan.id);
  const turns = await Promise.all(outcome.hostTurns.map((turn) => loaders.hostAssignmentById.load(turn.id)));
  const plans = await Promise.all(outcome.plans.map((plan) => loaders.planById.load(plan.id)));
  return {
    ...outcome,
    succession: await findSuccession(db, id),
    hostTurns: turns.filter((turn) => turn !== null),
    plans: plans.filter((plan) => plan !== null),
  };
}

async function holdSuccession(db: ViewerDatabase, { id, expectedVersion }: ConfirmSuccessionInput): Promise<boolean> {
  const held = await db.query(sql`
    select from ministries.unit_succession
    where id = ${id} and version = ${expectedVersion} and state = 'PLANNED' for update`);
  return held.length === 1;
}

async function endUnit(db: ViewerDatabase, from: Unit, lastDay: string): Promise<void> {
  await db.query(sql`
    update ministries.unit set valid_to = ${lastDay}::date, version = version + 1, updated_at = now()
    where id = ${from.id} and valid_to is null`);
  await db.query(sql`
    update ministries.unit_version set valid_to = ${lastDay}::date, updated_at = now()
    where unit_id = ${from.id} and valid_to is null and coalesce(valid_from <= ${lastDay}::date, true)`);
}

/** What happens on the first day of a succession; by the confirmation, or by the clock when it was confirmed before. */
async function bringIntoEffect(db: ViewerDatabase, { id }: Pick<UnitSuccession, "id">): Promise<void> {
  await db.query(sql`select ministries.move_open_things(${id})`);
  const [told] = await db.query<Record<string, unknown>>(sql`
    select s.from_id as "fromUnitId", f.code as "fromCode", s.to_id as "toUnitId", t.code as "toCode", s.type,
      s.is_primary as "isPrimary", s.effective_on::text as "effectiveOn", s.is_primary as ended
    from ministries.unit_succession as s join ministries.unit as f on f.id = s.from_id
    left join ministries.unit as t on t.id = s.to_id where s.id = ${id}`);
  const payload = Object.fromEntries(Object.entries(told ?? {}).filter(([, value]) => value !== null));
  await db.emit({ type: "unit.succeeded", aggregate: `unit:${String(told?.["fromUnitId"])}`, payload });
}

/** Brings successions into effect that were confirmed before their day. */
export const beginSuccessions: Job = {
  name: "begin-successions",
  everySeconds: 600,
  run: async ({ db, today }) => {
    const due = await db.query<{ id: string }>(sql`
      update ministries.unit_succession set waiting = false, version = version + 1, updated_at = now()
      where waiting and effective_on <= ${today}::date returning id`);
    for (const succession of due) await bringIntoEffect(db, succession);
  },
};

/** Takes back a succession that was only prepared. */
export async function discardSuccession(
  { db, viewer }: Context,
  { id }: DiscardSuccessionInput,
): Promise<{ readonly discarded: boolean; readonly userErrors: UserError[] }> {
  const moves = [findMove(successionMoves, null, "PLANNED"), findMove(successionMoves, "PLANNED", "RECORDED")];
  if (!moves.some((move) => move !== null && canMove(viewer, move)))
    return { discarded: false, userErrors: [userError("FORBIDDEN", ["id"], { what: "discardSuccession" })] };
  const gone = await db.query(sql`
    delete from ministries.unit_succession where id = ${id} and state = 'PLANNED' returning id`);
  if (gone.length === 0) return { discarded: false, userErrors: [successionNotFound(id)] };
  return { discarded: true, userErrors: [] };
}

const findSuccession = (db: ViewerDatabase, id: string) => db.repository(UnitSuccessionEntity).findOneBy({ id });

const successionNotFound = (id: string): UserError =>
  userError("NOT_FOUND", ["id"], {
    what: { vi: `kế thừa ${id} đang chờ xác nhận`, en: `succession ${id} waiting to be confirmed` },
  });
