/** Called by a unit that prepared or published its answer, and whenever the last referral of a round may be settled. */
export const answering = `
-- Moves a proposal on when none of its referrals is waited for any more. It decides by the rows and not by what the viewer
-- sees, since one unit does not see another's; whoever calls it can only find what is so.
create function proposals.close_round(of_proposal text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  is_over boolean;
begin
  select state = 'REFERRED' into is_over from proposals.proposal where id = of_proposal for update;
  if not coalesce(is_over, false) or exists (
    select from proposals.referral as r
    where r.proposal_id = of_proposal and (r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') or (
      -- Given back: the secretariat sends it elsewhere or cancels it.
      r.state = 'RETURNED' and not exists (select from proposals.referral as other where other.replaces_id = r.id)))
  ) then return false; end if;
  update proposals.proposal set state = 'RESPONDED', state_since = now(), answer_versions = 0, version = version + 1, updated_at = now()
  where id = of_proposal;
  insert into proposals.timeline_entry (proposal_id, kind, from_state, to_state)
  values (of_proposal, 'TRANSITION', 'REFERRED', 'RESPONDED');
  return true;
end $$;

create or replace function proposals.note_answer(of_referral text, published boolean)
returns table (moved boolean, version int)
language plpgsql volatile security definer set search_path = '' as $$
declare
  target proposals.referral;
  next_version int;
  round_over boolean := false;
begin
  select * into target from proposals.referral
  where id = of_referral and (unit_id = any (sen.viewer_units('UNIT_COORDINATOR'))
    or (predecessor_until > now() and reassigned_from_unit_id = any (sen.viewer_units('UNIT_COORDINATOR'))));
  if not found then
    raise exception 'only the unit asked may answer' using errcode = 'insufficient_privilege';
  end if;
  perform from proposals.proposal where id = target.proposal_id for update;
  if published then round_over := proposals.close_round(target.proposal_id); end if;
  if not round_over then
    update proposals.proposal set answer_versions = answer_versions + 1, version = proposal.version + 1, updated_at = now()
    where id = target.proposal_id;
  end if;
  select p.version into next_version from proposals.proposal as p where p.id = target.proposal_id;
  update proposals.referral set changed_at_version = next_version where id = of_referral;
  return query select round_over, next_version;
end $$;
`;

export const answeringBefore = `
create or replace function proposals.note_answer(of_referral text, published boolean)
returns table (moved boolean, version int)
language plpgsql volatile security definer set search_path = '' as $$
declare
  target proposals.referral;
  next_version int;
  round_over boolean;
begin
  select * into target from proposals.referral
  where id = of_referral and unit_id = any (sen.viewer_units('UNIT_COORDINATOR'));
  if not found then
    raise exception 'only the unit asked may answer' using errcode = 'insufficient_privilege';
  end if;
  perform from proposals.proposal where id = target.proposal_id for update;
  select published and proposal.state = 'REFERRED' and not exists (
    select from proposals.referral as other
    where other.proposal_id = target.proposal_id and other.state not in ('RESPONDED', 'CANCELLED', 'REASSIGNED')
  ) into round_over from proposals.proposal where id = target.proposal_id;
  update proposals.proposal set
    state = case when round_over then 'RESPONDED' else proposal.state end,
    state_since = case when round_over then now() else state_since end,
    answer_versions = case when round_over then 0 else answer_versions + 1 end,
    version = proposal.version + 1, updated_at = now()
  where id = target.proposal_id returning proposal.version into next_version;
  update proposals.referral set changed_at_version = next_version where id = of_referral;
  if round_over then
    insert into proposals.timeline_entry (proposal_id, kind, from_state, to_state)
    values (target.proposal_id, 'TRANSITION', 'REFERRED', 'RESPONDED');
  end if;
  return query select round_over, next_version;
end $$;
`;
