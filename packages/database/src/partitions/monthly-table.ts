import { guardTable } from "../provisioning/guard-table.ts";
import type { TableGuard } from "../provisioning/guard-table.ts";
import { appRole } from "../provisioning/names.ts";

/** A table that only grows, and whose rows are read or forgotten by their time (decision 53). */
export interface MonthlyTable {
  /** Table name with its schema. */
  readonly table: string;
  /** Column of the moment or the day that a row belongs to: never null, never changed. */
  readonly by: string;
  /** Column that counts up by itself, if one does. */
  readonly identity?: string;
  /** Indexes beside the primary key, by name: what stands in brackets, and after them. */
  readonly indexes: Readonly<Record<string, string>>;
  readonly guard: Omit<TableGuard, "table">;
}

/**
 * Function `<schema>.lock_for_moment` of a slice's owner. It locks tables against everybody, all or none. It never stands in line
 * for more than a tenth of a second, so that nobody's request waits longer for it; and it lets go of the first when it does not
 * get the second, long before that would be a deadlock of which a request were the victim.
 */
export function createMomentLock(schema: string): string {
  return `
create function ${schema}.lock_for_moment(variadic tables text[]) returns void
language plpgsql set search_path = '' set lock_timeout = '100ms' as $$
begin
  for attempt in 1 .. 80 loop
    begin
      execute 'lock table ' || array_to_string(tables, ', ') || ' in access exclusive mode';
      return;
    exception when lock_not_available then
      perform pg_sleep(0.02 + random() / 10);
    end;
  end loop;
  raise lock_not_available using message = array_to_string(tables, ', ') || ': never free, try again later';
end $$;
revoke all on function ${schema}.lock_for_moment(text[]) from public;`;
}

export function lockForMoment(tables: readonly MonthlyTable[]): string {
  const names = tables.map(({ table }) => table);
  const [schema = ""] = (names[0] ?? "").split(".");
  return `select ${schema}.lock_for_moment(${names.map((name) => `'${name}'`).join(", ")});`;
}

/** The first month, as SQL of a day, that no row belongs to, and none of this month and the next will. */
const boundOf = (table: string, by: string) => `
  (select (date_trunc('month', greatest(max(${by})::timestamptz, now() + interval '1 month') at time zone 'Asia/Ho_Chi_Minh')
    + interval '1 month')::date::text from ${table})`;

/** Before the first step, and without a lock: reads where the bound is to be, and keeps it for the transaction. */
export function findBound({ table, by }: MonthlyTable): string {
  return `select set_config('sen.bound_of_${table.replace(".", "_")}', ${boundOf(table, by)}, true);`;
}

/** First step, on a locked table: its rows are promised to be older than the bound. They are not looked at yet. */
export function boundPast({ table, by }: MonthlyTable): string {
  const [, name = ""] = table.split(".");
  return `
do $$
begin
  execute format('alter table ${table} add constraint ${name}_past check (${by} < %L) not valid',
    current_setting('sen.bound_of_${table.replace(".", "_")}')::timestamp at time zone 'Asia/Ho_Chi_Minh');
end $$;`;
}

/** Second step: reads the whole table while everybody goes on writing it. */
export function checkPast({ table }: MonthlyTable): string {
  const [, name = ""] = table.split(".");
  return `alter table ${table} validate constraint ${name}_past;`;
}

/**
 * Third step, on a locked table: it becomes the first partition, `…_past`, of a new one of its name, and nothing is copied or
 * read. What belongs nowhere else goes to `…_default`, which is also what later months are made like: so are primary keys,
 * which hold within a month (`id` alone tells rows apart by how it is made).
 */
export function partitionByMonth(monthly: MonthlyTable): string {
  const { table, by, identity, indexes, guard } = monthly;
  const [schema = "", name = ""] = table.split(".");
  const past = `${table}_past`;
  const rest = `${table}_default`;
  const like = identity === undefined ? "" : " including identity";
  return `
alter table ${table} rename to ${name}_past;
${Object.keys(indexes)
  .map((index) => `alter index ${schema}.${index} rename to ${index}_past;`)
  .join("\n")}
create table ${table} (like ${past} including defaults including comments including storage${like}) partition by range (${by});
${moveIdentity(past, table, identity)}
${copyComment(past, table)}
${Object.entries(indexes)
  .map(([index, what]) => `create index ${index} on ${table} ${what};`)
  .join("\n")}
do $$
declare
  bound text;
begin
  -- Without the first steps, as after this one was undone alone, the rows are read now.
  select coalesce(
    (select substring(pg_get_constraintdef(oid) from '''([^'']+)''') from pg_constraint where conrelid = '${past}'::regclass and conname = '${name}_past'),
    (${boundOf(past, by)})::timestamp at time zone 'Asia/Ho_Chi_Minh' || '') into bound;
  execute format('alter table ${table} attach partition ${past} for values from (minvalue) to (%L)', bound);
end $$;
alter table ${past} drop constraint if exists ${name}_past;
${unguard(past)}
create table ${rest} (like ${past} including all excluding identity);
${closePartition(rest)}
alter table ${table} attach partition ${rest} default;
${guardTable({ ...guard, table })}`;
}

/** Back on a locked table: the rows of later months are copied to the first, which takes the name again. */
export function joinMonths(monthly: MonthlyTable): string {
  const { table, identity, indexes, guard } = monthly;
  const [schema = "", name = ""] = table.split(".");
  const past = `${table}_past`;
  return `
do $$
begin
  if to_regclass('${past}') is null then create table ${past} (like ${table}_default including all excluding identity);
  else alter table ${table} detach partition ${past};
  end if;
end $$;
insert into ${past} select * from ${table};
${identity === undefined ? "" : `alter table ${past} alter column ${identity} add generated by default as identity;`}
${moveIdentity(table, past, identity)}
${copyComment(table, past)}
drop table ${table};
alter table ${past} rename to ${name};
${Object.keys(indexes)
  .map((index) => `alter index if exists ${schema}.${index}_past rename to ${index};`)
  .join("\n")}
${unguard(table)}
${guardTable({ ...guard, table })}`;
}

/** Nobody reads or writes a partition by its own name: rows are reached through the table, under its policies. */
export function closePartition(partition: string): string {
  const [schema = ""] = partition.split(".");
  return `
alter table ${partition} enable row level security;
revoke all on ${partition} from public, ${appRole(schema)};`;
}

function unguard(table: string): string {
  return `
do $$
declare
  policy text;
begin
  for policy in select polname from pg_policy where polrelid = '${table}'::regclass loop
    execute format('drop policy %I on ${table}', policy);
  end loop;
end $$;
${closePartition(table)}`;
}

/** The one counts on from where the other is. */
function moveIdentity(from: string, to: string, column: string | undefined): string {
  if (column === undefined) return "";
  return `
select setval(pg_get_serial_sequence('${to}', '${column}'), nextval(pg_get_serial_sequence('${from}', '${column}')), false);
alter table ${from} alter column ${column} drop identity;`;
}

function copyComment(from: string, to: string): string {
  return `
do $$
begin
  execute format('comment on table ${to} is %L', obj_description('${from}'::regclass, 'pg_class'));
end $$;`;
}
