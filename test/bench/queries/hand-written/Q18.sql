-- The roster of a term.
with recursive fold(id, current_id) as (
  select id, id from ministries.unit
  union
  select fold.id, s.to_id from fold join ministries.unit_succession as s on s.from_id = fold.current_id
  where s.is_primary and s.state = 'RECORDED' and s.to_id is not null and s.effective_on <= :today::date
), current as materialized (
  select fold.id as unit_id, u.*
  from fold join ministries.unit as unit on unit.id = fold.current_id join by_hand.unit_line(:today::date) as u on u.id = unit.id
  where (unit.valid_to is null or unit.valid_to >= :today::date) and not exists (
    select from ministries.unit_succession as s
    where s.from_id = unit.id and s.is_primary and s.state = 'RECORDED' and s.effective_on <= :today::date)
), unit as materialized (
  select u.*,
    case when x.valid_from > :today::date then 'PLANNED' when x.valid_to < :today::date then 'ENDED' else 'ACTIVE' end as status
  from ministries.unit as x join by_hand.unit_line(:today::date) as u on u.id = x.id
)
select json_build_object('network_term', row_to_json(term))::text as answer
from (
  select t.code, t.congress, t.starts_on, t.ends_on,
    (select count(distinct s.member_id) from members.membership as s
      join members.member as m on m.id = s.member_id and m.erased_at is null and m.restricted_at is null
      where s.term_id = t.id and s.state in ('ACTIVE', 'SUSPENDED', 'ENDED')) as members_total_count,
    (select json_agg(m) from (
      select m.id, m.full_name as display_name, s.kind as membership_kind, s.state as membership_state, s.office as membership_office,
        s.started_on as membership_started_on, s.ended_on as membership_ended_on,
        b.id as then_id, b.code as then_code, b.name_vi as then_name_vi, b.name_en as then_name_en,
        b.protocol_order as then_protocol_order, n.id as now_id, n.code as now_code, n.name_vi as now_name_vi, n.name_en as now_name_en,
        n.protocol_order as now_protocol_order, n.status as now_status, c.id as now_current_successor_id,
        c.code as now_current_successor_code, c.name_vi as now_current_successor_name_vi, c.name_en as now_current_successor_name_en,
        c.protocol_order as now_current_successor_protocol_order,
        (select json_agg(json_build_object('ministry_code', unit.code, 'department_vi', p.department_vi, 'department_en', p.department_en,
            'position_vi', p.position_vi, 'position_en', p.position_en, 'rank', p.rank, 'starts_on', p.starts_on, 'ends_on', p.ends_on,
            'is_primary', p.is_primary) order by p.starts_on desc, p.is_primary desc, p.id)
          from members.appointment as p join ministries.unit as unit on unit.id = p.unit_id where p.member_id = m.id) as appointments
      from (
        select m.* from members.member as m
        where m.erased_at is null and m.restricted_at is null and exists (
          select from members.membership as s where s.member_id = m.id and s.term_id = t.id
            and s.state in ('ACTIVE', 'SUSPENDED', 'ENDED'))
        order by m.given_name collate "vi-x-icu", m.family_name collate "vi-x-icu", coalesce(m.middle_name, '') collate "vi-x-icu",
          m.id collate "vi-x-icu"
        limit 50
      ) as m
      left join lateral (
        select kind, state, office, started_on, ended_on from members.membership
        where member_id = m.id and started_on <= :today::date and (ended_on is null or ended_on >= :today::date)
        order by started_on desc limit 1
      ) as s on true
      left join members.appointment as before on before.member_id = m.id and before.is_primary
        and before.starts_on <= :before::date and (before.ends_on is null or before.ends_on >= :before::date)
      left join unit as b on b.id = before.unit_id
      left join members.appointment as after on after.member_id = m.id and after.is_primary
        and after.starts_on <= :after1::date and (after.ends_on is null or after.ends_on >= :after1::date)
      left join unit as n on n.id = after.unit_id left join current as c on c.unit_id = n.id
      order by m.given_name collate "vi-x-icu", m.family_name collate "vi-x-icu", coalesce(m.middle_name, '') collate "vi-x-icu",
        m.id collate "vi-x-icu"
    ) as m) as members
  from members.network_term as t where t.code = :term
) as term
