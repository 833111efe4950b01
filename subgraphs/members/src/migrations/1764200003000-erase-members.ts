import { guardTable, logChanges } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What happens to a person's rows when she is erased, restricted, or withdraws everything: whole or not at all. */
export class EraseMembers1764200003000 implements MigrationInterface {
  name = "EraseMembers1764200003000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reviews);
    await runner.query(
      guardTable({
        table: "members.mention_review",
        read: "(select sen.viewer_has('DATA_PROTECTION'))",
        system: "all",
      }),
    );
    await runner.query(logChanges({ table: "members.mention_review" }));
    await runner.query(consents);
    await runner.query(clearing);
    await runner.query(erasure);
    await runner.query(review);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function members.review_mention(text, boolean);
      drop function members.erase_member(text, text);
      drop function members.queue_mentions(text, text);
      drop function members.clear_member(text);
      drop function members.set_restriction(text, boolean);
      drop function members.withdraw_consents(text);
      drop table members.mention_review;
    `);
  }
}

const reviews = `
create table members.mention_review (
  id text primary key default 'mrv_' || uuidv7(),
  member_id text not null references members.member,
  table_name text not null,
  row_key text not null,
  column_name text not null,
  created_at timestamptz not null default now(),
  reviewed_at timestamptz,
  reviewed_by text,
  removed boolean,
  constraint mention_review_done check ((reviewed_at is null) = (removed is null)),
  unique (member_id, table_name, row_key, column_name)
);
comment on table members.mention_review is 'Texts in which an erased person is named by others: a person has to read them.';
`;

const consents = `
create function members.withdraw_consents(of_member text) returns int
language plpgsql security definer set search_path = '' as $$
declare
  ended record;
  number int := 0;
begin
  if not sen.viewer_has('DATA_PROTECTION') then raise insufficient_privilege; end if;
  for ended in
    update members.consent set withdrawn_at = now(), updated_at = now()
    where member_id = of_member and withdrawn_at is null returning purpose
  loop
    perform members.emit('consent.withdrawn', 'member:' || of_member,
      jsonb_build_object('memberId', of_member, 'purpose', ended.purpose));
    number := number + 1;
  end loop;
  return number;
end $$;

create function members.set_restriction(of_member text, is_on boolean) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not (sen.viewer_has('DATA_PROTECTION') or (not is_on and sen.viewer_member() is not distinct from of_member)) then
    raise insufficient_privilege;
  end if;
  update members.member set restricted_at = case when is_on then now() end, updated_at = now(), version = version + 1
  where id = of_member and erased_at is null and (restricted_at is null) = is_on;
  return found;
end $$;
comment on function members.set_restriction is 'Hides a person from everybody but data protection and herself, or ends that.';
`;

/**
 * Rows that go and columns that are emptied, table by table. A table or column that is not there is passed over: features
 * that hold personal data of members are named here, whenever their migrations run.
 */
const cleared: readonly (readonly [table: string, owner: string, columns: readonly string[]])[] = [
  ["member_account", "member_id", []],
  ["member_contact", "member_id", []],
  ["member_private_contact", "member_id", []],
  ["member_expertise", "member_id", []],
  ["mentoring_topic", "member_id", []],
  ["mentoring_profile", "member_id", []],
  ["notification", "member_id", []],
  ["role_grant", "member_id", []],
  ["membership_note", "member_id", []],
  ["contribution", "member_id", ["description_vi", "description_en", "decision_note"]],
  ["benefit", "member_id", ["description_vi", "description_en", "decision_note"]],
  ["data_request", "member_id", ["wish"]],
  ["mentorship", "mentor_id", ["goal_vi", "goal_en"]],
  ["mentorship", "mentee_id", ["goal_vi", "goal_en"]],
];

/** Free texts of others in which she may be named. */
const mentioned: readonly (readonly [table: string, key: string, columns: readonly string[]])[] = [
  ["member", "id", ["bio_vi", "bio_en"]],
  ["contribution", "id", ["description_vi", "description_en", "decision_note"]],
  ["benefit", "id", ["description_vi", "description_en", "decision_note"]],
  ["membership_note", "membership_id", ["note", "rank_exception"]],
  ["appointment_exception", "appointment_id", ["reason"]],
  ["mentorship", "id", ["goal_vi", "goal_en"]],
  ["working_group", "id", ["purpose_vi", "purpose_en"]],
  ["data_request", "id", ["wish", "decision_vi", "decision_en"]],
];

const jsonList = (list: readonly (readonly [string, string, readonly string[]])[]) =>
  `'${JSON.stringify(list)}'::jsonb`;

const clearing = `
create function members.clear_member(of_member text) returns void language plpgsql set search_path = '' as $$
declare
  target record;
  emptied text;
begin
  for target in
    select to_regclass('members.' || (item.value ->> 0)) as relation, item.value ->> 1 as owner, item.value -> 2 as columns
    from jsonb_array_elements(${jsonList(cleared)}) with ordinality as item (value, place) order by item.place
  loop
    continue when target.relation is null;
    select string_agg(format('%I = null', a.attname), ', ') into emptied from pg_catalog.pg_attribute as a
    where a.attrelid = target.relation and not a.attisdropped and target.columns ? a.attname::text;
    if jsonb_array_length(target.columns) = 0 then
      execute format('delete from %s where %I = $1', target.relation, target.owner) using of_member;
    elsif emptied is not null then
      execute format('update %s set %s where %I = $1', target.relation, emptied, target.owner) using of_member;
    end if;
  end loop;
end $$;
revoke all on function members.clear_member(text) from public;

create function members.queue_mentions(of_member text, named text) returns int language plpgsql set search_path = '' as $$
declare
  target record;
  number int := 0;
  found_now int;
begin
  for target in
    select a.attrelid::regclass as relation, item.value ->> 0 as table_name, item.value ->> 1 as key, a.attname::text as column_name
    from jsonb_array_elements(${jsonList(mentioned)}) as item
    join pg_catalog.pg_attribute as a
      on a.attrelid = to_regclass('members.' || (item.value ->> 0)) and not a.attisdropped and (item.value -> 2) ? a.attname::text
  loop
    execute format(
      'insert into members.mention_review (member_id, table_name, row_key, column_name)
       select $1, $2, t.%I, $3 from %s as t where strpos(sen.vi_fold(t.%I), $4) > 0 on conflict do nothing',
      target.key, target.relation, target.column_name)
    using of_member, target.table_name, target.column_name, named;
    get diagnostics found_now = row_count;
    number := number + found_now;
  end loop;
  return number;
end $$;
revoke all on function members.queue_mentions(text, text) from public;
`;

const erasure = `
create function members.erase_member(of_member text, by_request text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  person members.member;
  moved record;
begin
  if not sen.viewer_has('DATA_PROTECTION') or not exists (
    select from members.data_request
    where id = by_request and member_id = of_member and kind = 'ERASE' and state = 'DONE') then
    raise insufficient_privilege;
  end if;
  select * into person from members.member where id = of_member for update;
  if person.erased_at is not null then return false; end if;
  perform members.withdraw_consents(of_member);
  for moved in
    update members.membership as m set
      state = case when old.state in ('ACTIVE', 'SUSPENDED') then 'ENDED' else 'DECLINED' end,
      ended_on = case when old.state in ('ACTIVE', 'SUSPENDED') then greatest(members.today(), m.started_on) end,
      end_reason = case when old.state in ('ACTIVE', 'SUSPENDED') then 'OTHER' end,
      updated_at = now(), version = m.version + 1
    from (
      select id, state from members.membership
      where member_id = of_member and state in ('NOMINATED', 'INVITED', 'ACTIVE', 'SUSPENDED') for update
    ) as old
    where m.id = old.id returning m.id, m.term_id, m.kind, old.state as from_state, m.state as to_state
  loop
    perform members.emit('membership.moved', 'member:' || of_member, jsonb_build_object(
      'membershipId', moved.id, 'memberId', of_member, 'termId', moved.term_id, 'kind', moved.kind,
      'from', moved.from_state, 'to', moved.to_state));
  end loop;
  if to_regclass('members.mentorship') is not null then
    execute 'update members.mentorship set state = ''ENDED'', ended_on = greatest(members.today(), started_on)
      where $1 in (mentor_id, mentee_id) and state in (''REQUESTED'', ''ACTIVE'')' using of_member;
  end if;
  if to_regclass('members.group_membership') is not null then
    execute 'update members.group_membership set left_on = greatest(members.today(), joined_on)
      where member_id = $1 and left_on is null' using of_member;
  end if;
  perform members.clear_member(of_member);
  update members.member set
    family_name = '(đã', middle_name = null, given_name = 'xóa)', academic_title = null, bio_vi = null, bio_en = null,
    languages = '{}', available_for_review = false, restricted_at = null, erased_at = now(), updated_at = now(),
    version = version + 1
  where id = of_member;
  -- Afterwards, so that only what others wrote is left to be found.
  perform members.queue_mentions(of_member, person.full_name_fold);
  perform members.emit('member.erased', 'member:' || of_member, jsonb_build_object('memberId', of_member));
  return true;
end $$;
comment on function members.erase_member is 'Makes a person a tombstone: links stay, everything that says who she was goes.';
`;

const review = `
create function members.review_mention(of_review text, is_removed boolean) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  mention members.mention_review;
begin
  if not sen.viewer_has('DATA_PROTECTION') then raise insufficient_privilege; end if;
  select * into mention from members.mention_review where id = of_review and reviewed_at is null for update;
  if not found then return false; end if;
  if is_removed then
    execute format('update members.%I set %I = ''(đã xóa)'' where %I = $1', mention.table_name, mention.column_name,
      (select item ->> 1 from jsonb_array_elements(${jsonList(mentioned)}) as item where item ->> 0 = mention.table_name))
    using mention.row_key;
  end if;
  update members.mention_review set reviewed_at = now(), reviewed_by = sen.viewer_subject(), removed = is_removed
  where id = of_review;
  return true;
end $$;
`;
