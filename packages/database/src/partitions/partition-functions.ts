import { appRole, ownerRole } from "../provisioning/names.ts";

/** Most partitions made of one table by one run: a slice that was away for years catches up in some. */
const mostAtOnce = 36;

/**
 * Functions of a slice's owner that make partitions ahead of time and take old ones away; the app role can do neither by itself.
 * Months are those of Vietnam. Where a table is busy they give up after some tries, and the job comes again.
 */
export function partitionFunctions(schema: string): { readonly up: string; readonly down: string } {
  const up = `
create function ${schema}.keep_partitions(of_table text, moment timestamptz, ahead int default 3) returns int
language plpgsql security definer set search_path = '' set timezone = 'Asia/Ho_Chi_Minh' as $$
declare
  made int := 0;
  target record;
begin
  if not (sen.viewer_has('SYSTEM') or pg_has_role(session_user, '${ownerRole(schema)}', 'member')) then
    raise insufficient_privilege;
  end if;
  for target in select * from ${schema}.monthly_table as t where t.name = of_table loop
    made := ${schema}.make_partitions(target.id, target.name, target.rest, target.key, (moment + ahead * interval '1 month')::date);
  end loop;
  return made;
end $$;
comment on function ${schema}.keep_partitions is 'Makes the partitions of this month and those ahead, and of months whose rows had to go to the default one.';

create view ${schema}.monthly_table as
  select parent.oid as id, parent.relname::text as name, rest.relname::text as rest, a.attname::text as key
  from pg_catalog.pg_partitioned_table as p
  join pg_catalog.pg_class as parent on parent.oid = p.partrelid
  join pg_catalog.pg_class as rest on rest.oid = p.partdefid
  join pg_catalog.pg_attribute as a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
  where parent.relnamespace = '${schema}'::regnamespace and p.partstrat = 'r';
comment on view ${schema}.monthly_table is 'Tables that are kept by the month: the default partition of each, and the column that says when.';
grant select on ${schema}.monthly_table to ${appRole(schema)};

create function ${schema}.partition_ends(of_table oid) returns table (part text, ends_on date)
language sql stable set search_path = '' set timezone = 'Asia/Ho_Chi_Minh' set datestyle = 'ISO' as $$
  select c.relname::text, substring(pg_catalog.pg_get_expr(c.relpartbound, c.oid) from $re$TO \\('(\\d+-\\d\\d-\\d\\d)$re$)::date
  from pg_catalog.pg_inherits as i join pg_catalog.pg_class as c on c.oid = i.inhrelid
  where i.inhparent = of_table and pg_catalog.pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT'
$$;
comment on function ${schema}.partition_ends(oid) is 'Partitions of a table but the default one, each with the first day that is no longer in it.';

create function ${schema}.make_partitions(of_table oid, of_name text, rest text, key text, until date) returns int
language plpgsql set search_path = '' set timezone = 'Asia/Ho_Chi_Minh' set datestyle = 'ISO' as $$
declare
  covered date := coalesce(
    (select max(ends.ends_on) from ${schema}.partition_ends(of_table) as ends),
    date_trunc('month', now())::date);
  first_day date;
  part text;
  made int := 0;
begin
  if covered > until and ${schema}.is_empty(rest) then return 0; end if;
  -- Nobody adds to the default partition between what is moved and the moment it takes such rows no more.
  perform ${schema}.lock_for_moment(format('${schema}.%I', rest));
  for first_day in execute format(
    'select month::date from generate_series($1::timestamp, $2::timestamp, interval ''1 month'') as month
     union select distinct date_trunc(''month'', t.%I)::date from ${schema}.%I as t order by 1 limit ${mostAtOnce}', key, rest)
    using covered, until
  loop
    part := of_name || to_char(first_day, '_YYYY_MM');
    execute format('create table ${schema}.%I (like ${schema}.%I including all excluding identity)', part, rest);
    execute format('alter table ${schema}.%I enable row level security', part);
    execute format('revoke all on ${schema}.%I from public, ${appRole(schema)}', part);
    execute format('with moved as (delete from ${schema}.%I where %I >= $1 and %I < $2 returning *) insert into ${schema}.%I select * from moved',
      rest, key, key, part) using first_day, (first_day + interval '1 month')::date;
    execute format('alter table ${schema}.%I attach partition ${schema}.%I for values from (%L) to (%L)',
      of_name, part, first_day, (first_day + interval '1 month')::date);
    made := made + 1;
  end loop;
  return made;
end $$;

create function ${schema}.is_empty(of_table text) returns boolean language plpgsql set search_path = '' as $$
declare
  found_one boolean;
begin
  execute format('select exists (select from ${schema}.%I)', of_table) into found_one;
  return not found_one;
end $$;

create function ${schema}.drop_partitions(of_table text, before date) returns int
language plpgsql set search_path = '' as $$
declare
  part text;
  dropped int := 0;
begin
  for part in
    select ends.part from ${schema}.partition_ends(to_regclass('${schema}.' || quote_ident(of_table))) as ends
    where ends.ends_on <= before order by ends.ends_on
  loop
    -- A partition goes with a lock on its table.
    if dropped = 0 then perform ${schema}.lock_for_moment(format('${schema}.%I', of_table)); end if;
    execute format('drop table ${schema}.%I', part);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;
comment on function ${schema}.drop_partitions(text, date) is 'Forgets the months of a table that had ended by a day.';

-- By the clock of the database, and for no other time: who speaks for the slice cannot have a younger line forgotten.
create function ${schema}.forget_changes() returns void language plpgsql security definer set search_path = '' as $$
declare
  before date := date_trunc('month', (now() - interval '10 years') at time zone 'Asia/Ho_Chi_Minh')::date;
begin
  if not exists (select from ${schema}.partition_ends('${schema}.change_log'::regclass) as ends where ends.ends_on <= before) then return; end if;
  perform ${schema}.lock_for_moment('${schema}.change_log', '${schema}.change_seal');
  perform ${schema}.drop_partitions('change_log', before), ${schema}.drop_partitions('change_seal', before);
end $$;
comment on function ${schema}.forget_changes() is 'Takes away months of the change log, with their seals, that ended ten years ago.';

create function ${schema}.forget_outbox(before timestamptz, most int) returns void
language plpgsql security definer set search_path = '' as $$
declare
  month date := date_trunc('month', before at time zone 'Asia/Ho_Chi_Minh')::date;
  edge timestamptz := month::timestamp at time zone 'Asia/Ho_Chi_Minh';
begin
  if not sen.viewer_has('SYSTEM') then raise insufficient_privilege; end if;
  -- What is not published yet stays, and its month with it.
  if not exists (select from ${schema}.outbox_event where published_at is null and occurred_at < edge) then
    if ${schema}.drop_partitions('outbox_event', month) > 0 then return; end if;
  end if;
  delete from ${schema}.outbox_event where occurred_at < edge and position in (
    select position from ${schema}.outbox_event where published_at is not null and occurred_at < edge order by position limit most);
end $$;
comment on function ${schema}.forget_outbox is 'Forgets published events of months that had ended by a moment.';

revoke all on function ${schema}.partition_ends(oid), ${schema}.make_partitions(oid, text, text, text, date),
  ${schema}.drop_partitions(text, date), ${schema}.is_empty(text), ${schema}.keep_partitions(text, timestamptz, int), ${schema}.forget_changes(),
  ${schema}.forget_outbox(timestamptz, int) from public;
grant execute on function ${schema}.keep_partitions(text, timestamptz, int), ${schema}.forget_changes(),
  ${schema}.forget_outbox(timestamptz, int) to ${appRole(schema)};
`;
  const down = `
drop function ${schema}.forget_outbox(timestamptz, int);
drop function ${schema}.forget_changes();
drop function ${schema}.drop_partitions(text, date);
drop function ${schema}.make_partitions(oid, text, text, text, date);
drop function ${schema}.partition_ends(oid);
drop function ${schema}.is_empty(text);
drop function ${schema}.keep_partitions(text, timestamptz, int);
drop view ${schema}.monthly_table;
`;
  return { up, down };
}
