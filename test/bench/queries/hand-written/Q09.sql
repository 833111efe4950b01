-- Editing a plan; of an indicator the values of the network and of the unit.
select json_build_object(
  'annual_theme', (select json_build_object('title_vi', t.title_vi, 'title_en', t.title_en, 'guidance_vi', t.guidance_vi,
      'guidance_en', t.guidance_en, 'objectives',
      (select json_agg(json_build_object('code', o.code, 'title_vi', o.title_vi, 'title_en', o.title_en) order by o.code, o.id)
        from ministries.theme_objective as l join ministries.strategic_objective as o on o.id = l.objective_id
        where l.theme_id = t.id))
    from ministries.annual_theme as t where t.year = :year::int and t.state <> 'DRAFT'),
  'ministry_plan', (select row_to_json(plan) from (
    select p.id, p.version, p.state, r.state as review_state, r.results_vi as review_results_vi, r.results_en as review_results_en,
      r.advantages_vi as review_advantages_vi, r.advantages_en as review_advantages_en, r.difficulties_vi as review_difficulties_vi,
      r.difficulties_en as review_difficulties_en, r.solutions_vi as review_solutions_vi, r.solutions_en as review_solutions_en,
      (select json_agg(a) from (
        select a.id, a.code, a.version, a.title_vi, a.title_en, a.kind, a.state, a.progress, a.weight, a.starts_on, a.ends_on,
          o.code as objective_code,
          (select json_agg(json_build_object('code', i.code, 'target', i.target, 'values',
              (select json_agg(json_build_object('actual', v.actual) order by v.unit_id nulls first)
                from ministries.indicator_value as v
                where v.indicator_id = i.id and v.year = :year::int and (v.unit_id is null or v.unit_id = u.id))) order by i.code)
            from ministries.indicator as i where i.objective_id = a.objective_id) as objective_indicators,
          a.expected_member_benefit_vi, a.expected_member_benefit_en, a.beneficiaries_target, a.beneficiaries_actual,
          (select json_agg(json_build_object('code', e.code, 'state', e.state, 'starts_at', e.starts_at, 'stats_attended',
              (select count(*) from events.registration where event_id = e.id and state = 'ATTENDED')) order by e.starts_at, e.id)
            from events.event as e where e.plan_activity_id = a.id) as events,
          (select json_agg(json_build_object('title_vi', c.title_vi, 'title_en', c.title_en, 'progress', c.progress, 'due_on', c.due_on)
              order by c.due_on nulls last, c.id)
            from proposals.commitment as c where c.plan_activity_id = a.id) as commitments
        from ministries.plan_activity as a left join ministries.strategic_objective as o on o.id = a.objective_id
        where a.plan_id = p.id order by a.code, a.id limit 50
      ) as a) as activities
    from ministries.unit as u join ministries.annual_plan as p on p.unit_id = u.id and p.year = :year::int
    left join ministries.period_review as r on r.unit_id = u.id and r.year = p.year
    where u.code = :code
  ) as plan)
)::text as answer
