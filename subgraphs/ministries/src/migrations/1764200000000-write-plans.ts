import type { MigrationInterface, QueryRunner } from "typeorm";
import { guardTable } from "@sen/database";
import type { TableGuard } from "@sen/database";
import { isCoordinatorOf, isPresidium, isSecretariat, isSignedIn, isStaff } from "./conditions.ts";
import { guardAnew, readOnly } from "./guard-anew.ts";

/** Plans and reviews are written, sent, agreed and closed; activities are reported on with evidence. */
export class WritePlans1764200000000 implements MigrationInterface {
  name = "WritePlans1764200000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(rules);
    for (const guard of [...guards, { ...activity, update: updatesActivity }]) await runner.query(guardAnew(guard));
    for (const guard of newGuards) await runner.query(guardTable(guard));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const guard of guards) await runner.query(guardAnew(readOnly(guard)));
    await runner.query(guardAnew({ ...readOnly(activity), update: coordinatesPlan("plan_id") }));
    await runner.query(guardAnew({ ...readOnly(report), insert: coordinatesActivity }));
    await runner.query(undo);
  }
}

/** States in which a unit still works on its activities. */
const worked = "('DRAFT', 'RETURNED', 'APPROVED', 'IN_PROGRESS')";
const coordinatesPlan = (plan: string) =>
  `exists (select from ministries.annual_plan as p where p.id = ${plan} and ${isCoordinatorOf("p.unit_id")})`;
const ofActivity = (alias: string, condition: string) => `exists (
  select from ministries.plan_activity as a join ministries.annual_plan as p on p.id = a.plan_id
  where a.id = ${alias}.activity_id and ${condition})`;
const coordinatesActivity = ofActivity("progress_report", isCoordinatorOf("p.unit_id"));
const worksOn = (table: string) => ofActivity(table, `p.state in ${worked} and ${isCoordinatorOf("p.unit_id")}`);
/** The member who leads an activity reports on it once its plan is agreed (domain §7.5). */
const leads = "a.lead_member_id = (select sen.viewer_member()) and p.state in ('APPROVED', 'IN_PROGRESS')";
const reportsOn = `(p.state in ${worked} and ${isCoordinatorOf("p.unit_id")}) or (${leads})`;
const seesActivity = "exists (select from ministries.plan_activity as a where a.id = activity_id)";
const inWorkedPlan = (states: string) =>
  `exists (select from ministries.annual_plan as p where p.id = plan_id and p.state in ${states} and ${isCoordinatorOf("p.unit_id")})`;

const activity: TableGuard = {
  table: "ministries.plan_activity",
  read: "exists (select from ministries.annual_plan as p where p.id = plan_id)",
  insert: inWorkedPlan(worked),
  delete: inWorkedPlan("('DRAFT', 'RETURNED')"),
};
const updatesActivity = `${inWorkedPlan(worked)} or (lead_member_id = (select sen.viewer_member())
  and exists (select from ministries.annual_plan as p where p.id = plan_id and p.state in ('APPROVED', 'IN_PROGRESS')))`;

/** Append-only for everybody, the slice itself too. */
const report: TableGuard = {
  table: "ministries.progress_report",
  read: seesActivity,
  insert: ofActivity("progress_report", `(${reportsOn})`),
};

const guards: readonly TableGuard[] = [
  {
    table: "ministries.annual_plan",
    read: `(state in ('APPROVED', 'IN_PROGRESS', 'CLOSED') and ${isSignedIn}) or ${isStaff} or ${isCoordinatorOf("unit_id")}`,
    insert: `state = 'DRAFT' and ${isCoordinatorOf("unit_id")}`,
    // A unit writes and sends; only the secretariat agrees, returns and closes.
    update: `(state in ('DRAFT', 'SUBMITTED', 'RETURNED') and ${isCoordinatorOf("unit_id")})
      or (state <> 'DRAFT' and ${isSecretariat})`,
  },
  {
    table: "ministries.plan_activity_budget",
    read: `${isStaff} or ${ofActivity("plan_activity_budget", isCoordinatorOf("p.unit_id"))}`,
    insert: worksOn("plan_activity_budget"),
    update: worksOn("plan_activity_budget"),
    delete: worksOn("plan_activity_budget"),
  },
  {
    table: "ministries.plan_activity_partner",
    read: seesActivity,
    insert: worksOn("plan_activity_partner"),
    delete: worksOn("plan_activity_partner"),
    system: "all",
  },
  report,
  {
    table: "ministries.period_review",
    read: `(state = 'ACCEPTED' and ${isSignedIn}) or ${isStaff} or ${isCoordinatorOf("unit_id")}`,
    insert: `state = 'DRAFT' and ((unit_id is null and ${isSecretariat}) or ${isCoordinatorOf("unit_id")})`,
    update: `(state in ('DRAFT', 'SUBMITTED') and ((unit_id is null and ${isSecretariat}) or ${isCoordinatorOf("unit_id")}))
      or (state <> 'DRAFT' and ((unit_id is null and ${isPresidium}) or (unit_id is not null and ${isSecretariat})))`,
  },
];

const newGuards: readonly TableGuard[] = [
  {
    // Notes on a plan's way are working data of its unit and staff, also once the plan is the network's.
    table: "ministries.plan_move",
    read: `${isStaff} or ${coordinatesPlan("plan_id")}`,
    insert: `${isSecretariat} or ${coordinatesPlan("plan_id")}`,
  },
  {
    table: "ministries.report_evidence",
    read: "exists (select from ministries.progress_report as r where r.id = report_id)",
    insert: `exists (
      select from ministries.progress_report as r join ministries.plan_activity as a on a.id = r.activity_id
      join ministries.annual_plan as p on p.id = a.plan_id where r.id = report_id and (${reportsOn}))`,
  },
];

const tables = `
alter table ministries.annual_plan add column prepared_from_id text references ministries.period_review;

alter table ministries.plan_activity
  -- Why it was put off or given up, or is done without a paper that shows it.
  add column reason_vi text,
  add column reason_en text,
  add column carried_from_id text references ministries.plan_activity;
create index plan_activity_carried_from on ministries.plan_activity (carried_from_id);
create index plan_activity_lead on ministries.plan_activity (lead_member_id);

alter table ministries.period_review
  add column submitted_at timestamptz,
  add column accepted_at timestamptz,
  -- Member id.
  add column accepted_by text;

create table ministries.plan_move (
  id text primary key default 'plm_' || uuidv7(),
  plan_id text not null references ministries.annual_plan,
  from_state text,
  to_state text not null,
  note text,
  -- Member id.
  moved_by text,
  moved_at timestamptz not null default now()
);
create index plan_move_plan on ministries.plan_move (plan_id, moved_at, id);

create table ministries.report_evidence (
  report_id text not null references ministries.progress_report,
  document_id text not null references ministries.document,
  primary key (report_id, document_id)
);
create index report_evidence_document on ministries.report_evidence (document_id);`;

const rules = `
-- Putting off and giving up have a reason; what is done has a paper that shows it, or a reason why there is none.
create function ministries.require_result() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.reason_vi is null and not (new.state = 'DONE' and exists (
    select from ministries.progress_report as r join ministries.report_evidence as e on e.report_id = r.id
    where r.activity_id = new.id
  )) then
    raise exception 'activity % needs evidence or a reason', new.id
      using errcode = 'check_violation', constraint = 'plan_activity_result';
  end if;
  return new;
end $$;
create trigger plan_activity_result before update of state on ministries.plan_activity
  for each row when (new.state in ('DONE', 'POSTPONED', 'CANCELLED') and new.state <> old.state)
  execute function ministries.require_result();

-- Row policies know no columns: who leads an activity reports on it and changes nothing else.
create function ministries.keep_to_progress() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  free constant text[] := '{progress,beneficiaries_actual,mobilised_vnd,version,updated_at}';
begin
  if current_user <> 'sen_ministries_app' or sen.viewer_has('SYSTEM') or exists (
    select from ministries.annual_plan as p where p.id = old.plan_id and ${isCoordinatorOf("p.unit_id")}
  ) then
    return new;
  end if;
  if to_jsonb(new) - free is distinct from to_jsonb(old) - free then
    raise exception 'who leads an activity changes its progress only' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger plan_activity_keep_to_progress before update on ministries.plan_activity
  for each row execute function ministries.keep_to_progress();`;

const undo = `
drop trigger plan_activity_keep_to_progress on ministries.plan_activity;
drop function ministries.keep_to_progress();
drop trigger plan_activity_result on ministries.plan_activity;
drop function ministries.require_result();
drop table ministries.report_evidence, ministries.plan_move;
alter table ministries.period_review drop column submitted_at, drop column accepted_at, drop column accepted_by;
alter table ministries.plan_activity drop column reason_vi, drop column reason_en, drop column carried_from_id;
alter table ministries.annual_plan drop column prepared_from_id;`;
