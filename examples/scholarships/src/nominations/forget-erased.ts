import { sql } from "@sen/subgraph";
import type { Consumer } from "@sen/subgraph";

/** Somebody had her data erased: her nominations stay as figures of the unit, without her. */
export const forgetErased: Consumer = {
  name: "forget-erased",
  on: {
    "member.erased": async ({ payload }, { db }) => {
      await db.query(sql`update scholarships.nomination set member_id = null where member_id = ${payload["memberId"]}`);
    },
  },
};
