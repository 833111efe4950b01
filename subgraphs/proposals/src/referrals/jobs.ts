import { sql } from "@sen/database";
import type { Job } from "@sen/subgraph";

/** Days off are announced, and sometimes swapped, after referrals were sent: what is open counts by what holds now. */
export const recountDueDays: Job = {
  name: "recount-due-days",
  everySeconds: 3600,
  run: async ({ db }) => {
    await db.query(sql`
      update proposals.referral set due_on = due_on
      where state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') and late_from <> sen.add_working_days(due_on - 1, 1) + 1`);
  },
};
