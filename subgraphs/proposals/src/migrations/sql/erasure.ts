/** Erasing a person: her name goes from every row, her unit and what was decided stay. */
export const erasure = `
create table proposals.erasure_review (
  id text primary key default 'ers_' || uuidv7(),
  proposal_id text not null references proposals.proposal,
  kind text not null check (kind in ('PROPOSAL', 'ENDORSEMENT', 'OPINION', 'COMMENT')),
  object_id text not null,
  queued_at timestamptz not null default now(),
  checked_at timestamptz,
  checked_by text
);
comment on table proposals.erasure_review is
  'Texts an erased person wrote: somebody has to see whether she named herself in them. Says nothing about who she was.';
create index erasure_review_waiting on proposals.erasure_review (queued_at, id) where checked_at is null;

drop trigger official_response_final on proposals.official_response;
create trigger official_response_final before update on proposals.official_response
  -- The answer is the unit's and final; only who wrote it may be forgotten.
  for each row when (old.published_at is not null and (new.prepared_by_id is not null
    or to_jsonb(old) - '{prepared_by_id,created_by,updated_at}'::text[]
      is distinct from to_jsonb(new) - '{prepared_by_id,created_by,updated_at}'::text[]))
  execute function proposals.keep_published_response();

create function proposals.erase_member(erased text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not sen.viewer_has('SYSTEM') then
    raise exception 'only the slice itself erases a person' using errcode = 'insufficient_privilege';
  end if;
  insert into proposals.erasure_review (proposal_id, kind, object_id)
  select proposal_id, 'PROPOSAL', proposal_id from proposals.proposal_person where member_id = erased and part = 'AUTHOR'
  union all
  select proposal_id, 'ENDORSEMENT', id from proposals.endorsement where member_id = erased and reason_vi is not null
  union all
  select proposal_id, 'OPINION', id from proposals.expert_opinion where member_id = erased and delivered_at is not null
  union all
  select proposal_id, 'COMMENT', id from proposals.comment where member_id = erased and removed_at is null;
  -- The account a row was entered with would lead back to her.
  update proposals.proposal set created_by = null
  where id in (select proposal_id from proposals.proposal_person where member_id = erased and part = 'AUTHOR');
  delete from proposals.proposal_person where member_id = erased;
  update proposals.endorsement set member_id = null where member_id = erased;
  -- An opinion she still owes will not come.
  update proposals.expert_opinion set member_id = null, declined_at = case when delivered_at is null then coalesce(declined_at, now()) end
  where member_id = erased;
  update proposals.comment set member_id = null where member_id = erased;
  update proposals.referral set assignee_id = null where assignee_id = erased;
  update proposals.official_response set prepared_by_id = null, created_by = null where prepared_by_id = erased;
  update proposals.conclusion_draft set prepared_by_id = null where prepared_by_id = erased;
  update proposals.timeline_entry set actor_member_id = null where actor_member_id = erased;
  delete from proposals.member_unit where member_id = erased;
end $$;
`;
