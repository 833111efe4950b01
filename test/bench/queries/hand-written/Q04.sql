-- The public home page.
select json_build_object(
  'annual_theme', (select json_build_object('title_vi', title_vi, 'title_en', title_en, 'guidance_vi', guidance_vi,
      'guidance_en', guidance_en, 'issued_on', issued_on)
    from ministries.annual_theme where year = :year::int and state <> 'DRAFT'),
  'events', (select json_agg(e) from (
    select e.code, e.title_vi, e.title_en, e.starts_at, e.venue_vi, e.venue_en, u.name_vi as host_name_vi, u.name_en as host_name_en
    from events.event as e join by_hand.unit_line(:today::date) as u on u.id = e.host_unit_id
    where e.visibility = 'PUBLIC' and e.state <> 'DRAFT' and e.starts_at >= :from::timestamptz
    order by e.starts_at, e.id limit 5
  ) as e),
  'announcements', (select json_agg(a) from (
    select a.id, a.title_vi, a.title_en, a.published_at, u.name_vi as publisher_name_vi, u.name_en as publisher_name_en
    from ministries.announcement as a join by_hand.unit_line(:today::date) as u on u.id = a.publisher_id
    where a.visibility = 'PUBLIC' and a.state = 'PUBLISHED' and coalesce(a.expires_on >= :today::date, true)
    order by (not a.pinned)::int, a.published_at desc, a.id limit 5
  ) as a),
  'public_counts', (select json_build_object('members', count(distinct s.member_id), 'units', count(distinct p.unit_id),
      'associates', count(distinct s.member_id) filter (where s.kind = 'ASSOCIATE'))
    from members.membership as s join members.member as m on m.id = s.member_id and m.erased_at is null
    left join members.appointment as p on p.member_id = s.member_id and p.is_primary
      and p.starts_on <= :today::date and (p.ends_on is null or p.ends_on >= :today::date)
    where s.state in ('ACTIVE', 'ENDED') and s.started_on <= :today::date and (s.ended_on is null or s.ended_on >= :today::date))
)::text as answer
