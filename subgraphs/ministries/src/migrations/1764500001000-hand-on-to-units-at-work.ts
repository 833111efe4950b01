import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whoever takes over is at work on her first day; else what is open would be handed to a unit that has ended itself. */
export class HandOnToUnitsAtWork1764500001000 implements MigrationInterface {
  name = "HandOnToUnitsAtWork1764500001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(successorAtWork);
    await runner.query(
      moveOpenThings("perform pg_advisory_xact_lock(hashtextextended('ministries.plan ' || thing.id, 0));"),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(moveOpenThings(""));
    await runner.query(`
      drop trigger unit_succession_successor_at_work on ministries.unit_succession;
      drop function ministries.require_successor_at_work();`);
  }
}

const successorAtWork = `
create function ministries.require_successor_at_work() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- One at a time: two that are confirmed at once do not see each other.
  perform pg_advisory_xact_lock(hashtext('ministries.unit_succession'));
  if exists (
    select from ministries.unit as u where u.id = new.to_id and u.valid_to < new.effective_on
  ) or new.is_primary and exists (
    select from ministries.unit_succession as s
    where s.to_id = new.from_id and s.state = 'RECORDED' and s.effective_on >= new.effective_on and s.id <> new.id
  ) then
    raise exception 'a unit that takes over on % has ended by then', new.effective_on
      using errcode = 'check_violation', constraint = 'unit_succession_successor_at_work';
  end if;
  return new;
end $$;
create trigger unit_succession_successor_at_work
  before insert or update of from_id, to_id, is_primary, effective_on, state on ministries.unit_succession
  for each row when (new.state = 'RECORDED') execute function ministries.require_successor_at_work();`;

/** A plan that goes on with another unit waits for those who work on its activities, as they wait for it. */
const moveOpenThings = (hold: string) => `
create or replace function ministries.move_open_things(succession_id text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  succession ministries.unit_succession;
  thing record;
begin
  if not sen.viewer_has('PRESIDIUM', 'SYSTEM') then
    raise exception 'only the presidium and the slice itself move things on' using errcode = 'insufficient_privilege';
  end if;
  select * into succession from ministries.unit_succession as s where s.id = succession_id and s.state = 'RECORDED' and s.is_primary;
  if succession.id is null then return; end if;
  for thing in select * from ministries.succession_impact(succession.from_id, succession.effective_on) loop
    if thing.kind = 'HOST_TURN' then
      perform ministries.give_up_turn(thing.id);
    elsif succession.to_id is not null then
      ${hold}
      perform ministries.hand_on_plan(thing.id, succession.to_id);
    end if;
  end loop;
end $$;`;
