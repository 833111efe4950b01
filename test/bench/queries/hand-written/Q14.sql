-- The rotation of hosts.
select json_build_object(
  'host_rotation', (select json_agg(h) from (
    select h.year, h.state, u.id as ministry_id, u.code as ministry_code, u.name_vi as ministry_name_vi, u.name_en as ministry_name_en,
      u.protocol_order as ministry_protocol_order,
      case when unit.valid_from > :today::date then 'PLANNED' when unit.valid_to < :today::date then 'ENDED' else 'ACTIVE' end
        as ministry_status,
      (select next.code from by_hand.successor_of(u.id, :today::date) as s join ministries.unit as next on next.id = s.id)
        as ministry_current_successor_code,
      p.leadership_commitments_vi, p.leadership_commitments_en,
      (select row_to_json(e) from (
        select e.code, e.title_vi, e.title_en, f.attended as stats_attended,
          f.attended::float8 / nullif(f.expected, 0) as stats_attendance_rate, t.responses as feedback_responses,
          t.average_overall as feedback_average_overall, v.awareness_change as evaluation_awareness_change,
          (select json_agg(json_build_object('kind', o.kind, 'state', o.state, 'responsible_code', r.code) order by o.id)
            from events.outcome as o left join ministries.unit as r on r.id = o.responsible_unit_id where o.event_id = e.id) as outcomes
        from events.event as e
        cross join lateral (
          select count(*) filter (where state = 'ATTENDED') as attended,
            count(*) filter (where state in ('ATTENDED', 'ABSENT', 'EXCUSED')) as expected
          from events.registration where event_id = e.id
        ) as f
        left join events.feedback_totals(array[e.id]) as t on true
        left join events.evaluation as v on v.event_id = e.id
        where e.id = h.event_id
      ) as e) as event
    from ministries.host_assignment as h join ministries.unit as unit on unit.id = h.unit_id
    join by_hand.unit_line(:today::date) as u on u.id = h.unit_id
    left join ministries.host_promise as p on p.host_assignment_id = h.id
    where h.year between :from::int and :to::int order by h.year, h.id
  ) as h),
  'host_candidates', (select json_agg(c) from (
    select u.*,
      (select count(distinct s.member_id)
        from members.appointment as p join members.membership as s on s.member_id = p.member_id
        join members.member as m on m.id = s.member_id and m.erased_at is null
        where p.unit_id = u.id and p.is_primary and p.starts_on <= :today::date and (p.ends_on is null or p.ends_on >= :today::date)
          and s.state in ('ACTIVE', 'ENDED') and s.started_on <= :today::date
          and (s.ended_on is null or s.ended_on >= :today::date)) as member_count,
      (select json_agg(json_build_object('year', h.year, 'state', h.state) order by h.year desc, h.id)
        from ministries.host_assignment as h where h.unit_id = u.id) as host_assignments
    from (
      select unit.id, hosted.year from ministries.unit as unit left join lateral (
        select max(year) as year from ministries.host_assignment where unit_id = unit.id and state = 'HELD' and year < :next::int
      ) as hosted on true
      where coalesce(unit.valid_from <= greatest(:today::date, make_date(:next::int, 1, 1)), true)
        and coalesce(unit.valid_to >= greatest(:today::date, make_date(:next::int, 1, 1)), true)
        and unit.kind not in ('UNION_CENTRAL', 'UNION_AFFILIATE')
      order by hosted.year nulls first, unit.protocol_order, unit.id limit 5
    ) as fair join by_hand.unit_line(:today::date) as u on u.id = fair.id
    order by fair.year nulls first, u.protocol_order, u.id
  ) as c)
)::text as answer
