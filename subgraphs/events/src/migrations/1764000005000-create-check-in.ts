import type { MigrationInterface, QueryRunner } from "typeorm";

/** Marking who came. With the owner's rights for the same reason as the other seat functions; locks the event first. */
export class CreateCheckIn1764000005000 implements MigrationInterface {
  name = "CreateCheckIn1764000005000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(checkIn);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function events.check_in(text, text, timestamptz)");
    await runner.query("drop index events.registration_check_in_code");
  }
}

const checkIn = `
create unique index registration_check_in_code on events.registration (check_in_code);
create function events.check_in(wanted_event text, code text, at timestamptz, out placed_id text, out refusal text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  e events.event;
  r events.registration;
begin
  select * into e from events.event where id = wanted_event for no key update;
  if not found then refusal := 'NOT_FOUND'; return; end if;
  if (sen.viewer_has('SECRETARIAT') or e.host_unit_id = any (sen.viewer_units('UNIT_COORDINATOR'))) is not true then
    refusal := 'FORBIDDEN'; return;
  end if;
  select * into r from events.registration where event_id = wanted_event and check_in_code = code;
  if not found then refusal := 'NOT_FOUND'; return; end if;
  -- Showing the code twice at the door changes nothing.
  if r.state = 'ATTENDED' then placed_id := r.id; return; end if;
  if at < e.starts_at - interval '2 hours' then refusal := 'VALIDATION'; return; end if;
  if r.state <> 'CONFIRMED' or e.state in ('DRAFT', 'POSTPONED', 'CANCELLED') then refusal := 'ILLEGAL_TRANSITION'; return; end if;
  update events.registration set state = 'ATTENDED', checked_in_at = at, updated_at = at, version = version + 1
  where id = r.id returning id into placed_id;
end $$;
revoke all on function events.check_in(text, text, timestamptz) from public;
grant execute on function events.check_in(text, text, timestamptz) to sen_events_app;`;
