import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { AnnualPlan, PlanState } from "./entities.ts";

interface RecordedMove {
  readonly from: PlanState | null;
  readonly to: PlanState;
  readonly note: string | null;
  /** Member id; null when nobody or somebody without a membership moved it. */
  readonly movedBy: string | null;
  readonly at: Date;
}

/** Keeps one step on a plan's way and tells the other slices of it. */
export async function recordMove(
  db: ViewerDatabase,
  plan: Pick<AnnualPlan, "id" | "code" | "unitId" | "year">,
  { from, to, note, movedBy, at }: RecordedMove,
): Promise<void> {
  await db.query(sql`
    insert into ministries.plan_move (plan_id, from_state, to_state, note, moved_by, moved_at)
    values (${plan.id}, ${from}, ${to}, ${note}, ${movedBy}, ${at})`);
  const { id: planId, code, unitId, year } = plan;
  await db.emit({
    type: "plan.moved",
    aggregate: `plan:${planId}`,
    payload: { planId, code, unitId, year, ...(from !== null && { from }), to },
  });
}
