-- The directory; one branch with a text, one without, since one plan serves both.
with recursive fields(code) as (
  select unnest(:skills::text[])
  union
  select e.code from members.expertise as e join fields on e.parent_code = fields.code
), named as (
  select * from members.member where :text::text is null
  union all
  select * from members.member
  where full_name_fold like '%' || sen.vi_fold(split_part(:text::text, ' ', 1)) || '%' and full_name_fold like all (
    array(select '%' || sen.vi_fold(word) || '%' from unnest(string_to_array(:text::text, ' ')) as word))
), found as (
  select m.id, m.given_name, m.family_name, m.middle_name, m.available_for_review
  from named as m
  where m.erased_at is null and m.restricted_at is null
    and exists (select from members.membership as s
      where s.member_id = m.id and s.state in ('ACTIVE', 'ENDED') and s.started_on <= :today::date
        and (s.ended_on is null or s.ended_on >= :today::date) and s.kind in ('EC_NON_FULLTIME', 'EC_FULLTIME', 'ASSOCIATE'))
    and (:skills::text[] is null or m.id in (
      select x.member_id from members.member_expertise as x where x.expertise_code in (select code from fields)))
), page as (
  select * from found
  order by given_name collate "vi-x-icu", family_name collate "vi-x-icu", coalesce(middle_name, '') collate "vi-x-icu",
    id collate "vi-x-icu"
  limit 20
)
select json_build_object(
  'members_total_count', (select count(*) from found),
  'members', (select json_agg(m) from (
    select line.*, page.available_for_review, c.work_email as contact_work_email, c.work_phone as contact_work_phone,
      (select json_agg(json_build_object(
          'expertise_code', e.code, 'expertise_name_vi', e.name_vi, 'expertise_name_en', e.name_en, 'level', x.level)
          order by array_position(array['NATIONAL_EXPERT', 'SENIOR', 'WORKING'], x.level), e.code)
        from members.member_expertise as x join members.expertise as e on e.code = x.expertise_code
        where x.member_id = page.id) as expertise
    from page join by_hand.member_line(:today::date) as line on line.id = page.id
    left join members.member_contact as c on c.member_id = page.id
    order by page.given_name collate "vi-x-icu", page.family_name collate "vi-x-icu",
      coalesce(page.middle_name, '') collate "vi-x-icu", page.id collate "vi-x-icu"
  ) as m)
)::text as answer
