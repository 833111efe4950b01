import type { MigrationInterface, QueryRunner } from "typeorm";
import { allowWrites, closeWrites } from "./allow-writes.ts";

/** Members declare what they gave and received; their unit or the secretariat decides; events of other slices confirm. */
export class OpenEngagement1764100003000 implements MigrationInterface {
  name = "OpenEngagement1764100003000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(recording);
    for (const table of writes) await runner.query(allowWrites(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of writes) await runner.query(closeWrites(table));
    await runner.query(`
      drop function members.record_entry(text, text, text, text, date, numeric, text, text);
      alter table members.contribution drop constraint contribution_texts, drop column decision_note, drop column decided_by,
        drop column decided_at;
      alter table members.benefit drop constraint benefit_texts, drop column decision_note, drop column decided_by,
        drop column decided_at;
    `);
  }
}

const entryColumns = (table: string) => `
alter table members.${table} add column decision_note text, add column decided_by text, add column decided_at timestamptz,
  add constraint ${table}_texts check (
    char_length(description_vi) <= 2000 and char_length(description_en) <= 2000 and char_length(decision_note) <= 2000
  );
comment on column members.${table}.decided_by is 'Subject of whoever confirmed or rejected it; null for derived entries.';`;

const columns = entryColumns("contribution") + entryColumns("benefit");

const recording = `
-- One entry for one member, kind and source (V-C1), however often and in whatever order events arrive. What she had
-- declared herself for the same source is confirmed by the record; nothing is written for a person who is not there.
create function members.record_entry(
  side text, of_member text, of_kind text, in_unit text, on_day date, for_hours numeric, from_type text, from_id text
) returns boolean language plpgsql set search_path = '' as $$
declare
  unit text := coalesce(in_unit, members.primary_unit_on(of_member, on_day));
  written int;
begin
  if not exists (select from members.member where id = of_member and erased_at is null) then return false; end if;
  execute format(
    'insert into members.%I as entry (member_id, kind, unit_id, occurred_on, hours, source_type, source_id, state, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, ''CONFIRMED'', ''system'')
     on conflict (dedupe_key) do update set
       state = ''CONFIRMED'', hours = coalesce(excluded.hours, entry.hours), decided_at = now(), updated_at = now(),
       version = entry.version + 1
     where entry.state = ''SELF_DECLARED''',
    case side when 'BENEFIT' then 'benefit' else 'contribution' end)
  using of_member, of_kind, unit, on_day, for_hours, from_type, from_id;
  get diagnostics written = row_count;
  return written > 0;
end $$;
comment on function members.record_entry is 'Writes a confirmed entry that follows from a record of the network.';
`;

const coordinated = "any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])";
const rights = {
  insert: "member_id = (select sen.viewer_member()) and state = 'SELF_DECLARED'",
  update: `(select sen.viewer_has('SECRETARIAT')) or unit_id = ${coordinated}
    or ((select sen.viewer_has('UNIT_COORDINATOR')) and members.primary_unit(member_id) = ${coordinated})`,
};

const writes = [
  { table: "members.contribution", ...rights },
  { table: "members.benefit", ...rights },
] as const;
