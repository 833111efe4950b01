import type { TableGuard } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { isPresidium, isSecretariat, isStaff } from "./conditions.ts";
import { guardAnew, readOnly } from "./guard-anew.ts";

/** Another reorganisation is data entry: units, names and successions are entered, prepared and confirmed. */
export class WriteUnits1764200001000 implements MigrationInterface {
  name = "WriteUnits1764200001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(planning);
    await runner.query(circles("and s.state = 'RECORDED'"));
    await runner.query(followingDay);
    await runner.query(impact);
    await runner.query(movingOn);
    for (const guard of guards) await runner.query(guardAnew(guard));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const guard of guards) await runner.query(guardAnew({ ...readOnly(guard), read: "true" }));
    await runner.query(undo);
    await runner.query(circles(""));
    await runner.query(trigger("new.is_primary and new.to_id is not null"));
  }
}

const writesUnits = `${isSecretariat} or ${isPresidium}`;

const guards: readonly TableGuard[] = [
  { table: "ministries.unit", read: "true", insert: isSecretariat, update: writesUnits },
  { table: "ministries.unit_version", read: "true", insert: isSecretariat, update: writesUnits },
  {
    // What is only prepared is staff's; the secretariat prepares and the presidium decides (domain §7.5).
    table: "ministries.unit_succession",
    read: `state = 'RECORDED' or ${isStaff}`,
    insert: `state = 'PLANNED' and ${isSecretariat}`,
    update: isPresidium,
    delete: `state = 'PLANNED' and (${writesUnits})`,
  },
];

const trigger = (condition: string) => `
create trigger unit_succession_no_cycle before insert or update on ministries.unit_succession
  for each row when (${condition}) execute function ministries.refuse_succession_cycle();`;

const planning = `
alter table ministries.unit_succession
  add column state text not null default 'RECORDED' check (state in ('PLANNED', 'RECORDED')),
  add column version integer not null default 1,
  -- True from the confirmation to the first day of the successor: what is open moves on that day.
  add column waiting boolean not null default false,
  add constraint unit_succession_waiting check (not waiting or state = 'RECORDED'),
  add constraint unit_succession_dissolved check (type <> 'DISSOLVED' or is_primary);
drop index ministries.unit_succession_one_primary;
create unique index unit_succession_one_primary on ministries.unit_succession (from_id) where is_primary and state = 'RECORDED';
create unique index unit_succession_planned_once on ministries.unit_succession (from_id, to_id) nulls not distinct where state = 'PLANNED';
drop trigger unit_succession_no_cycle on ministries.unit_succession;
${trigger("new.is_primary and new.to_id is not null and new.state = 'RECORDED'")}`;

const circles = (recorded: string) => `
create or replace function ministries.refuse_succession_cycle() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- Two successions recorded at once could close a circle that neither of them sees.
  perform pg_advisory_xact_lock(hashtext('ministries.unit_succession'));
  if exists (
    with recursive chain as (
      select new.to_id as id
      union
      select s.to_id from ministries.unit_succession as s join chain on s.from_id = chain.id where s.is_primary ${recorded}
    )
    select from chain where id = new.from_id
  ) then
    raise exception 'unit % cannot succeed itself', new.from_id using errcode = 'check_violation', constraint = 'unit_succession_no_cycle';
  end if;
  return new;
end $$;`;

/** Rule V-U2: the successor begins on the day after the unit's last. */
const followingDay = `
create function ministries.require_following_day() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from ministries.unit as u where u.id = new.from_id and u.valid_to = new.effective_on - 1) then
    raise exception 'unit % does not end on the day before its succession', new.from_id
      using errcode = 'check_violation', constraint = 'unit_succession_following_day';
  end if;
  return new;
end $$;
create trigger unit_succession_on_following_day before insert or update on ministries.unit_succession
  for each row when (new.is_primary and new.state = 'RECORDED') execute function ministries.require_following_day();`;

/** What a primary succession concerns in this slice: the ended unit's own things that are still open. */
const impact = `
create function ministries.succession_impact(from_unit text, effective date) returns table (kind text, id text)
language sql stable set search_path = '' as $$
  select 'HOST_TURN', h.id from ministries.host_assignment as h
  where h.unit_id = from_unit and h.year >= extract(year from effective) and h.state in ('PROPOSED', 'CONFIRMED', 'SCHEDULED')
  union all
  select 'PLAN', p.id from ministries.annual_plan as p
  where p.unit_id = from_unit and p.year >= extract(year from effective) and p.state in ('DRAFT', 'SUBMITTED', 'RETURNED')
$$;
revoke all on function ministries.succession_impact(text, date) from public;
grant execute on function ministries.succession_impact(text, date) to sen_ministries_app;`;

const movingOn = `
-- A turn is a promise of the unit that made it: it passes to nobody by itself.
create function ministries.give_up_turn(turn_id text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  turn ministries.host_assignment;
  state_before text;
begin
  select * into turn from ministries.host_assignment where id = turn_id for update;
  -- A workshop that is set is for people to decide about.
  if turn.state not in ('PROPOSED', 'CONFIRMED') then return; end if;
  state_before := turn.state;
  update ministries.host_assignment set state = 'CANCELLED', version = version + 1, updated_at = now() where id = turn_id;
  insert into ministries.host_promise (host_assignment_id, note_vi, note_en)
  values (turn_id, 'Đơn vị kết thúc hoạt động trước lượt đăng cai.', 'The unit ended before its turn.')
  on conflict (host_assignment_id) do update
    set note_vi = coalesce(host_promise.note_vi, excluded.note_vi), note_en = coalesce(host_promise.note_en, excluded.note_en);
  perform ministries.emit('host.moved', 'host:' || turn_id, jsonb_build_object(
    'hostAssignmentId', turn_id, 'unitId', turn.unit_id, 'year', turn.year, 'from', state_before, 'to', 'CANCELLED'));
end $$;

-- A plan that is not agreed goes on with the successor: as its draft, or into the draft it has already.
create function ministries.hand_on_plan(plan_id text, successor text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  plan ministries.annual_plan;
  target ministries.annual_plan;
  new_code text;
begin
  select * into plan from ministries.annual_plan as p where p.id = plan_id for update;
  select * into target from ministries.annual_plan as p where p.unit_id = successor and p.year = plan.year for update;
  if target.id is null then
    select format('KH-%s-%s', plan.year, u.code) into new_code from ministries.unit as u where u.id = successor;
    update ministries.annual_plan as p set unit_id = successor, code = new_code, state = 'DRAFT', version = p.version + 1, updated_at = now()
    where p.id = plan_id;
    insert into ministries.plan_move (plan_id, from_state, to_state, note)
    values (plan_id, plan.state, 'DRAFT', format('%s → %s', plan.code, new_code));
    perform ministries.emit('plan.moved', 'plan:' || plan_id, jsonb_build_object(
      'planId', plan_id, 'code', new_code, 'unitId', successor, 'year', plan.year, 'from', plan.state, 'to', 'DRAFT'));
  elsif target.state in ('DRAFT', 'RETURNED') then
    update ministries.plan_activity as a set plan_id = target.id, version = a.version + 1 where a.plan_id = plan.id;
    delete from ministries.plan_move as m where m.plan_id = plan.id;
    delete from ministries.annual_plan as p where p.id = plan.id;
  end if;
end $$;

create function ministries.move_open_things(succession_id text) returns void
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
      perform ministries.hand_on_plan(thing.id, succession.to_id);
    end if;
  end loop;
end $$;
revoke all on function ministries.give_up_turn(text) from public;
revoke all on function ministries.hand_on_plan(text, text) from public;
revoke all on function ministries.move_open_things(text) from public;
grant execute on function ministries.move_open_things(text) to sen_ministries_app;`;

const undo = `
drop function ministries.move_open_things(text);
drop function ministries.hand_on_plan(text, text);
drop function ministries.give_up_turn(text);
drop function ministries.succession_impact(text, date);
drop trigger unit_succession_on_following_day on ministries.unit_succession;
drop function ministries.require_following_day();
drop trigger unit_succession_no_cycle on ministries.unit_succession;
drop index ministries.unit_succession_planned_once;
drop index ministries.unit_succession_one_primary;
delete from ministries.unit_succession where state = 'PLANNED';
create unique index unit_succession_one_primary on ministries.unit_succession (from_id) where is_primary;
alter table ministries.unit_succession
  drop constraint unit_succession_waiting, drop constraint unit_succession_dissolved,
  drop column state, drop column version, drop column waiting;`;
