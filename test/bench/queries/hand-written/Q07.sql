-- Ten years of a unit's workshops.
with hosted as (
  select e.* from events.event as e join ministries.unit as u on u.id = e.host_unit_id
  where u.code = :code and e.starts_at >= make_timestamptz(:from::int, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
    and e.starts_at < make_timestamptz(:to::int + 1, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
)
select json_build_object('ministry', row_to_json(ministry))::text as answer
from (
  select line.*, (select count(*) from hosted) as hosted_events_total_count,
    (select json_agg(e) from (
      select e.code, e.title_vi, e.title_en, e.starts_at, f.invited as stats_invited, f.attended as stats_attended,
        f.attended::float8 / nullif(f.expected, 0) as stats_attendance_rate, f.units_represented as stats_units_represented,
        (select json_agg(json_build_object('kind', o.kind, 'statement_vi', o.statement_vi, 'statement_en', o.statement_en,
            'responsible_code', u.code, 'due_on', o.due_on, 'state', o.state) order by o.id)
          from events.outcome as o left join ministries.unit as u on u.id = o.responsible_unit_id where o.event_id = e.id) as outcomes,
        f.attended as registrations_total_count,
        (select json_agg(r) from (
          select u.code as ministry_at_time_code, u.name_vi as ministry_at_time_name_vi, u.name_en as ministry_at_time_name_en,
            case when m.id is not null then row_to_json(m) end as member
          from events.registration as r left join by_hand.unit_line(:today::date) as u on u.id = r.unit_at_time_id
          left join by_hand.member_line(:today::date) as m on m.id = r.member_id
          where r.event_id = e.id and r.state = 'ATTENDED' order by r.registered_at, r.id limit 20
        ) as r) as registrations
      from (select * from hosted order by starts_at desc, id limit 5) as e
      cross join lateral (
        select count(r.invited_at) as invited, count(*) filter (where r.state = 'ATTENDED') as attended,
          count(*) filter (where r.state in ('ATTENDED', 'ABSENT', 'EXCUSED')) as expected,
          count(distinct r.unit_at_time_id) filter (where r.state in ('CONFIRMED', 'ATTENDED')) as units_represented
        from events.registration as r where r.event_id = e.id
      ) as f
      order by e.starts_at desc, e.id
    ) as e) as hosted_events
  from by_hand.unit_line(:today::date) as line where line.code = :code
) as ministry
