import { sql } from "@sen/database";
import type { Job } from "@sen/subgraph";
import type { AnnualPlan } from "./entities.ts";
import { recordMove } from "./record-move.ts";

/** From 1 January on an agreed plan is in progress; plans agreed later begin at the next run. */
export const beginPlans: Job = {
  name: "begin-plans",
  everySeconds: 600,
  run: async ({ db, now, today }) => {
    const begun = await db.query<Pick<AnnualPlan, "id" | "code" | "unitId" | "year">>(sql`
      update ministries.annual_plan set state = 'IN_PROGRESS', version = version + 1, updated_at = now()
      where state = 'APPROVED' and year <= extract(year from ${today}::date)
      returning id, code, unit_id as "unitId", year`);
    for (const plan of begun)
      await recordMove(db, plan, { from: "APPROVED", to: "IN_PROGRESS", note: null, movedBy: null, at: now });
  },
};
