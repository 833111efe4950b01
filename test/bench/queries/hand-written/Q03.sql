-- An event's page.
select json_build_object('event', row_to_json(event))::text as answer
from (
  select e.id, e.code, e.title_vi, e.title_en, e.kind, e.mode, e.state, e.starts_at, e.ends_at, e.venue_vi, e.venue_en,
    (select url from events.online_link where event_id = e.id) as online_url,
    '/events/' || e.code || '.ics' as ics_url,
    (select row_to_json(u) from by_hand.unit_line(:today::date) as u where u.id = e.host_unit_id) as host,
    (select json_agg(u) from (
      select u.* from events.event_co_host as c join by_hand.unit_line(:today::date) as u on u.id = c.unit_id
      where c.event_id = e.id order by c.unit_id
    ) as u) as co_hosts,
    t.year as theme_year, t.title_vi as theme_title_vi, t.title_en as theme_title_en,
    e.capacity, case when e.capacity is not null then greatest(0, e.capacity - e.reserved_seats - e.confirmed_count) end as seats_left,
    (select count(*) from events.registration where event_id = e.id and state = 'WAITLISTED') as waitlist_length,
    e.registration_closes_at,
    (select row_to_json(r) from (
      select r.state, r.waitlist_position, r.check_in_code
      from events.registration as r join members.member_account as a on a.member_id = r.member_id
      where r.event_id = e.id and a.subject = :subject
      order by r.state in ('DECLINED', 'CANCELLED', 'EXCUSED'), r.registered_at desc, r.id desc limit 1
    ) as r) as viewer_registration,
    (select json_agg(s) from (
      select s.title_vi, s.title_en, s.starts_at, s.ends_at,
        (select json_agg(json_build_object(
            'role', k.role, 'guest_name', k.guest_name, 'guest_affiliation', k.guest_affiliation, 'member', m)
            order by k.position, k.id)
          from events.session_speaker as k left join by_hand.member_line(:today::date) as m on m.id = k.member_id
          where k.session_id = s.id) as speakers
      from events.session as s where s.event_id = e.id order by s.starts_at, s.id
    ) as s) as sessions,
    (select json_agg(json_build_object('title_vi', m.title_vi, 'title_en', m.title_en, 'visibility', m.visibility,
        'document_file_name', d.file_name, 'document_size_bytes', d.size_bytes) order by m.id)
      from events.material as m left join ministries.document as d on d.id = m.document_id
      where m.event_id = e.id and (m.visibility <> 'UNIT' or e.host_unit_id = mine.unit_id)) as materials,
    (select count(*) from proposals.proposal where raised_at_event_id = e.id and opened_at is not null) as proposals_total_count,
    (select json_agg(p) from (
      select code, title_vi, title_en, state from proposals.proposal
      where raised_at_event_id = e.id and opened_at is not null
      order by coalesce(submitted_at, created_at) desc, id desc limit 5
    ) as p) as proposals
  from events.event as e left join ministries.annual_theme as t on t.id = e.theme_id
  left join (
    select p.unit_id from members.member_account as a join members.appointment as p on p.member_id = a.member_id
    where a.subject = :subject and p.is_primary and p.starts_on <= :today::date and (p.ends_on is null or p.ends_on >= :today::date)
  ) as mine on true
  where e.code = :code
) as event
