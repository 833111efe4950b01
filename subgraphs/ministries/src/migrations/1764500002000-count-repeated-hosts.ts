import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A reason of the presidium allows the turn it was given for and those that stood beside it; a turn proposed later, beside
 * that one, needs a reason of its own (rule V-H2).
 */
export class CountRepeatedHosts1764500002000 implements MigrationInterface {
  name = "CountRepeatedHosts1764500002000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(refuseRepeatedHost("(tg_op = 'INSERT' or h.repeat_reason is null)"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(refuseRepeatedHost("h.repeat_reason is null"));
  }
}

const refuseRepeatedHost = (counts: string) => `
create or replace function ministries.refuse_repeated_host() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('ministries.host_assignment'));
  if exists (
    select from ministries.host_assignment as h
    where h.unit_id = new.unit_id and h.year in (new.year - 1, new.year + 1) and h.state <> 'CANCELLED' and ${counts}
  ) then
    raise exception 'unit % hosts two years running', new.unit_id
      using errcode = 'check_violation', constraint = 'host_assignment_not_twice';
  end if;
  return new;
end $$;`;
