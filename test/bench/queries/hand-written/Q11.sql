-- The pipeline of proposals; the counting is the network's rule.
select json_build_object(
  'by_state', (select json_agg(json_build_object('key', key, 'count', total, 'overdue', overdue,
      'median_days_in_state', median_days_in_state)) from proposals.pipeline(:year::int, 'STATE', false)),
  'by_target', (select json_agg(b) from (
    select b.key, b.total as count, b.overdue, (select row_to_json(m) from (
        select u.*, (select json_agg(json_build_object('display_name', m.full_name) order by m.id)
          from members.member as m where m.id in (
            select g.member_id from members.role_grant as g where g.unit_id = u.id and g.role = 'UNIT_COORDINATOR'
              and g.valid_from <= :today::date and (g.valid_to is null or g.valid_to >= :today::date))) as coordinators
        from by_hand.unit_line(:today::date) as u where u.id = b.unit_id) as m) as ministry,
      (select row_to_json(p) from (
        select p.code, p.title_vi, p.title_en,
          (select json_agg(json_build_object('ministry_code', u.code, 'due_on', r.due_on, 'is_overdue',
              r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') and r.late_from <= :today::date) order by r.sent_at, r.id)
            from proposals.referral as r join ministries.unit as u on u.id = r.unit_id where r.proposal_id = p.id) as referrals
        from proposals.proposal as p where p.id = b.oldest_id
      ) as p) as oldest
    from proposals.pipeline(:year::int, 'TARGET_MINISTRY', false) as b
  ) as b)
)::text as answer
