import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who has a seat kept for her is told once more before it goes to the next in line. */
export class RemindOfOffers1764600000000 implements MigrationInterface {
  name = "RemindOfOffers1764600000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(offersToRemind);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function events.offers_to_remind(timestamptz)");
  }
}

/** An offer that is no longer than the reminder's hours told its end a moment ago: it is not reminded of. */
const offersToRemind = `
create function events.offers_to_remind(at timestamptz)
returns table (registration_id text, event_id text, event_code text, title_vi text, title_en text, member_id text, expires_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ahead constant interval := make_interval(hours => events.setting_number('offer reminder hours', 4)::int);
begin
  if not sen.viewer_has('SYSTEM') then return; end if;
  return query
  with due as (
    select r.id, r.event_id, r.member_id, r.offer_expires_at from events.registration as r
    where r.state = 'OFFERED' and r.member_id is not null and r.offer_expires_at > at and r.offer_expires_at <= at + ahead
      and r.updated_at < r.offer_expires_at - ahead
  ), fresh as (
    insert into events.reminder (type, object_id, due_on)
    select 'offer.expires_soon', due.id, (due.offer_expires_at at time zone 'Asia/Ho_Chi_Minh')::date from due
    on conflict do nothing returning object_id
  )
  select due.id, e.id, e.code, e.title_vi, e.title_en, due.member_id, due.offer_expires_at
  from due join fresh on fresh.object_id = due.id join events.event as e on e.id = due.event_id order by due.id;
end $$;
revoke all on function events.offers_to_remind(timestamptz) from public;
grant execute on function events.offers_to_remind(timestamptz) to sen_events_app;`;
