import { sql } from "@sen/subgraph";
import type { Consumer } from "@sen/subgraph";

/** Somebody had her data erased: what the unit kept about her stays, without her. */
export const forgetErased: Consumer = {
  name: "forget-erased",
  on: {
    "member.erased": async ({ payload }, { db }) => {
      await db.query(sql`update sample_slice.item set member_id = null where member_id = ${payload["memberId"]}`);
    },
  },
};
