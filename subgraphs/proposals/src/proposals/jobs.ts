import { sql } from "@sen/database";
import type { Job } from "@sen/subgraph";
import { findSetting } from "./settings.ts";

/** Ends the endorsement of proposals whose last day is over. */
export const closeEndorsement: Job = {
  name: "close-endorsement",
  everySeconds: 300,
  run: async ({ db, today }) => {
    await db.query(sql`
      with closed as (
        update proposals.proposal
        set state = 'UNDER_REVIEW', state_since = now(), version = version + 1, answer_versions = 0, updated_at = now()
        where id in (select id from proposals.proposal where state = 'OPEN' and open_until < ${today}::date order by id for update)
          and state = 'OPEN'
        returning id
      )
      insert into proposals.timeline_entry (proposal_id, kind, from_state, to_state)
      select id, 'TRANSITION', 'OPEN', 'UNDER_REVIEW' from closed`);
  },
};

/** Puts proposals away two years after their end; they stay searchable. */
export const archiveProposals: Job = {
  name: "archive-proposals",
  everySeconds: 3600,
  run: async ({ db, now }) => {
    const months = await findSetting(db, "archive_after_months");
    await db.query(sql`
      with ended as (
        select id, state from proposals.proposal
        where state in ('COMPLETED', 'CONCLUDED', 'NOT_ADMITTED', 'MERGED', 'WITHDRAWN')
          and state_since < ${now}::timestamptz - make_interval(months => ${months}::int)
        order by id for update
      ), archived as (
        update proposals.proposal as p
        set state = 'ARCHIVED', state_since = now(), version = version + 1, answer_versions = 0, updated_at = now()
        from ended where ended.id = p.id returning p.id, ended.state as from_state
      )
      insert into proposals.timeline_entry (proposal_id, kind, from_state, to_state)
      select id, 'TRANSITION', from_state, 'ARCHIVED' from archived`);
  },
};
