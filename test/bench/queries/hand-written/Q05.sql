-- A unit's desk.
with unit as (select * from ministries.unit where code = :code)
select json_build_object('ministry', row_to_json(ministry))::text as answer
from (
  select line.*,
    case when unit.valid_from > :today::date then 'PLANNED' when unit.valid_to < :today::date then 'ENDED' else 'ACTIVE' end as status,
    (select count(distinct s.member_id)
      from members.appointment as p join members.membership as s on s.member_id = p.member_id
      where p.unit_id = unit.id and p.is_primary and p.starts_on <= :today::date and (p.ends_on is null or p.ends_on >= :today::date)
        and s.state in ('ACTIVE', 'ENDED') and s.started_on <= :today::date
        and (s.ended_on is null or s.ended_on >= :today::date)) as member_count,
    (select json_agg(m) from (
      select m.id, m.full_name as display_name, line.id as ministry_id, line.code as ministry_code, line.name_vi as ministry_name_vi,
        line.name_en as ministry_name_en, line.protocol_order as ministry_protocol_order,
        p.position_vi as current_appointment_position_vi, p.position_en as current_appointment_position_en,
        p.rank as current_appointment_rank, s.kind as membership_kind, s.state as membership_state, t.code as membership_term_code
      from members.appointment as p join members.member as m on m.id = p.member_id
      cross join lateral (
        select kind, state, term_id from members.membership
        where member_id = m.id and state in ('ACTIVE', 'ENDED') and started_on <= :today::date
          and (ended_on is null or ended_on >= :today::date)
        order by started_on desc limit 1
      ) as s join members.network_term as t on t.id = s.term_id
      where p.unit_id = unit.id and p.is_primary and p.starts_on <= :today::date and (p.ends_on is null or p.ends_on >= :today::date)
      order by m.given_name collate "vi-x-icu", m.family_name collate "vi-x-icu", coalesce(m.middle_name, '') collate "vi-x-icu",
        m.id collate "vi-x-icu"
      limit 50
    ) as m) as members,
    (select row_to_json(p) from (
      select p.code, p.state, p.version, t.title_vi as theme_title_vi, t.title_en as theme_title_en,
        coalesce((select sum(weight * progress)::float8 / sum(weight) from ministries.plan_activity where plan_id = p.id), 0) as progress,
        (select json_agg(a) from (
          select a.code, a.title_vi, a.title_en, a.state, a.progress, a.ends_on, m.full_name as lead_display_name,
            coalesce(a.ends_on < :today::date and a.state not in ('DONE', 'CANCELLED'), false) as is_late
          from ministries.plan_activity as a left join members.member as m on m.id = a.lead_member_id
          where a.plan_id = p.id order by a.code, a.id limit 50
        ) as a) as activities
      from ministries.annual_plan as p left join ministries.annual_theme as t on t.id = p.theme_id
      where p.unit_id = unit.id and p.year = :year::int
    ) as p) as plan,
    (select count(*) from proposals.referral
      where unit_id = unit.id and state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS')) as referrals_total_count,
    (select json_agg(r) from (
      select r.id, r.due_on, r.late_from <= :today::date as is_overdue, p.code as proposal_code, p.title_vi as proposal_title_vi,
        p.title_en as proposal_title_en, p.endorsement_count as proposal_endorsement_count,
        (select row_to_json(m) from proposals.proposal_person as a join by_hand.member_line(:today::date) as m on m.id = a.member_id
          where a.proposal_id = p.id and a.part = 'AUTHOR') as proposal_author
      from proposals.referral as r join proposals.proposal as p on p.id = r.proposal_id
      where r.unit_id = unit.id and r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS')
      order by r.due_on, r.id limit 10
    ) as r) as referrals,
    (select json_agg(json_build_object('year', h.year, 'state', h.state, 'event_code', e.code, 'event_starts_at', e.starts_at)
        order by h.year desc, h.id)
      from ministries.host_assignment as h left join events.event as e on e.id = h.event_id where h.unit_id = unit.id) as host_assignments,
    (select json_agg(e) from (
      select e.code, e.title_vi, e.title_en, e.starts_at,
        (select count(*) from events.registration where event_id = e.id and state = 'CONFIRMED') as stats_confirmed
      from events.event as e
      where e.host_unit_id = unit.id and e.ends_at > :now::timestamptz and e.state <> 'CANCELLED' order by e.starts_at, e.id limit 3
    ) as e) as upcoming_events
  from unit join by_hand.unit_line(:today::date) as line on line.id = unit.id
) as ministry
