import { sql } from "@sen/database";
import type { Consumer } from "@sen/subgraph";

/** A plan activity that is done has carried out the commitments tied to it. */
export const followActivities: Consumer = {
  name: "follow-activities",
  on: {
    "activity.done": async (event, { db }) => {
      const { activityId, code, unitId } = event.payload as {
        readonly activityId: string;
        readonly code: string;
        readonly unitId: string;
      }; // as the catalogue has it
      await db.query(sql`
        with kept as (
          select id from proposals.commitment
          where plan_activity_id = ${activityId} and state in ('PLANNED', 'ONGOING') order by id for update
        ), done as (
          update proposals.commitment as c set state = 'DONE', progress = 100, version = version + 1, updated_at = now(),
            closing_note_vi = ${`Hoạt động ${code} đã hoàn thành.`}, closing_note_en = ${`Activity ${code} is done.`}
          from kept where kept.id = c.id returning c.proposal_id, c.closing_note_vi, c.closing_note_en
        )
        insert into proposals.timeline_entry (proposal_id, kind, actor_unit_id, note_vi, note_en)
        select proposal_id, 'COMMITMENT_DONE', ${unitId}, closing_note_vi, closing_note_en from done`);
    },
  },
};
