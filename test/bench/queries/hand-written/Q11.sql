-- The pipeline of proposals.
with of_year as materialized (
  select id, state, state_since from proposals.proposal where year = :year::int
), referred as materialized (
  select r.proposal_id, r.unit_id, r.state,
    r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') and r.late_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date as is_late
  from of_year join proposals.referral as r on r.proposal_id = of_year.id
), target as (
  select r.unit_id, count(*) as total, count(*) filter (where r.is_late) as overdue,
    (array_agg(p.id order by p.state_since, p.id))[1] as oldest_id
  from referred as r join of_year as p on p.id = r.proposal_id where r.state <> 'REASSIGNED' group by r.unit_id
)
select json_build_object(
  'by_state', (select json_agg(s) from (
    select p.state as key, count(*) as count, sum(coalesce(late.total, 0)) as overdue,
      percentile_cont(0.5) within group (order by extract(epoch from now() - p.state_since) / 86400) as median_days_in_state
    from of_year as p left join (
      select proposal_id, count(*) as total from referred where is_late group by proposal_id
    ) as late on late.proposal_id = p.id
    group by p.state order by p.state
  ) as s),
  'by_target', (select json_agg(b) from (
    select u.code as key, b.total as count, b.overdue, u.id as ministry_id, u.code as ministry_code, u.name_vi as ministry_name_vi,
      u.name_en as ministry_name_en, u.protocol_order as ministry_protocol_order,
      (select json_agg(json_build_object('display_name', m.full_name) order by m.id)
        from members.member as m where m.id in (
          select g.member_id from members.role_grant as g where g.unit_id = u.id and g.role = 'UNIT_COORDINATOR'
            and g.valid_from <= :today::date and (g.valid_to is null or g.valid_to >= :today::date))) as ministry_coordinators,
      p.code as oldest_code, p.title_vi as oldest_title_vi, p.title_en as oldest_title_en,
      (select json_agg(json_build_object('ministry_code', u.code, 'due_on', r.due_on, 'is_overdue',
          r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') and r.late_from <= :today::date) order by r.sent_at, r.id)
        from proposals.referral as r join ministries.unit as u on u.id = r.unit_id where r.proposal_id = p.id) as oldest_referrals
    from target as b join by_hand.unit_line(:today::date) as u on u.id = b.unit_id join proposals.proposal as p on p.id = b.oldest_id
    order by u.code
  ) as b)
)::text as answer
