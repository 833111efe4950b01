import { raw, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { canMove, findMove } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { EntryState } from "../generated/resolvers.ts";
import { forbidden, illegalMove, invalid, notFound, stale } from "../refusals.ts";
import { BenefitEntity, ContributionEntity } from "./entities.ts";
import type { Benefit, Contribution } from "./entities.ts";
import { entryStates } from "./transitions.ts";

interface Decision {
  readonly id: string;
  readonly expectedVersion: number;
  readonly to: EntryState;
  readonly note?: string | null | undefined;
}

interface Decided<Row> {
  readonly entry: Row | null;
  readonly userErrors: UserError[];
}

export const transitionContribution = (db: ViewerDatabase, viewer: Viewer, decision: Decision) =>
  decide<Contribution>(db, viewer, decision, {
    table: "contribution",
    find: (id) => db.repository(ContributionEntity).findOneBy({ id }),
  });

export const transitionBenefit = (db: ViewerDatabase, viewer: Viewer, decision: Decision) =>
  decide<Benefit>(db, viewer, decision, {
    table: "benefit",
    find: (id) => db.repository(BenefitEntity).findOneBy({ id }),
  });

interface Side<Row> {
  readonly table: "contribution" | "benefit";
  readonly find: (id: string) => Promise<Row | null>;
}

/** Confirms or rejects what a member declared, for a coordinator of her unit and the secretariat. */
async function decide<Row extends Contribution | Benefit>(
  db: ViewerDatabase,
  viewer: Viewer,
  decision: Decision,
  { table, find }: Side<Row>,
): Promise<Decided<Row>> {
  const { id, expectedVersion, to, note } = decision;
  const entry = await find(id);
  if (entry === null) return { entry, userErrors: [notFound("id", id)] };
  const refusal = await findRefusal(db, viewer, entry, decision);
  if (refusal !== null) return { entry, userErrors: [refusal] };
  const rows = await db.query(sql`
    update ${raw(`members.${table}`)} set state = ${to}, decision_note = ${note ?? null}, decided_by = ${viewer.subject},
      decided_at = now(), version = version + 1, updated_at = now()
    where id = ${id} and version = ${expectedVersion} and state = 'SELF_DECLARED'
    returning id`);
  const after = await find(id);
  if (rows.length === 0) return { entry: after, userErrors: [stale(expectedVersion, after?.version ?? 0)] };
  await db.emit({
    type: "engagement.decided",
    aggregate: `member:${entry.memberId}`,
    payload: { entryId: id, side: table === "benefit" ? "BENEFIT" : "CONTRIBUTION", memberId: entry.memberId, to },
  });
  return { entry: after, userErrors: [] };
}

async function findRefusal(
  db: ViewerDatabase,
  viewer: Viewer,
  entry: Contribution | Benefit,
  { expectedVersion, to, note }: Decision,
): Promise<UserError | null> {
  if (entry.version !== expectedVersion) return stale(expectedVersion, entry.version);
  const move = findMove(entryStates, entry.state, to);
  if (move === null) return illegalMove(entry.state, to);
  const unitIds = await findUnits(db, entry);
  // Whoever speaks for a unit does not confirm her own entries.
  if (!canMove(viewer, move, { unitIds }) || viewer.memberId === entry.memberId)
    return forbidden(`${entry.state} → ${to}`);
  if (!move.needs.includes("NOTE") || note?.trim()) return null;
  return invalid(["note"], "cần ghi lý do", "a note with the reason is needed");
}

/** The unit of that day, and that of today: either knows what she did. */
async function findUnits(db: ViewerDatabase, { memberId, unitId }: Contribution | Benefit): Promise<string[]> {
  const [today] = await db.query<{ unitId: string | null }>(sql`select members.primary_unit(${memberId}) as "unitId"`);
  return [unitId, today?.unitId ?? null].filter((id) => id !== null);
}
