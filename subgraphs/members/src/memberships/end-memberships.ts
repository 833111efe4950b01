import { sql } from "@sen/database";
import type { Job } from "@sen/subgraph";

/**
 * A term that is over ends its memberships on its last day, and turns down what was only nominated or invited. It looks at
 * what still stands, so it is right whenever it runs.
 */
export const endMemberships: Job = {
  name: "end-memberships",
  everySeconds: 3600,
  run: async ({ db, today }) => {
    await db.because("TERM_END");
    await db.query(sql`
      with moved as (
        update members.membership as s set
          state = case when s.state in ('ACTIVE', 'SUSPENDED') then 'ENDED' else 'DECLINED' end,
          ended_on = case when s.state in ('ACTIVE', 'SUSPENDED') then greatest(s.started_on, term.ends_on) end,
          end_reason = case when s.state in ('ACTIVE', 'SUSPENDED') then 'TERM_END' end,
          version = s.version + 1, updated_at = now()
        from members.network_term as term
        where term.id = s.term_id and term.ends_on < ${today}::date
          and s.state in ('NOMINATED', 'INVITED', 'ACTIVE', 'SUSPENDED')
        returning s.id, s.member_id, s.term_id, s.kind, s.nominated_by_unit_id, old.state as was, new.state as is_now
      )
      select members.emit('membership.moved', 'member:' || member_id, jsonb_strip_nulls(jsonb_build_object(
        'membershipId', id, 'memberId', member_id, 'termId', term_id, 'kind', kind, 'from', was, 'to', is_now,
        'nominatedByUnitId', nominated_by_unit_id)))
      from moved`);
  },
};
