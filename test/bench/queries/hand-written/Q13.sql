-- Balance of contributions and benefits by unit; the counting is the network's rule, and kept.
select json_build_object('engagement_balance', json_agg(b))::text as answer
from (
  select (select row_to_json(u) from by_hand.unit_line(:today::date) as u where u.id = found.unit_id) as ministry,
    found.active_members, found.without_benefit as members_without_benefit, found.without_contribution as members_without_contribution,
    sums.*
  from members.engagement_by_unit(:year::int, :rollup = 'CURRENT_SUCCESSOR') as found
  left join members.unit_successor as unit using (unit_id)
  cross join lateral (
    select coalesce(sum(entries) filter (where side = 'CONTRIBUTION'), 0) as balance_contributions,
      coalesce(sum(hours) filter (where side = 'CONTRIBUTION'), 0) as balance_contribution_hours,
      coalesce(sum(entries) filter (where side = 'BENEFIT'), 0) as balance_benefits,
      coalesce(sum(hours) filter (where side = 'BENEFIT'), 0) as balance_benefit_hours,
      json_agg(json_build_object('kind', kind, 'count', entries, 'hours', hours) order by kind)
        filter (where side = 'CONTRIBUTION') as balance_contributions_by_kind,
      json_agg(json_build_object('kind', kind, 'count', entries, 'hours', hours) order by kind)
        filter (where side = 'BENEFIT') as balance_benefits_by_kind
    from jsonb_to_recordset(found.kinds) as one(side text, kind text, entries int, hours float8)
  ) as sums
  order by unit.code nulls last, found.unit_id
) as b
