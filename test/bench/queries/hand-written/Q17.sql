-- Reviewers of a field; `offset 0` keeps PostgreSQL from asking for each event of the year.
with recursive fields(code) as (
  select unnest(:skills::text[])
  union
  select e.code from members.expertise as e join fields on e.parent_code = fields.code
), skilled as (
  select x.member_id, max(case x.level when 'NATIONAL_EXPERT' then 3 when 'SENIOR' then 2 else 1 end) as height
  from members.member_expertise as x where x.expertise_code in (select code from fields)
  group by x.member_id having max(case x.level when 'NATIONAL_EXPERT' then 3 when 'SENIOR' then 2 else 1 end) >= 2
), found as (
  select m.id, m.given_name, m.family_name, m.middle_name, skilled.height
  from skilled join members.member as m on m.id = skilled.member_id
  where m.available_for_review and m.erased_at is null and m.restricted_at is null and exists (
    select from members.membership as s where s.member_id = m.id and s.state in ('ACTIVE', 'ENDED')
      and s.started_on <= :today::date and (s.ended_on is null or s.ended_on >= :today::date))
), page as (
  select * from found
  order by height desc, given_name collate "vi-x-icu", family_name collate "vi-x-icu",
    coalesce(middle_name, '') collate "vi-x-icu", id collate "vi-x-icu"
  limit 20
)
select json_build_object(
  'members_total_count', (select count(*) from found),
  'members', (select json_agg(m) from (
    select line.*,
      (select json_agg(json_build_object('expertise_code', e.code, 'expertise_name_vi', e.name_vi, 'expertise_name_en', e.name_en,
          'level', x.level, 'confirmed_by_code', u.code)
          order by array_position(array['NATIONAL_EXPERT', 'SENIOR', 'WORKING'], x.level), e.code)
        from members.member_expertise as x join members.expertise as e on e.code = x.expertise_code
        left join ministries.unit as u on u.id = x.confirmed_by_unit_id where x.member_id = page.id) as expertise,
      (select count(*) from proposals.expert_opinion
        where member_id = page.id and delivered_at is null and declined_at is null) as open_opinion_count,
      (select count(*)
        from (select event_id from events.registration where member_id = page.id and state = 'ATTENDED' offset 0) as r
        join events.event as e on e.id = r.event_id
        where e.starts_at >= make_timestamptz(:year::int, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
          and e.starts_at < make_timestamptz(:year::int + 1, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')) as participation_attendances,
      (select count(*) from members.contribution where member_id = page.id and kind = 'EXPERT_OPINION'
        and occurred_on >= make_date(:year::int, 1, 1) and occurred_on < make_date(:year::int + 1, 1, 1)) as contributions_total_count,
      (select json_agg(c) from (
        select c.occurred_on, case when c.source_id is not null then c.source_type end as source_typename,
          coalesce(p.code, e.code, a.code) as source_code, p.title_vi as source_title_vi, p.title_en as source_title_en,
          p.state as source_state
        from (
          select * from members.contribution where member_id = page.id and kind = 'EXPERT_OPINION'
            and occurred_on >= make_date(:year::int, 1, 1) and occurred_on < make_date(:year::int + 1, 1, 1)
          order by occurred_on desc, id desc limit 3
        ) as c
        left join proposals.proposal as p on c.source_type = 'Proposal' and p.id = c.source_id
        left join events.event as e on c.source_type = 'Event' and e.id = c.source_id
        left join ministries.plan_activity as a on c.source_type = 'PlanActivity' and a.id = c.source_id
        order by c.occurred_on desc, c.id desc
      ) as c) as contributions
    from page join by_hand.member_line(:today::date) as line on line.id = page.id
    order by page.height desc, page.given_name collate "vi-x-icu", page.family_name collate "vi-x-icu",
      coalesce(page.middle_name, '') collate "vi-x-icu", page.id collate "vi-x-icu"
  ) as m)
)::text as answer
