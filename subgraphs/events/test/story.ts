import { visitor } from "@sen/identity";
import type { RoleName, Viewer } from "@sen/identity";
import type { StartSubgraphOptions } from "@sen/testing";

/** The day on which the tests take place: 23 November 2026, nine in the morning in Vietnam. */
export const clock = () => new Date("2026-11-23T02:00:00Z");

export function viewerWith(role: RoleName, unitId: string | null = null, memberId: string | null = null): Viewer {
  const subject = `${role}-${memberId ?? unitId ?? "network"}`;
  return { ...visitor, subject, memberId, roles: [{ role, unitId }] };
}

export const secretariat = viewerWith("SECRETARIAT");
export const memberNo = (number: number, unitId = "min_mof") => viewerWith("NETWORK_MEMBER", unitId, `mem_${number}`);
export const coordinatorOf = (unitId: string) => viewerWith("UNIT_COORDINATOR", unitId, `mem_of_${unitId}`);

/** Two workshops to come, one behind us, a draft, a unit's own meeting; forty members of the Ministry of Finance. */
export const seed: NonNullable<StartSubgraphOptions["seed"]> = async (client) => {
  await client.query(units);
  await client.query(events);
  await client.query(past);
  await client.query(feedback);
};

const units = `
insert into events.unit_successor (unit_id, code, successor_id, effective_on) values
  ('min_mof', 'MOF', null, null), ('min_mae', 'MAE', null, null),
  ('min_mard', 'MARD', 'min_mae', '2025-03-01'), ('min_monre', 'MONRE', 'min_mae', '2025-03-01');
insert into events.member_unit (member_id, unit_id) select 'mem_' || n, 'min_mof' from generate_series(1, 40) as n;
insert into events.member_unit (member_id, unit_id) values ('mem_101', 'min_mae'), ('mem_102', 'min_mae');`;

const events = `
insert into events.event (id, code, title_vi, kind, mode, state, visibility, starts_at, ends_at, host_unit_id, theme_id, plan_activity_id, capacity) values
  ('evt_open', 'SK-2026-001', 'Hội thảo thường niên', 'ANNUAL_WORKSHOP', 'HYBRID', 'REGISTRATION_OPEN', 'PUBLIC', '2026-12-05T01:00Z', '2026-12-05T10:00Z', 'min_mof', 'thm_2026', 'act_1', 10),
  ('evt_small', 'SK-2026-002', 'Tập huấn', 'TRAINING', 'ONLINE', 'REGISTRATION_OPEN', 'NETWORK', '2026-12-06T01:00Z', '2026-12-06T10:00Z', 'min_mof', 'thm_2026', null, 2),
  ('evt_closed', 'SK-2026-003', 'Diễn đàn', 'FORUM', 'IN_PERSON', 'ANNOUNCED', 'NETWORK', '2026-12-07T01:00Z', '2026-12-07T10:00Z', 'min_mae', null, null, null),
  ('evt_draft', 'SK-2026-004', 'Bản nháp', 'MEETING', 'IN_PERSON', 'DRAFT', 'PUBLIC', '2026-12-08T01:00Z', '2026-12-08T10:00Z', 'min_mae', null, null, null),
  ('evt_unit', 'SK-2026-005', 'Họp nội bộ', 'MEETING', 'IN_PERSON', 'ANNOUNCED', 'UNIT', '2026-12-09T01:00Z', '2026-12-09T10:00Z', 'min_mae', null, null, null),
  ('evt_past', 'SK-2024-001', 'Hội thảo 2024', 'ANNUAL_WORKSHOP', 'IN_PERSON', 'REPORTED', 'NETWORK', '2024-10-05T01:00Z', '2024-10-05T10:00Z', 'min_mard', null, null, 50),
  ('evt_past2', 'SK-2024-002', 'Tập huấn 2024', 'TRAINING', 'IN_PERSON', 'ENDED', 'NETWORK', '2024-11-05T01:00Z', '2024-11-05T10:00Z', 'min_mof', null, null, null);
insert into events.event_co_host values ('evt_open', 'min_mae');
insert into events.online_link values ('evt_open', 'https://meet.demo.example/open');
insert into events.session (id, event_id, title_vi, starts_at, ends_at) values ('ses_1', 'evt_open', 'Phiên một', '2026-12-05T01:00Z', '2026-12-05T03:00Z');
insert into events.session_speaker (session_id, position, role, member_id, guest_name) values
  ('ses_1', 1, 'CHAIR', 'mem_1', null), ('ses_1', 2, 'SPEAKER', null, 'Khách mời');
insert into events.material (event_id, title_vi, visibility, document_id) values
  ('evt_open', 'Chương trình', 'PUBLIC', 'doc_1'), ('evt_open', 'Tài liệu', 'NETWORK', 'doc_2'), ('evt_open', 'Nội bộ', 'UNIT', 'doc_3');`;

const past = `
insert into events.registration (event_id, member_id, unit_at_time_id, state, invited_at, registered_at, show_in_attendee_list) values
  ('evt_past', 'mem_1', 'min_mof', 'ATTENDED', '2024-09-01', '2024-09-02', true),
  ('evt_past', 'mem_2', 'min_mof', 'ATTENDED', '2024-09-01', '2024-09-03', false),
  ('evt_past', 'mem_3', 'min_mof', 'ABSENT', '2024-09-01', '2024-09-04', true),
  ('evt_past', 'mem_101', 'min_mard', 'ATTENDED', '2024-09-01', '2024-09-05', true),
  ('evt_past', 'mem_102', 'min_monre', 'ATTENDED', null, '2024-09-06', true),
  ('evt_past', 'mem_4', 'min_mof', 'DECLINED', '2024-09-01', '2024-09-07', false),
  ('evt_past2', 'mem_101', 'min_mard', 'ATTENDED', '2024-10-01', '2024-10-02', true),
  ('evt_past2', 'mem_102', 'min_monre', 'EXCUSED', '2024-10-01', '2024-10-02', true),
  ('evt_unit', 'mem_40', 'min_mof', 'INVITED', '2026-11-01', '2026-11-01', false);
insert into events.outcome (event_id, kind, statement_vi, responsible_unit_id, due_on) values
  ('evt_past', 'COMMITMENT', 'Mở lớp tập huấn', 'min_mof', '2025-06-30');
insert into events.evaluation (event_id, objectives_met, awareness_change, strengths_vi, evaluated_by) values
  ('evt_past', 4, 1, 'Đông đủ', 'mem_101');`;

const feedback = `
insert into events.feedback_question (id, event_id, code, position, label_vi) values
  ('fbq_1', 'evt_past', 'USEFUL', 1, 'Có ích không?'), ('fbq_2', 'evt_past2', 'USEFUL', 1, 'Có ích không?');
insert into events.feedback_response (id, event_id, overall) select 'fbr_a' || n, 'evt_past', n from generate_series(1, 5) as n;
insert into events.feedback_response (id, event_id, overall) select 'fbr_b' || n, 'evt_past2', n from generate_series(1, 4) as n;
insert into events.feedback_answer select 'fbr_a' || n, 'fbq_1', n from generate_series(1, 5) as n;
insert into events.feedback_answer select 'fbr_b' || n, 'fbq_2', n from generate_series(1, 4) as n;`;
