import { sql } from "@sen/database";
import type { Consumer } from "@sen/subgraph";

/** An erased member leads, agreed to, reported and accepted nothing any more by name; the units' work stays (domain §12). */
export const forgetMember: Consumer = {
  name: "forget-member",
  on: {
    "member.erased": async ({ payload }, { db }) => {
      await db.query(sql`select ministries.forget_member(${String(payload["memberId"])})`);
    },
  },
};
