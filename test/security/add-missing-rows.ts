import type pg from "pg";

/**
 * Adds rows of a kind the demo data has none of, each belonging to another unit than `unitA`, so that every guard is tried
 * on something. Runs as superuser, on a copy of the demo data that only this test uses.
 */
export async function addMissingRows(owner: pg.Client, unitA: string): Promise<void> {
  await owner.query(statements.replaceAll(":A", owner.escapeLiteral(unitA)));
  for (const schema of ["ministries", "members", "events", "proposals", "scholarships"])
    await owner.query(standardRows(schema));
}

/** One row in each table that every slice has. */
const standardRows = (schema: string) => `
select ${schema}.emit('thing.changed', 'thing:1', '{}');
insert into ${schema}.inbox_event (consumer, event_id) values ('somebody', 'hev_1');
with line as (
  insert into ${schema}.change_log (roles, object, object_id, action, changes) values ('{}', 'thing', '1', 'INSERT', '{}') returning id
)
insert into ${schema}.change_seal (day, number, change_id, hash) select '2000-01-01', 1, id, 'x' from line;
insert into ${schema}.setting (key, value) values ('a period', '1');
`;

const statements = `
with strategy as (
  insert into ministries.strategy (title_vi, from_year, to_year, state) values ('Dự thảo', 2027, 2032, 'DRAFT') returning id
), objective as (
  insert into ministries.strategic_objective (strategy_id, code, title_vi) select id, 'D1', 'Dự thảo' from strategy returning id
)
insert into ministries.indicator (objective_id, code, name_vi, unit_of_measure_vi) select id, 'D1.1', 'Dự thảo', '%' from objective;

insert into ministries.progress_report (activity_id, reported_on, progress, narrative_vi)
select a.id, '2026-06-01', 10, 'Chưa thống nhất' from ministries.plan_activity as a
join ministries.annual_plan as p on p.id = a.plan_id
where p.unit_id <> :A and p.state in ('DRAFT', 'SUBMITTED', 'RETURNED') limit 1;

insert into members.access_log_count (month, role, reads, people) values ('2024-01-01', 'SECRETARIAT', 1, 1);
insert into members.service_operation (subject, operation, purpose, fields, valid_from)
values ('somebody', 'Sync', 'Đồng bộ danh bạ', '{workEmail}', '2026-01-01');
insert into members.mention_review (member_id, table_name, row_key, column_name)
select id, 'contribution', 'con_1', 'description_vi' from members.member limit 1;
with incident as (
  insert into members.data_incident (title, detected_at, notify_by) values ('Sự cố', now(), now() + interval '72 hours') returning id
)
insert into members.data_incident_person (incident_id, member_id, fields)
select incident.id, member.id, '{workEmail}' from incident, (select id from members.member limit 1) as member;

insert into events.seat_request (subject, key, event_id, member_id, registration_id, created_at)
select 'somebody', 'key', event_id, member_id, id, now() from events.registration where member_id is not null limit 1;

with hidden as (
  select id from proposals.proposal where opened_at is null and author_unit_id <> :A and visibility <> 'PUBLIC' limit 1
), sponsored as (
  insert into proposals.sponsorship (proposal_id, unit_id) select id, :A || '-other' from hidden returning proposal_id
)
insert into proposals.commitment (proposal_id, title_vi, unit_id) select proposal_id, 'Chưa công bố', :A || '-other' from sponsored;
`;
