import { sql } from "@sen/database";
import type { Consumer } from "@sen/subgraph";

/** What members are in this slice: names that go when they are erased, and the unit a reviewer belongs to. */
export const followMembers: Consumer = {
  name: "follow-members",
  on: {
    "member.erased": async (event, { db }) => {
      const { memberId } = event.payload as { readonly memberId: string }; // as the catalogue has it
      await db.because("member.erased");
      await db.query(sql`select proposals.erase_member(${memberId})`);
    },
    "appointment.changed": async (event, { db }) => {
      const { memberId, unitId = null } = event.payload as {
        readonly memberId: string;
        readonly unitId?: string | null;
      }; // as the catalogue has it
      await db.query(sql`
        insert into proposals.member_unit (member_id, unit_id) values (${memberId}, ${unitId})
        on conflict (member_id) do update set unit_id = excluded.unit_id, updated_at = now()`);
    },
  },
};
