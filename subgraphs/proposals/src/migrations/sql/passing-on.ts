/** An open referral goes from a unit to the one that carries on its work. */
export const passingOn = `
create function proposals.pass_on(of_referral text, to_unit text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  passed proposals.referral;
  new_id text;
begin
  if not sen.viewer_has('SYSTEM', 'SECRETARIAT') then
    raise exception 'only the secretariat or the slice itself passes referrals on' using errcode = 'insufficient_privilege';
  end if;
  -- The proposal's row first, as everywhere: an answer at the same moment comes wholly before or wholly after.
  perform from proposals.proposal as p join proposals.referral as r on r.proposal_id = p.id where r.id = of_referral for update of p;
  select * into passed from proposals.referral
  where id = of_referral and state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') and unit_id <> to_unit for update;
  if not found then return null; end if;
  update proposals.referral set state = 'REASSIGNED', predecessor_until = null, version = version + 1, updated_at = now()
  where id = of_referral;
  -- Two units that were asked become one: it answers once, by the later day.
  update proposals.referral
  set due_on = greatest(due_on, sen.add_working_days(passed.due_on, 10)), version = version + 1, updated_at = now()
  where proposal_id = passed.proposal_id and unit_id = to_unit and state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS')
  returning id into new_id;
  if new_id is null then
    insert into proposals.referral
      (proposal_id, unit_id, due_on, document_id, document_note_vi, document_note_en, reassigned_from_unit_id, predecessor_until)
    values (passed.proposal_id, to_unit, sen.add_working_days(passed.due_on, 10), passed.document_id,
      passed.document_note_vi, passed.document_note_en, passed.unit_id, now() + interval '30 days')
    returning id into new_id;
  end if;
  -- What the predecessor had prepared is there for whoever finishes it.
  insert into proposals.official_response
    (referral_id, position, text_vi, text_en, document_id, prepared_by_id, prepared_at, created_by)
  select new_id, position, text_vi, text_en, document_id, prepared_by_id, prepared_at, created_by
  from proposals.official_response where referral_id = of_referral and published_at is null
  on conflict do nothing;
  update proposals.referral_offer as offer set referral_id = new_id
  where referral_id = of_referral and decided_at is null and unit_id <> to_unit
    and not exists (select from proposals.referral_offer as other where other.referral_id = new_id and other.unit_id = offer.unit_id);
  insert into proposals.timeline_entry (proposal_id, referral_id, kind, actor_member_id)
  values (passed.proposal_id, new_id, 'REFERRAL_REASSIGNED', sen.viewer_member());
  return new_id;
end $$;
comment on function proposals.pass_on(text, text) is
  'Ends an open referral as REASSIGNED and gives the unit one of its own, ten working days later; null when it was not open.';

create function proposals.pass_on_ended() returns int language plpgsql volatile set search_path = '' as $$
declare
  old record;
  total int := 0;
begin
  for old in
    select r.id, f.current_id from proposals.referral as r
    join proposals.unit_fold as f on f.unit_id = r.unit_id and f.current_id <> r.unit_id
    where r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') order by r.proposal_id, r.id
  loop
    if proposals.pass_on(old.id, old.current_id) is not null then total := total + 1; end if;
  end loop;
  return total;
end $$;
comment on function proposals.pass_on_ended() is 'Passes on every open referral of a unit that works no more; how many there were.';
`;
