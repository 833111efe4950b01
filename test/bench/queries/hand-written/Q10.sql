-- Participation by unit; the counting is the network's rule, and kept.
select json_build_object('participation_by_ministry', json_agg(x))::text as answer
from (
  select u.id as ministry_id, u.code as ministry_code, u.name_vi as ministry_name_vi, u.name_en as ministry_name_en,
    u.protocol_order as ministry_protocol_order, unit.kind as ministry_kind, coalesce(active.total, 0) as ministry_member_count,
    s.events as stats_events, s.invitations as stats_invitations, s.registrations as stats_registrations,
    s.attendances as stats_attendances, s.distinct_members as stats_distinct_members,
    s.attendances::float8 / nullif(s.expected, 0) as stats_attendance_rate
  from events.participation_by_unit(:year::int, :rollup = 'CURRENT_SUCCESSOR', :today::date) with ordinality as s
  left join ministries.unit as unit on unit.id = s.key left join by_hand.unit_line(:today::date) as u on u.id = s.key
  left join (
    select p.unit_id, count(distinct s.member_id) as total
    from members.membership as s join members.member as m on m.id = s.member_id and m.erased_at is null
    join members.appointment as p on p.member_id = s.member_id and p.is_primary
      and p.starts_on <= :asOf::date and (p.ends_on is null or p.ends_on >= :asOf::date)
    where s.state in ('ACTIVE', 'ENDED') and s.started_on <= :asOf::date and (s.ended_on is null or s.ended_on >= :asOf::date)
    group by p.unit_id
  ) as active on active.unit_id = s.key
  order by s.ordinality
) as x
