-- Plans against the year's theme.
with theme as (select * from ministries.annual_theme where year = :year::int and state <> 'DRAFT'
), planned as (
  select p.id, p.code, p.state, p.unit_id, done.*
  from ministries.annual_plan as p
  cross join lateral (
    select count(*) as activities, count(*) filter (where state = 'DONE') as done,
      count(*) filter (where ends_on < :today::date and state not in ('DONE', 'CANCELLED')) as late,
      sum(weight) as weight, sum(weight * progress) as weighted
    from ministries.plan_activity where plan_id = p.id
  ) as done
  where p.theme_id = (select id from theme)
)
select json_build_object('annual_theme', row_to_json(theme))::text as answer
from (
  select t.year, t.title_vi, t.title_en, t.state,
    (select json_build_object('planned_units', count(*), 'submitted_units', count(*) filter (where state not in ('DRAFT', 'RETURNED')),
        'approved_units', count(*) filter (where agreed), 'activities', coalesce(sum(activities) filter (where agreed), 0),
        'done', coalesce(sum(done) filter (where agreed), 0), 'late', coalesce(sum(late) filter (where agreed), 0),
        'weighted_progress', coalesce(sum(weighted) filter (where agreed)::float8 / nullif(sum(weight) filter (where agreed), 0), 0))
      from planned cross join lateral (select planned.state in ('APPROVED', 'IN_PROGRESS', 'CLOSED') as agreed) as a) as progress,
    (select count(*) from events.event where theme_id = t.id) as events_total_count,
    (select json_agg(e) from (
      select e.code, e.title_vi, e.title_en, e.state,
        (select count(*) from events.registration where event_id = e.id and state = 'ATTENDED') as stats_attended
      from events.event as e where e.theme_id = t.id order by e.starts_at, e.id limit 10
    ) as e) as events,
    (select count(*) from planned) as plans_total_count,
    (select json_agg(p) from (
      select p.code, p.state, coalesce(p.weighted::float8 / p.weight, 0) as progress, u.id as ministry_id, u.code as ministry_code,
        u.name_vi as ministry_name_vi, u.name_en as ministry_name_en, u.protocol_order as ministry_protocol_order,
        (select json_agg(json_build_object('display_name', m.full_name, 'contact_work_email', c.work_email) order by m.id)
          from members.member as m left join members.member_contact as c on c.member_id = m.id
          where m.id in (select g.member_id from members.role_grant as g where g.unit_id = u.id and g.role = 'UNIT_COORDINATOR'
            and g.valid_from <= :today::date and (g.valid_to is null or g.valid_to >= :today::date))) as ministry_coordinators,
        p.activities as activities_total_count,
        (select json_agg(a) from (
          select a.code, a.title_vi, a.title_en, a.state, a.progress, m.full_name as lead_display_name,
            coalesce(a.ends_on < :today::date and a.state not in ('DONE', 'CANCELLED'), false) as is_late
          from ministries.plan_activity as a left join members.member as m on m.id = a.lead_member_id
          where a.plan_id = p.id order by a.code, a.id limit 10
        ) as a) as activities
      from planned as p join by_hand.unit_line(:today::date) as u on u.id = p.unit_id
      order by u.protocol_order, p.id limit 30
    ) as p) as plans
  from theme as t
) as theme
