import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who comes to an event: registrations, the attendance list others may read, and the link to join online. */
export class CreateRegistrations1764000001000 implements MigrationInterface {
  name = "CreateRegistrations1764000001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(registrationTable);
    await runner.query(seatCounter);
    await runner.query(onlineLinkTable);
    await runner.query(guardTable({ table: "events.registration", read: readsInFull("registration") }));
    await runner.query(
      guardTable({
        table: "events.online_link",
        read: `${isStaff}
          or exists (select from events.event as e where e.id = event_id and ${isCoordinatorOf("e.host_unit_id")})
          or exists (select from events.registration as r where r.event_id = online_link.event_id
            and r.member_id = (select sen.viewer_member()) and r.state in ('CONFIRMED', 'ATTENDED'))`,
      }),
    );
    await runner.query(attendanceByEvent);
    await runner.query(attendanceByMember);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop view events.member_attendance, events.attendance");
    await runner.query("drop table events.online_link, events.registration");
    await runner.query("drop function events.count_seats()");
  }
}

const isStaff = "(select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))";
const isCoordinatorOf = (unit: string) => `${unit} = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])`;
const isHerOwn = (row: string) => `${row}.member_id = (select sen.viewer_member())`;
/** Herself, the coordinator of her unit, the coordinator of the host, staff (domain §4.3, attendance list). */
const readsInFull = (row: string) => `(${isStaff} or ${isHerOwn(row)} or ${isCoordinatorOf(`${row}.unit_at_time_id`)}
  or exists (select from events.event as h where h.id = ${row}.event_id and ${isCoordinatorOf("h.host_unit_id")}))`;

const registrationTable = `
create table events.registration (
  id text primary key default 'reg_' || uuidv7(),
  event_id text not null references events.event,
  -- Null once the member's data were erased.
  member_id text,
  -- Her unit on the day she registered; never changed by a later merger.
  unit_at_time_id text,
  state text not null check (state in ('INVITED', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'DECLINED', 'CANCELLED', 'ATTENDED', 'ABSENT', 'EXCUSED')),
  mode text check (mode in ('IN_PERSON', 'ONLINE')),
  waitlist_position integer check (waitlist_position >= 1),
  offer_expires_at timestamptz,
  invited_at timestamptz,
  registered_at timestamptz not null default now(),
  -- Member who registered her, when she did not do it herself.
  registered_by text,
  -- Member she comes in place of.
  substitute_for text,
  check_in_code text not null default replace(gen_random_uuid()::text, '-', ''),
  checked_in_at timestamptz,
  show_in_attendee_list boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1,
  check ((state = 'WAITLISTED') = (waitlist_position is not null)),
  check (state <> 'OFFERED' or offer_expires_at is not null),
  check (state <> 'INVITED' or invited_at is not null),
  -- Checked at the end of a statement, since closing a gap moves everybody behind it by one.
  constraint registration_waitlist_position unique (event_id, waitlist_position) deferrable initially immediate
);
create unique index registration_one_live on events.registration (event_id, member_id)
  where state not in ('DECLINED', 'CANCELLED', 'EXCUSED');
create index registration_event on events.registration (event_id, state, registered_at, id);
create index registration_member on events.registration (member_id, event_id);
create index registration_unit on events.registration (unit_at_time_id, event_id);`;

/** Moves the event's seat counter with the rows of each statement, so that no path can forget it. */
const seatCounter = `
create function events.count_seats() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    update events.event as e set confirmed_count = e.confirmed_count + taken.seats
    from (select event_id, count(*)::int as seats from after_rows where state in ('CONFIRMED', 'OFFERED', 'ATTENDED') group by event_id) as taken
    where e.id = taken.event_id;
  elsif tg_op = 'DELETE' then
    update events.event as e set confirmed_count = e.confirmed_count - freed.seats
    from (select event_id, count(*)::int as seats from before_rows where state in ('CONFIRMED', 'OFFERED', 'ATTENDED') group by event_id) as freed
    where e.id = freed.event_id;
  else
    update events.event as e set confirmed_count = e.confirmed_count + moved.seats
    from (
      select event_id, sum(seats)::int as seats from (
        select event_id, 1 as seats from after_rows where state in ('CONFIRMED', 'OFFERED', 'ATTENDED')
        union all
        select event_id, -1 from before_rows where state in ('CONFIRMED', 'OFFERED', 'ATTENDED')
      ) as moves group by event_id having sum(seats) <> 0
    ) as moved
    where e.id = moved.event_id;
  end if;
  return null;
end $$;
create trigger registration_seats_insert after insert on events.registration referencing new table as after_rows
  for each statement execute function events.count_seats();
create trigger registration_seats_update after update on events.registration referencing old table as before_rows new table as after_rows
  for each statement execute function events.count_seats();
create trigger registration_seats_delete after delete on events.registration referencing old table as before_rows
  for each statement execute function events.count_seats();`;

const onlineLinkTable = `
-- Where to join online: for those who have a seat, the host and staff; apart from the event, since row security hides rows.
create table events.online_link (
  event_id text primary key references events.event,
  url text not null
);`;

/**
 * What everybody in the network may read of a registration. Those who may not read it in full see only seats taken,
 * and the member only when she agreed to be listed.
 * `attendance`, asked by event, keeps a row whose member is hidden, so that lists and counts agree.
 * `member_attendance`, asked by member, leaves such rows out, and therefore finds a member's rows by the index.
 */
const attendanceView = (name: string, member: { readonly columns: string; readonly condition: string }) => `
create view events.${name} with (security_barrier) as
with viewer as materialized (
  select sen.viewer_member() as member_id, sen.viewer_signed_in() as is_signed_in,
    sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR') as is_staff, sen.viewer_has('SECRETARIAT') as is_secretariat,
    sen.viewer_units('UNIT_COORDINATOR') as coordinates, sen.viewer_units('NETWORK_MEMBER') as belongs_to
)
select r.id, r.event_id, e.starts_at as event_starts_at, r.unit_at_time_id, r.state, r.mode, r.registered_at,
  r.show_in_attendee_list, r.checked_in_at, ${member.columns},
  case when access.in_full then r.waitlist_position end as waitlist_position,
  case when access.in_full then r.offer_expires_at end as offer_expires_at,
  case when access.in_full then r.registered_by end as registered_by,
  case when access.in_full then r.substitute_for end as substitute_for,
  case when r.member_id = viewer.member_id or viewer.is_secretariat or access.is_host then r.check_in_code end as check_in_code
from events.registration as r
join events.event as e on e.id = r.event_id
cross join viewer
cross join lateral (
  select e.host_unit_id = any (viewer.coordinates) as is_host,
    (viewer.is_staff or r.member_id = viewer.member_id or r.unit_at_time_id = any (viewer.coordinates)
      or e.host_unit_id = any (viewer.coordinates)) is true as in_full
) as access
where ${member.condition} and (
  (access.in_full and (e.state <> 'DRAFT' or viewer.is_staff or access.is_host))
  or (r.state in ('CONFIRMED', 'ATTENDED') and e.state <> 'DRAFT' and viewer.is_signed_in
    and (e.visibility <> 'UNIT' or e.host_unit_id = any (viewer.belongs_to))));
grant select on events.${name} to sen_events_app;`;

const mayKnowMember = "(access.in_full or r.show_in_attendee_list)";
const attendanceByEvent = attendanceView("attendance", {
  columns: `case when ${mayKnowMember} then r.member_id end as member_id,
  r.member_id is not null and not ${mayKnowMember} as is_member_hidden`,
  condition: "true",
});
const attendanceByMember = attendanceView("member_attendance", {
  columns: "r.member_id, false as is_member_hidden",
  condition: mayKnowMember,
});
