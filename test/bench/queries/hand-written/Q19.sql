-- The year in review; the reports by unit are the network's rules.
select json_build_object(
  'strategy', (select row_to_json(s) from (
    select s.title_vi, s.title_en, s.from_year, s.to_year,
      (select json_agg(o) from (
        select o.code, o.title_vi, o.title_en, o.weight,
          (select json_agg(json_build_object('code', i.code, 'name_vi', i.name_vi, 'name_en', i.name_en,
              'unit_of_measure_vi', i.unit_of_measure_vi, 'unit_of_measure_en', i.unit_of_measure_en,
              'baseline', i.baseline, 'target', i.target, 'values',
              (select json_agg(json_build_object('target', v.target, 'actual', v.actual, 'reported_by_code', u.code)
                  order by v.unit_id nulls first)
                from ministries.indicator_value as v left join ministries.unit as u on u.id = v.unit_id
                where v.indicator_id = i.id and v.year = :year::int)) order by i.code)
            from ministries.indicator as i where i.objective_id = o.id) as indicators,
          (select count(*) from ministries.plan_activity where objective_id = o.id and year = :year::int) as activities_total_count,
          (select json_agg(a) from (
            select a.title_vi, a.title_en, a.kind, a.progress, a.beneficiaries_actual, a.mobilised_vnd,
              (select row_to_json(u) from ministries.annual_plan as p join by_hand.unit_line(:today::date) as u on u.id = p.unit_id
                where p.id = a.plan_id) as plan_ministry,
              (select full_name from members.member where id = a.lead_member_id) as lead_display_name
            from ministries.plan_activity as a where a.objective_id = o.id and a.year = :year::int
            order by a.progress desc, a.id limit 5
          ) as a) as activities
        from ministries.strategic_objective as o where o.strategy_id = s.id order by o.code
      ) as o) as objectives
    from ministries.strategy as s
    where s.state in ('IN_FORCE', 'CLOSED') and extract(year from :on::date) between s.from_year and s.to_year
  ) as s),
  'proposal_pipeline', (select json_agg(s) from (
    select p.state as key, count(*) as count, sum(late.total) as overdue
    from proposals.proposal as p cross join lateral (
      select count(*) as total from proposals.referral
      where proposal_id = p.id and state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS')
        and late_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
    ) as late
    where p.year = :year::int group by p.state order by p.state
  ) as s),
  'participation_by_ministry', (select json_agg(json_build_object('ministry_code', u.code, 'stats_attendances', p.attendances,
      'stats_attendance_rate', p.attendances::float8 / nullif(p.expected, 0)) order by p.ordinality)
    from events.participation_by_unit(:year::int, false, :today::date) with ordinality as p
    left join ministries.unit as u on u.id = p.key),
  'engagement_balance', (select json_agg(json_build_object('ministry_code', u.code,
      'balance_contributions', (select coalesce(sum(entries), 0) from jsonb_to_recordset(b.kinds) as one(side text, entries int)
        where side = 'CONTRIBUTION'),
      'balance_benefits', (select coalesce(sum(entries), 0) from jsonb_to_recordset(b.kinds) as one(side text, entries int)
        where side = 'BENEFIT')) order by u.code nulls last, b.unit_id)
    from members.engagement_by_unit(:year::int, false) as b left join ministries.unit as u on u.id = b.unit_id),
  'host_rotation', (select json_agg(json_build_object('ministry', u, 'event_evaluation_awareness_change', v.awareness_change)
      order by h.year, h.id)
    from ministries.host_assignment as h join by_hand.unit_line(:today::date) as u on u.id = h.unit_id
    left join events.evaluation as v on v.event_id = h.event_id where h.year = :year::int)
)::text as answer
