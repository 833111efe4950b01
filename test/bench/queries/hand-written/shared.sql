/* What the statements share: a unit and a member in one line, on a day. PostgreSQL writes such functions out in each statement. */
drop schema if exists by_hand cascade;
create schema by_hand;

create function by_hand.unit_line(day date)
returns table (id text, code text, name_vi text, name_en text, protocol_order int)
language sql stable as $$
  select u.id, u.code, v.name_vi, v.name_en, u.protocol_order
  from ministries.unit as u
  left join ministries.unit_version as v on v.unit_id = u.id
    and coalesce(v.valid_from <= greatest(least(day, u.valid_to), u.valid_from), true)
    and coalesce(v.valid_to >= greatest(least(day, u.valid_to), u.valid_from), true)
$$;

create function by_hand.member_line(day date)
returns table (
  id text, display_name text, ministry_id text, ministry_code text, ministry_name_vi text, ministry_name_en text,
  ministry_protocol_order int, current_appointment_position_vi text, current_appointment_position_en text,
  current_appointment_rank text)
language sql stable as $$
  select m.id, m.full_name, u.id, u.code, u.name_vi, u.name_en, u.protocol_order, p.position_vi, p.position_en, p.rank
  from members.member as m
  left join members.appointment as p
    on p.member_id = m.id and p.is_primary and p.starts_on <= day and (p.ends_on is null or p.ends_on >= day)
  left join by_hand.unit_line(day) as u on u.id = p.unit_id
  where m.erased_at is null and m.restricted_at is null
$$;

/* The unit that stands in the place of another on a day; null where the chain ends in a dissolved one. */
create function by_hand.successor_of(unit_id text, day date)
returns table (id text)
language sql stable as $$
  with recursive chain(id) as (
    select unit_id
    union
    select s.to_id from chain join ministries.unit_succession as s on s.from_id = chain.id
    where s.is_primary and s.state = 'RECORDED' and s.to_id is not null and s.effective_on <= day
  )
  select u.id from chain join ministries.unit as u on u.id = chain.id
  where (u.valid_to is null or u.valid_to >= day) and not exists (
    select from ministries.unit_succession as s
    where s.from_id = chain.id and s.is_primary and s.state = 'RECORDED' and s.effective_on <= day)
$$;
