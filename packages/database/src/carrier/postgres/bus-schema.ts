/** One key for registering and publishing: events published meanwhile are neither missed nor delivered twice. */
const registrationLock = 7_363_003;

/** Days for which events are kept after they were published, for consumers that are registered later. */
export const keptDays = 30;

/**
 * The PostgreSQL carrier: a schema of its own that nobody but the administrator may touch. Slices come in by functions,
 * which know the slice by the role that logged in (`session_user`): it publishes as itself and sees its own deliveries.
 */
export const busSchema = `
create schema if not exists sen_bus;
grant usage on schema sen_bus to public;

create table if not exists sen_bus.message (
  position bigint generated always as identity primary key,
  id text not null,
  source text not null,
  type text not null,
  aggregate text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  published_at timestamptz not null default clock_timestamp(),
  unique (source, id)
);
create index if not exists message_by_type on sen_bus.message (type, position);
create index if not exists message_by_time on sen_bus.message (published_at);

create table if not exists sen_bus.consumer (
  slice text not null,
  name text not null,
  types text[] not null,
  registered_at timestamptz not null default clock_timestamp(),
  primary key (slice, name)
);

-- One row for each consumer that has still to take the event; it is deleted when the event was taken.
create table if not exists sen_bus.delivery (
  slice text not null,
  consumer text not null,
  position bigint not null references sen_bus.message,
  source text not null,
  aggregate text not null,
  tries int not null default 0,
  due_at timestamptz not null default clock_timestamp(),
  error text,
  dead_at timestamptz,
  primary key (slice, consumer, position),
  foreign key (slice, consumer) references sen_bus.consumer
);
create index if not exists delivery_of_aggregate on sen_bus.delivery (slice, consumer, source, aggregate, position);
create index if not exists delivery_of_message on sen_bus.delivery (position);
revoke all on all tables in schema sen_bus from public;

create or replace function sen_bus.caller() returns text language plpgsql stable set search_path = '' as $$
declare
  slice text := substring(session_user from '^sen_(.+)_app$');
begin
  if slice is null then
    raise insufficient_privilege using message = format('%s is no slice''s app role', session_user);
  end if;
  return slice;
end $$;

create or replace function sen_bus.publish(events jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare
  own text := sen_bus.caller();
  told text;
begin
  perform pg_advisory_xact_lock_shared(${registrationLock});
  for told in with added as (
    insert into sen_bus.message (id, source, type, aggregate, payload, occurred_at)
    select e.id, own, e.type, e.aggregate, e.payload, e.occurred_at
    from rows from (jsonb_to_recordset(events) as (id text, type text, aggregate text, payload jsonb, occurred_at timestamptz))
      with ordinality as e (id, type, aggregate, payload, occurred_at, number)
    order by e.number
    on conflict (source, id) do nothing
    returning position, source, type, aggregate
  ), due as (
    insert into sen_bus.delivery (slice, consumer, position, source, aggregate)
    select c.slice, c.name, a.position, a.source, a.aggregate
    from added as a join sen_bus.consumer as c on a.type = any (c.types)
    returning slice
  )
  select distinct slice from due
  loop
    perform pg_notify('sen_bus', told);
  end loop;
end $$;

create or replace function sen_bus.register(consumer text, wanted text[]) returns void language plpgsql security definer set search_path = '' as $$
declare
  own text := sen_bus.caller();
  known text[];
begin
  perform pg_advisory_xact_lock(${registrationLock});
  select c.types into known from sen_bus.consumer as c where c.slice = own and c.name = register.consumer;
  insert into sen_bus.consumer (slice, name, types) values (own, register.consumer, wanted)
  on conflict (slice, name) do update set types = wanted;
  delete from sen_bus.delivery as d using sen_bus.message as m
  where d.slice = own and d.consumer = register.consumer and m.position = d.position and m.type <> all (wanted);
  insert into sen_bus.delivery (slice, consumer, position, source, aggregate)
  select own, register.consumer, m.position, m.source, m.aggregate
  from sen_bus.message as m where m.type = any (wanted) and m.type <> all (coalesce(known, '{}'));
end $$;

-- The next event that may be taken now; its row stays locked until the transaction ends, however that happens.
create or replace function sen_bus.take(consumer text)
returns table ("position" bigint, tries int, id text, source text, type text, aggregate text, payload jsonb, occurred_at timestamptz)
language sql volatile security definer set search_path = '' as $$
  select d.position, d.tries, m.id, m.source, m.type, m.aggregate, m.payload, m.occurred_at
  from sen_bus.delivery as d join sen_bus.message as m on m.position = d.position
  where d.slice = sen_bus.caller() and d.consumer = take.consumer and d.dead_at is null and d.due_at <= clock_timestamp()
    and not exists (
      select from sen_bus.delivery as e
      where e.slice = d.slice and e.consumer = d.consumer and e.source = d.source and e.aggregate = d.aggregate
        and e.position < d.position)
  order by d.position limit 1
  for update of d skip locked
$$;

create or replace function sen_bus.done(consumer text, "position" bigint) returns void language sql security definer set search_path = '' as $$
  delete from sen_bus.delivery as d
  where d.slice = sen_bus.caller() and d.consumer = done.consumer and d.position = done.position
$$;

-- A pause of null makes it a dead letter.
create or replace function sen_bus.failed(consumer text, "position" bigint, error text, pause_ms double precision)
returns void language sql security definer set search_path = '' as $$
  update sen_bus.delivery as d
  set tries = d.tries + 1, error = failed.error,
    due_at = clock_timestamp() + make_interval(secs => coalesce(pause_ms, 0) / 1000),
    dead_at = case when pause_ms is null then clock_timestamp() end
  where d.slice = sen_bus.caller() and d.consumer = failed.consumer and d.position = failed.position
$$;

create or replace function sen_bus.backlog() returns table (slice text, consumer text, waiting int, dead int)
language sql stable security definer set search_path = '' as $$
  select c.slice, c.name, count(d.position) filter (where d.dead_at is null)::int, count(d.dead_at)::int
  from sen_bus.consumer as c left join sen_bus.delivery as d on d.slice = c.slice and d.consumer = c.name
  where c.slice = sen_bus.caller() group by c.slice, c.name order by c.slice, c.name
$$;

create or replace function sen_bus.forget_old() returns void language sql security definer set search_path = '' as $$
  delete from sen_bus.message as m
  where m.published_at < now() - interval '${keptDays} days'
    and not exists (select from sen_bus.delivery as d where d.position = m.position)
$$;

revoke all on all functions in schema sen_bus from public;
`;

/** SQL that lets a slice's app role publish and subscribe. */
export function openBusTo(role: string): string {
  const functions = [
    "publish(jsonb)",
    "register(text, text[])",
    "take(text)",
    "done(text, bigint)",
    "failed(text, bigint, text, double precision)",
    "backlog()",
    "forget_old()",
  ];
  return functions.map((signature) => `grant execute on function sen_bus.${signature} to ${role};`).join("\n");
}
