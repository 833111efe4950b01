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
insert into ${schema}.reminder (type, object_id, due_on) values ('thing.due_soon', '1', '2000-01-01');
insert into ${schema}.setting (key, value) values ('a period', '1');
`;

const statements = `
with news as (
  insert into ministries.announcement (publisher_id, title_vi, body_vi, visibility, state, published_at)
  select id, 'Tin nội bộ', 'Nội dung', 'UNIT', 'PUBLISHED', '2026-06-01' from ministries.unit where id <> :A limit 1 returning id
)
insert into ministries.announcement_view_count (announcement_id, views) select id, 7 from news;

with strategy as (
  insert into ministries.strategy (title_vi, from_year, to_year, state) values ('Dự thảo', 2027, 2032, 'DRAFT') returning id
), objective as (
  insert into ministries.strategic_objective (strategy_id, code, title_vi) select id, 'D1', 'Dự thảo' from strategy returning id
)
insert into ministries.indicator (objective_id, code, name_vi, unit_of_measure_vi) select id, 'D1.1', 'Dự thảo', '%' from objective;

with report as (
  insert into ministries.progress_report (activity_id, reported_on, progress, narrative_vi)
  select a.id, '2026-06-01', 10, 'Chưa thống nhất' from ministries.plan_activity as a
  join ministries.annual_plan as p on p.id = a.plan_id
  where p.unit_id <> :A and p.state in ('DRAFT', 'SUBMITTED', 'RETURNED') limit 1
  returning id
)
insert into ministries.report_evidence (report_id, document_id)
select report.id, d.id from report, (select id from ministries.document limit 1) as d;

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

insert into events.confirmation_asked (registration_id, asked_at)
select r.id, now() from events.registration as r join events.event as e on e.id = r.event_id
where r.unit_at_time_id <> :A and e.host_unit_id <> :A limit 1;

with draft as (
  insert into events.minutes (event_id) select e.id from events.event as e where e.host_unit_id <> :A
    and not exists (select from events.minutes as m where m.event_id = e.id) limit 1 returning id
)
insert into events.minutes_revision (minutes_id, number, body_vi) select id, 1, 'Bản nháp' from draft;

insert into events.feedback_ticket (registration_id, token_hash) select id, 'hash' from events.registration limit 1;

insert into events.feedback_kept (event_id, responses, average) select id, 7, 4 from events.event where state = 'REPORTED' limit 1;

insert into events.calendar_feed (member_id, secret_hash, renewed_at) select member_id, 'hash', now() from events.member_unit limit 1;
insert into members.appointment_exception (appointment_id, unit_id, reason)
select id, unit_id, 'Ngoại lệ' from members.appointment where unit_id <> :A limit 1;
insert into members.membership_note (membership_id, member_id, unit_id, note)
select id, member_id, nominated_by_unit_id, 'Ghi chú' from members.membership where nominated_by_unit_id <> :A limit 1;
insert into members.notification_read (notification_id, subject) select id, 'somebody' from members.notification limit 1;
insert into members.mail (notification_id, member_id, due_at)
select (select min(id) from members.notification), member_id, now() from members.member_account limit 1;

with hidden as (
  select id from proposals.proposal where opened_at is null and author_unit_id <> :A and visibility <> 'PUBLIC' limit 1
), targeted as (
  insert into proposals.proposal_target (proposal_id, unit_id) select id, :A || '-other' from hidden
), sponsored as (
  insert into proposals.sponsorship (proposal_id, unit_id) select id, :A || '-other' from hidden returning proposal_id
), promised as (
  insert into proposals.commitment (proposal_id, title_vi, unit_id)
  select proposal_id, 'Chưa công bố', :A || '-other' from sponsored returning id
)
insert into proposals.commitment_milestone (commitment_id, title_vi) select id, 'Chưa công bố' from promised;

insert into proposals.proposal_appeal (proposal_id, text_vi)
select id, 'Đề nghị xem lại' from proposals.proposal where author_unit_id <> :A limit 1;
insert into proposals.conclusion_draft (proposal_id, outcome, text_vi) select id, 'NOTED', 'Dự thảo' from proposals.proposal limit 1;
insert into proposals.referral_offer (referral_id, unit_id) select id, :A from proposals.referral limit 1;
insert into proposals.erasure_review (proposal_id, kind, object_id) select id, 'PROPOSAL', id from proposals.proposal limit 1;

select events.fold_participation(), members.fold_engagement();
insert into events.participation_touched (year) values (2024);
insert into members.engagement_touched (year) values (2024);
insert into members.standing_touched (member_id) select id from members.member limit 1;
`;
