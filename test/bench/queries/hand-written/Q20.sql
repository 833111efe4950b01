-- Nominees of a scholarship call; `offset 0` keeps PostgreSQL from asking for each event of the year; drafts of other units are theirs.
with nominated as (
  select n.* from scholarships.call as c
  join scholarships.programme as p on p.id = c.programme_id join scholarships.nomination as n on n.call_id = c.id
  where c.id = :callId and (n.state <> 'DRAFT' or n.unit_id = p.owner_unit_id)
)
select json_build_object('scholarship_call', row_to_json(call))::text as answer
from (
  select c.year, c.seats, c.state, p.name_vi as programme_name_vi, p.name_en as programme_name_en,
    (select row_to_json(u) from by_hand.unit_line(:today::date) as u where u.id = p.owner_unit_id) as programme_owner,
    (select json_build_object('code', e.code, 'starts_at', e.starts_at, 'host_code', u.code, 'stats_attended',
        (select count(*) from events.registration where event_id = e.id and state = 'ATTENDED'))
      from events.event as e join ministries.unit as u on u.id = e.host_unit_id where e.id = c.info_session_id) as info_session,
    (select count(*) from nominated) as nominations_total_count,
    (select json_agg(n) from (
      select n.state, n.submitted_on, u.id as nominated_by_id, u.code as nominated_by_code, u.name_vi as nominated_by_name_vi,
        u.name_en as nominated_by_name_en, u.protocol_order as nominated_by_protocol_order,
        (select row_to_json(m) from (
          select m.*, given.total as balance_contributions, given.hours as balance_contribution_hours,
            (select count(*)
              from (select event_id from events.registration where member_id = m.id and state = 'ATTENDED' offset 0) as r
              join events.event as e on e.id = r.event_id
              where e.starts_at >= make_timestamptz(:year::int, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
                and e.starts_at < make_timestamptz(:year::int + 1, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')) as participation_attendances,
            (select count(*) from proposals.proposal_person as a join proposals.proposal as p on p.id = a.proposal_id
              where a.member_id = m.id and a.part = 'AUTHOR' and p.state in ('CONCLUDED', 'IN_IMPLEMENTATION', 'COMPLETED'))
              as proposals_total_count
          from by_hand.member_line(:today::date) as m cross join lateral (
            select count(*) as total, coalesce(sum(hours), 0) as hours from members.contribution
            where member_id = m.id and state = 'CONFIRMED' and extract(year from occurred_on)::int = :year::int
          ) as given
          where m.id = n.member_id
        ) as m) as nominee
      from (select * from nominated order by id desc limit 20) as n
      left join by_hand.unit_line(:today::date) as u on u.id = n.unit_id
      order by n.id desc
    ) as n) as nominations
  from scholarships.call as c join scholarships.programme as p on p.id = c.programme_id where c.id = :callId
) as call
