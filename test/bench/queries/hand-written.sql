-- Q01 my home
with me as (
  select m.*, a.subject, a.language from members.member_account as a join members.member as m on m.id = a.member_id
  where a.subject = $1::json ->> 'subject'
)
select json_build_object(
  'language', me.language, 'displayName', me.full_name,
  'roles', (select json_agg(json_build_object('role', role, 'unit', unit_id, 'validTo', valid_to)) from members.role_grant where subject = me.subject),
  'post', (select json_build_object('position', p.position_vi, 'rank', p.rank, 'unit', u.code, 'name', v.name_vi)
    from members.appointment as p join ministries.unit as u on u.id = p.unit_id
    join ministries.unit_version as v on v.unit_id = u.id and v.valid_to is null
    where p.member_id = me.id and p.is_primary and p.ends_on is null),
  'contact', (select row_to_json(c) from members.member_contact as c where c.member_id = me.id),
  'given', (select json_build_object('count', count(*), 'hours', sum(hours)) from members.contribution
    where member_id = me.id and state = 'CONFIRMED' and occurred_on >= make_date(($1::json ->> 'year')::int, 1, 1) and occurred_on < make_date(($1::json ->> 'year')::int + 1, 1, 1)),
  'received', (select json_build_object('count', count(*), 'hours', sum(hours)) from members.benefit
    where member_id = me.id and state = 'CONFIRMED' and occurred_on >= make_date(($1::json ->> 'year')::int, 1, 1) and occurred_on < make_date(($1::json ->> 'year')::int + 1, 1, 1)),
  'registrations', (select json_agg(r) from (
    select r.state, r.waitlist_position, r.offer_expires_at, e.id, e.title_vi, e.title_en, e.starts_at, e.capacity - e.confirmed_count as seats, u.code
    from events.registration as r join events.event as e on e.id = r.event_id join ministries.unit as u on u.id = e.host_unit_id
    where r.member_id = me.id and r.state in ('INVITED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') and e.starts_at >= ($1::json ->> 'today')::date
    order by e.starts_at limit 5) as r),
  'opinions', (select json_agg(json_build_object('id', id, 'dueOn', due_on)) from proposals.expert_opinion where member_id = me.id and delivered_at is null and declined_at is null),
  'proposals', (select json_agg(p) from (
    select p.code, p.title_vi, p.title_en, p.state, p.endorsement_count,
      (select json_agg(json_build_object('unit', u.code, 'state', f.state, 'late', f.late_from <= current_date))
       from proposals.referral as f join ministries.unit as u on u.id = f.unit_id where f.proposal_id = p.id) as referrals
    from proposals.proposal_person as a join proposals.proposal as p on p.id = a.proposal_id
    where a.member_id = me.id and a.part = 'AUTHOR' order by p.submitted_at desc limit 5) as p)
)::text as answer from me

-- Q02 directory
with found as (
  select m.* from members.member as m
  where ($1::json ->> 'text' is null or m.full_name_fold like '%' || replace($1::json ->> 'text', ' ', '%') || '%')
    and m.erased_at is null and exists (select from members.membership as s where s.member_id = m.id and s.state = 'ACTIVE')
    and ($1::json -> 'skills' is null or exists (
      select from members.member_expertise as x join members.expertise as e on e.code = x.expertise_code
      where x.member_id = m.id and coalesce(e.parent_code, e.code) in (select json_array_elements_text($1::json -> 'skills'))))
), page as (
  select * from found order by given_name collate "vi-x-icu", family_name collate "vi-x-icu", coalesce(middle_name, '') collate "vi-x-icu", id limit 20
)
select json_build_object('totalCount', (select count(*) from found), 'members', (select json_agg(json_build_object(
  'id', page.id, 'displayName', page.full_name, 'availableForReview', page.available_for_review,
  'post', (select json_build_object('position', p.position_vi, 'rank', p.rank, 'unit', u.code, 'order', u.protocol_order, 'name', v.name_vi)
    from members.appointment as p join ministries.unit as u on u.id = p.unit_id
    join ministries.unit_version as v on v.unit_id = u.id and v.valid_to is null
    where p.member_id = page.id and p.is_primary and p.ends_on is null),
  'expertise', (select json_agg(json_build_object('code', e.code, 'name', e.name_vi, 'level', x.level))
    from members.member_expertise as x join members.expertise as e on e.code = x.expertise_code where x.member_id = page.id),
  'contact', (select json_build_object('email', c.work_email, 'phone', c.work_phone) from members.member_contact as c
    where c.member_id = page.id and exists (select from members.consent as n where n.member_id = page.id and n.purpose = 'DIRECTORY_CONTACT' and n.withdrawn_at is null))
)) from page))::text as answer

-- Q03 event page
select json_build_object(
  'event', row_to_json(e), 'host', (select row_to_json(v) from ministries.unit_version as v where v.unit_id = e.host_unit_id and v.valid_to is null),
  'coHosts', (select json_agg(u.code) from events.event_co_host as c join ministries.unit as u on u.id = c.unit_id where c.event_id = e.id),
  'theme', (select json_build_object('year', t.year, 'title', t.title_vi) from ministries.annual_theme as t where t.id = e.theme_id),
  'waiting', (select count(*) from events.registration as r where r.event_id = e.id and r.state = 'WAITLISTED'),
  'mine', (select json_build_object('state', r.state, 'position', r.waitlist_position) from events.registration as r
    join members.member_account as a on a.member_id = r.member_id where r.event_id = e.id and a.subject = $1::json ->> 'subject' limit 1),
  'sessions', (select json_agg(json_build_object('title', s.title_vi, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'speakers', (
    select json_agg(json_build_object('role', k.role, 'guest', k.guest_name, 'name', m.full_name, 'position', p.position_vi, 'rank', p.rank, 'unit', u.code) order by k.position)
    from events.session_speaker as k left join members.member as m on m.id = k.member_id
    left join members.appointment as p on p.member_id = m.id and p.is_primary and p.ends_on is null
    left join ministries.unit as u on u.id = p.unit_id where k.session_id = s.id)) order by s.starts_at) from events.session as s where s.event_id = e.id),
  'materials', (select json_agg(json_build_object('title', m.title_vi, 'file', d.file_name, 'size', d.size_bytes)) from events.material as m
    left join ministries.document as d on d.id = m.document_id where m.event_id = e.id),
  'proposals', (select json_agg(p) from (select code, title_vi, title_en, state from proposals.proposal where raised_at_event_id = e.id order by submitted_at desc limit 5) as p)
)::text as answer from events.event as e where e.code = $1::json ->> 'code'

-- Q04 public home
select json_build_object(
  'theme', (select json_build_object('title', title_vi, 'guidance', guidance_vi, 'issuedOn', issued_on) from ministries.annual_theme where year = ($1::json ->> 'year')::int and state <> 'DRAFT'),
  'events', (select json_agg(e) from (select e.code, e.title_vi, e.title_en, e.starts_at, e.venue_vi, v.name_vi from events.event as e
    join ministries.unit_version as v on v.unit_id = e.host_unit_id and v.valid_to is null
    where e.visibility = 'PUBLIC' and e.state <> 'DRAFT' and e.starts_at >= ($1::json ->> 'from')::timestamptz order by e.starts_at limit 5) as e),
  'announcements', (select json_agg(a) from (select a.id, a.title_vi, a.title_en, a.published_at from ministries.announcement as a
    where a.visibility = 'PUBLIC' and a.published_at is not null order by a.published_at desc limit 5) as a),
  'counts', json_build_object(
    'members', (select count(distinct member_id) from members.membership where state = 'ACTIVE'),
    'associates', (select count(distinct member_id) from members.membership where state = 'ACTIVE' and kind = 'ASSOCIATE'),
    'units', (select count(*) from ministries.unit where valid_to is null))
)::text as answer

-- Q05 unit desk
with unit as (select * from ministries.unit where code = $1::json ->> 'code')
select json_build_object(
  'unit', row_to_json(unit), 'name', (select name_vi from ministries.unit_version as v where v.unit_id = unit.id and v.valid_to is null),
  'members', (select json_agg(m) from (select m.id, m.full_name, p.position_vi, p.rank, s.kind, s.state, t.code from members.appointment as p
    join members.member as m on m.id = p.member_id join members.membership as s on s.member_id = m.id and s.state = 'ACTIVE'
    join members.network_term as t on t.id = s.term_id where p.unit_id = unit.id and p.is_primary and p.ends_on is null limit 50) as m),
  'memberCount', (select count(*) from members.appointment as p join members.membership as s on s.member_id = p.member_id and s.state = 'ACTIVE' where p.unit_id = unit.id and p.is_primary and p.ends_on is null),
  'plan', (select json_build_object('plan', row_to_json(p), 'theme', t.title_vi, 'activities', (
    select json_agg(json_build_object('code', a.code, 'title', a.title_vi, 'state', a.state, 'progress', a.progress, 'endsOn', a.ends_on, 'lead', m.full_name))
    from ministries.plan_activity as a left join members.member as m on m.id = a.lead_member_id where a.plan_id = p.id))
    from ministries.annual_plan as p left join ministries.annual_theme as t on t.id = p.theme_id where p.unit_id = unit.id and p.year = ($1::json ->> 'year')::int),
  'referrals', (select json_agg(r) from (select r.id, r.due_on, r.late_from, p.code, p.title_vi, p.endorsement_count, m.full_name, u.code as unit from proposals.referral as r
    join proposals.proposal as p on p.id = r.proposal_id left join proposals.proposal_person as a on a.proposal_id = p.id and a.part = 'AUTHOR'
    left join members.member as m on m.id = a.member_id left join ministries.unit as u on u.id = p.author_unit_id
    where r.unit_id = unit.id and r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') order by r.due_on limit 10) as r),
  'turns', (select json_agg(json_build_object('year', h.year, 'state', h.state, 'event', e.code, 'startsAt', e.starts_at)) from ministries.host_assignment as h
    left join events.event as e on e.host_assignment_id = h.id where h.unit_id = unit.id),
  'events', (select json_agg(e) from (select e.code, e.title_vi, e.starts_at, e.confirmed_count from events.event as e where e.host_unit_id = unit.id and e.starts_at >= '2026-11-23' order by e.starts_at limit 3) as e)
)::text as answer from unit

-- Q10 participation by unit
select json_agg(json_build_object('unit', u.code, 'kind', u.kind, 'order', u.protocol_order, 'name', v.name_vi,
  'members', (select count(*) from members.appointment as p where p.unit_id = u.id and p.is_primary and p.starts_on <= ($1::json ->> 'asOf')::date and coalesce(p.ends_on, '9999-12-31') >= ($1::json ->> 'asOf')::date),
  'stats', s))::text as answer
from (
  select coalesce(case when $1::json ->> 'rollup' = 'CURRENT_SUCCESSOR' then n.successor_id end, r.unit_at_time_id) as unit_id, count(distinct r.event_id) as events,
    count(*) filter (where r.invited_at is not null) as invitations, count(*) as registrations, count(*) filter (where r.state = 'ATTENDED') as attendances, count(distinct r.member_id) as members
  from events.registration as r join events.event as e on e.id = r.event_id left join events.unit_successor as n on n.unit_id = r.unit_at_time_id
  where e.starts_at >= make_timestamptz(($1::json ->> 'year')::int, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh') and e.starts_at < make_timestamptz(($1::json ->> 'year')::int + 1, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
  group by 1
) as s join ministries.unit as u on u.id = s.unit_id join ministries.unit_version as v on v.unit_id = u.id and v.valid_to is null

-- Q12 theme progress
select json_build_object('theme', row_to_json(t),
  'progress', (select json_build_object('plans', count(distinct p.id), 'activities', count(*), 'done', count(*) filter (where a.state = 'DONE'), 'progress', sum(a.weight * a.progress) / sum(a.weight))
    from ministries.annual_plan as p join ministries.plan_activity as a on a.plan_id = p.id where p.theme_id = t.id),
  'events', json_build_object('totalCount', (select count(*) from events.event where theme_id = t.id), 'page', (select json_agg(e) from (select e.code, e.title_vi, e.title_en, e.state,
    (select count(*) from events.registration as r where r.event_id = e.id and r.state = 'ATTENDED') as attended from events.event as e where e.theme_id = t.id order by e.starts_at limit 10) as e)),
  'plans', json_build_object('totalCount', (select count(*) from ministries.annual_plan where theme_id = t.id), 'page', (select json_agg(p) from (select p.code, p.state, u.code as unit, v.name_vi,
    (select sum(a.weight * a.progress) / sum(a.weight) from ministries.plan_activity as a where a.plan_id = p.id) as progress,
    (select json_agg(json_build_object('name', m.full_name, 'email', c.work_email)) from members.role_grant as g join members.member as m on m.id = g.member_id
      left join members.member_contact as c on c.member_id = m.id where g.unit_id = u.id and g.role = 'UNIT_COORDINATOR' and g.valid_to is null) as coordinators,
    (select count(*) from ministries.plan_activity as a where a.plan_id = p.id) as count,
    (select json_agg(a) from (select a.code, a.title_vi, a.title_en, a.state, a.progress, a.ends_on, m.full_name from ministries.plan_activity as a left join members.member as m on m.id = a.lead_member_id where a.plan_id = p.id order by a.code limit 10) as a) as activities
    from ministries.annual_plan as p join ministries.unit as u on u.id = p.unit_id join ministries.unit_version as v on v.unit_id = u.id and v.valid_to is null
    where p.theme_id = t.id order by u.protocol_order, u.id limit 30) as p))
)::text as answer from ministries.annual_theme as t where t.year = ($1::json ->> 'year')::int and t.state <> 'DRAFT'

-- Q16 proposal trace
select json_build_object('proposal', row_to_json(p), 'unit', (select row_to_json(v) from ministries.unit_version as v where v.unit_id = p.author_unit_id and v.valid_to is null),
  'author', (select json_build_object('name', m.full_name, 'position', a.position_vi, 'rank', a.rank, 'unit', u.code) from proposals.proposal_person as w join members.member as m on m.id = w.member_id
    left join members.appointment as a on a.member_id = m.id and a.is_primary and a.ends_on is null left join ministries.unit as u on u.id = a.unit_id where w.proposal_id = p.id and w.part = 'AUTHOR'),
  'raisedAt', (select json_build_object('code', e.code, 'title', e.title_vi, 'startsAt', e.starts_at, 'host', u.code) from events.event as e join ministries.unit as u on u.id = e.host_unit_id where e.id = p.raised_at_event_id),
  'endorsements', (select json_agg(x) from (select d.endorsed_at, w.code as unit, m.id, m.full_name, a.position_vi, a.rank, u.code from proposals.endorsement as d left join ministries.unit as w on w.id = d.unit_id
    join members.member as m on m.id = d.member_id left join members.appointment as a on a.member_id = m.id and a.is_primary and a.ends_on is null left join ministries.unit as u on u.id = a.unit_id
    where d.proposal_id = p.id order by d.endorsed_at desc, d.id desc limit 20) as x),
  'opinions', (select json_agg(json_build_object('recommendation', o.recommendation, 'at', o.delivered_at, 'name', m.full_name, 'expertise', (select json_agg(json_build_object('code', x.expertise_code, 'level', x.level)) from members.member_expertise as x where x.member_id = m.id)))
    from proposals.expert_opinion as o left join members.member as m on m.id = o.member_id where o.proposal_id = p.id),
  'referrals', (select json_agg(json_build_object('state', f.state, 'sentAt', f.sent_at, 'dueOn', f.due_on, 'unit', u.code, 'name', v.name_vi, 'number', d.doc_number, 'position', s.position, 'text', s.text_vi, 'publishedAt', s.published_at, 'answer', g.doc_number))
    from proposals.referral as f join ministries.unit as u on u.id = f.unit_id left join ministries.unit_version as v on v.unit_id = u.id and v.valid_to is null left join ministries.document as d on d.id = f.document_id
    left join proposals.official_response as s on s.referral_id = f.id left join ministries.document as g on g.id = s.document_id where f.proposal_id = p.id),
  'commitments', (select json_agg(json_build_object('title', c.title_vi, 'state', c.state, 'progress', c.progress, 'dueOn', c.due_on, 'unit', u.code, 'activity', a.code, 'plan', l.code, 'theme', t.title_vi))
    from proposals.commitment as c join ministries.unit as u on u.id = c.unit_id left join ministries.plan_activity as a on a.id = c.plan_activity_id left join ministries.annual_plan as l on l.id = a.plan_id left join ministries.annual_theme as t on t.id = l.theme_id where c.proposal_id = p.id),
  'timeline', (select json_agg(json_build_object('at', i.at, 'kind', i.kind, 'from', i.from_state, 'to', i.to_state, 'unit', u.code, 'note', i.note_vi) order by i.at, i.id) from proposals.timeline_entry as i left join ministries.unit as u on u.id = i.actor_unit_id where i.proposal_id = p.id)
)::text as answer from proposals.proposal as p where p.code = $1::json ->> 'code'

-- Q19 year in review
select json_build_object(
  'strategy', (select json_build_object('title', s.title_vi, 'objectives', (select json_agg(json_build_object('code', o.code, 'title', o.title_vi, 'weight', o.weight,
    'indicators', (select json_agg(json_build_object('code', i.code, 'name', i.name_vi, 'target', i.target, 'values', (select json_agg(row_to_json(v)) from ministries.indicator_value as v where v.indicator_id = i.id and v.year = ($1::json ->> 'year')::int))) from ministries.indicator as i where i.objective_id = o.id),
    'count', (select count(*) from ministries.plan_activity as a where a.objective_id = o.id and a.year = ($1::json ->> 'year')::int),
    'activities', (select json_agg(a) from (select a.title_vi, a.kind, a.progress, a.beneficiaries_actual, a.mobilised_vnd, u.code, m.full_name from ministries.plan_activity as a join ministries.annual_plan as p on p.id = a.plan_id
      join ministries.unit as u on u.id = p.unit_id left join members.member as m on m.id = a.lead_member_id where a.objective_id = o.id and a.year = ($1::json ->> 'year')::int order by a.progress desc, a.id limit 5) as a)))
    from ministries.strategic_objective as o where o.strategy_id = s.id)) from ministries.strategy as s where ($1::json ->> 'year')::int between s.from_year and s.to_year limit 1),
  'pipeline', (select json_agg(x) from (select state, count(*), count(*) filter (where exists (select from proposals.referral as f where f.proposal_id = p.id and f.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') and f.late_from <= current_date)) as overdue
    from proposals.proposal as p where year = ($1::json ->> 'year')::int group by state) as x),
  'participation', (select json_agg(x) from (select unit_at_time_id, count(*) filter (where r.state = 'ATTENDED') as attendances, count(*) as registrations from events.registration as r join events.event as e on e.id = r.event_id
    where e.starts_at >= make_timestamptz(($1::json ->> 'year')::int, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh') and e.starts_at < make_timestamptz(($1::json ->> 'year')::int + 1, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh') group by 1) as x),
  'balance', (select json_agg(x) from (select unit_id, sum(given) as contributions, sum(received) as benefits from (
      select unit_id, 1 as given, 0 as received from members.contribution where extract(year from occurred_on)::int = ($1::json ->> 'year')::int and state = 'CONFIRMED'
      union all select unit_id, 0, 1 from members.benefit where extract(year from occurred_on)::int = ($1::json ->> 'year')::int and state = 'CONFIRMED') as all_entries group by 1) as x),
  'turns', (select json_agg(json_build_object('unit', u.code, 'change', v.awareness_change)) from ministries.host_assignment as h join ministries.unit as u on u.id = h.unit_id
    left join events.event as e on e.host_assignment_id = h.id left join events.evaluation as v on v.event_id = e.id where h.year = ($1::json ->> 'year')::int)
)::text as answer
