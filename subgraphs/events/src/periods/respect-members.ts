import { sql } from "@sen/database";
import type { Consumer } from "@sen/subgraph";

/** What members decide about their own data takes effect here too. */
export const respectMembers: Consumer = {
  name: "respect-members",
  on: {
    "member.erased": async ({ payload }, { db, now }) => {
      await db.query(sql`select events.forget_member(${String(payload["memberId"])}, ${now})`);
    },
    "consent.withdrawn": async ({ payload }, { db }) => {
      if (payload["purpose"] !== "EVENT_ATTENDANCE_LIST") return;
      await db.query(sql`select events.hide_in_lists(${String(payload["memberId"])})`);
    },
  },
};
