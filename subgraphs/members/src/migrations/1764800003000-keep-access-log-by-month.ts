import {
  boundPast,
  checkPast,
  findBound,
  joinMonths,
  lockForMoment,
  partitionByMonth,
  restoreFunctions,
} from "@sen/database";
import type { MonthlyTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { CreateAccessLog1764200000000 } from "./1764200000000-create-access-log.ts";
import { CreateMail1764300000000 } from "./1764300000000-create-mail.ts";

const readers = "(select sen.viewer_has('AUDITOR', 'DATA_PROTECTION'))";

/** Both halves of a line have one moment, so that a line and its people lie in the same month. */
const lines: MonthlyTable = {
  table: "members.access_log",
  by: "at",
  indexes: { access_log_by_time: "(at, id)" },
  guard: {
    read: `${readers} or exists (
      select from members.access_log_person as person
      where person.entry_id = access_log.id and person.at = access_log.at and person.member_id = (select sen.viewer_member()))`,
    system: "read",
  },
};
const people: MonthlyTable = {
  table: "members.access_log_person",
  by: "at",
  indexes: { access_log_of_person: "(member_id, at, entry_id)" },
  guard: { read: `${readers} or member_id = (select sen.viewer_member())`, system: "read" },
};
/** People first: the policy of lines asks them. Locked in the order in which a line is written. */
const tables = [people, lines];
const lock = lockForMoment([lines, people]);

/** Access log by the month (decision 53); the steps are those of the tables that every slice has. */
export class BoundAccessLog1764800003000 implements MigrationInterface {
  name = "BoundAccessLog1764800003000";
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(findBound(table));
    await runner.query(lock);
    for (const table of tables) await runner.query(boundPast(table));
  }
  async down(): Promise<void> {
    // The bound went with the exchange.
  }
}

export class CheckAccessLog1764800004000 implements MigrationInterface {
  name = "CheckAccessLog1764800004000";
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(checkPast(table));
  }
  async down(): Promise<void> {
    // Nothing was changed.
  }
}

export class PartitionAccessLog1764800005000 implements MigrationInterface {
  name = "PartitionAccessLog1764800005000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lock);
    await runner.query(`
      drop view members.access_log_about;
      alter table members.access_log_person drop constraint access_log_person_entry_id_fkey;`);
    for (const table of tables) await runner.query(partitionByMonth(table));
    await runner.query(aboutPeople("and entry.at = person.at"));
    await madeAnew(runner);
    await runner.query(forgetting);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(lock);
    await runner.query("drop view members.access_log_about;");
    await runner.query(`drop policy members_access_log_select on members.access_log;`);
    for (const table of tables) await runner.query(joinMonths(table));
    await runner.query(`
      alter table members.access_log_person
        add constraint access_log_person_entry_id_fkey foreign key (entry_id) references members.access_log on delete cascade;`);
    await runner.query(aboutPeople(""));
    await madeAnew(runner);
    await restoreFunctions(runner, new CreateAccessLog1764200000000(), ["members.forget_access"]);
  }
}

/** Functions that hold a row of the log: sessions that ran them before shall look at what it is now. */
async function madeAnew(runner: QueryRunner): Promise<void> {
  await restoreFunctions(runner, new CreateAccessLog1764200000000(), ["members.note_access"]);
  await restoreFunctions(runner, new CreateMail1764300000000(), ["members.read_mail_address"]);
}

const aboutPeople = (sameMonth: string) => `
create view members.access_log_about with (security_invoker) as
  select entry.id, person.member_id, person.at, entry.actor_id, entry.role, entry.unit_id, entry.operation, person.fields, entry.purpose
  from members.access_log_person as person join members.access_log as entry on entry.id = person.entry_id ${sameMonth};
grant select on members.access_log_about to sen_members_app;
`;

/**
 * Lines are kept for at most the period: a month goes, whole and counted, when its first day is over it. What lies in no month
 * of its own, from before there were any, goes row by row. The month that is written is left alone whatever the setting.
 */
const forgetting = `
create or replace function members.forget_access(before timestamptz) returns int
language plpgsql security definer set search_path = '' as $$
declare
  first_kept date := least(
    date_trunc('month', before at time zone 'Asia/Ho_Chi_Minh') + interval '1 month',
    date_trunc('month', now() at time zone 'Asia/Ho_Chi_Minh'))::date;
  edge timestamptz := first_kept::timestamp at time zone 'Asia/Ho_Chi_Minh';
  forgotten int;
  part text;
begin
  if not sen.viewer_has('SYSTEM') then raise insufficient_privilege; end if;
  with named as (
    select person.entry_id, count(*) as people from members.access_log_person as person where person.at < edge group by person.entry_id
  ), counted as (
    select date_trunc('month', entry.at at time zone 'Asia/Ho_Chi_Minh')::date as month, entry.role, count(*)::int as reads,
      coalesce(sum(named.people), 0)::int as people
    from members.access_log as entry left join named on named.entry_id = entry.id
    where entry.at < edge group by 1, 2
  ), kept as (
    insert into members.access_log_count as kept (month, role, reads, people) select * from counted
    on conflict (month, role) do update set reads = kept.reads + excluded.reads, people = kept.people + excluded.people
  )
  select coalesce(sum(counted.reads), 0) into forgotten from counted;
  for part in
    select name from unnest('{access_log_person_past,access_log_past,access_log_person_default,access_log_default}'::text[]) as name
    where to_regclass('members.' || name) is not null
  loop
    execute format('delete from members.%I where at < $1', part) using edge;
  end loop;
  if exists (select from members.partition_ends('members.access_log'::regclass) as ends where ends.ends_on <= first_kept) then
    perform members.lock_for_moment('members.access_log', 'members.access_log_person');
    perform members.drop_partitions('access_log_person', first_kept), members.drop_partitions('access_log', first_kept);
  end if;
  return forgotten;
end $$;
comment on function members.forget_access(timestamptz) is 'Forgets months that began before a moment, and keeps how many lines they had.';
`;
