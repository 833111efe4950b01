import { insertRows } from "@sen/database";
import { visitor } from "@sen/identity";
import type { RoleName, Viewer } from "@sen/identity";
import type { StartSubgraphOptions } from "@sen/testing";

/** The day on which the tests take place: 23 November 2026. */
export const clock = () => new Date("2026-11-23T02:00:00Z");

export function viewerWith(role: RoleName, unitId: string | null = null): Viewer {
  return { ...visitor, subject: `${role}-${unitId ?? "network"}`, memberId: "mem_viewer", roles: [{ role, unitId }] };
}

export const secretariat = viewerWith("SECRETARIAT");
export const member = viewerWith("NETWORK_MEMBER", "min_mof");
export const coordinatorOf = (unitId: string) => viewerWith("UNIT_COORDINATOR", unitId);

const ended = "2025-02-28";
const units = [
  ["VWU", "UNION_CENTRAL", 10, null, null],
  ["MOF", "MINISTRY", 160, null, null],
  ["MARD", "MINISTRY", 170, null, ended],
  ["MONRE", "MINISTRY", 180, null, ended],
  ["MAE", "MINISTRY", 190, "2025-03-01", null],
  ["GONE", "GOVERNMENT_AGENCY", 300, null, ended],
] as const;

/** Six units, a merger, a dissolution, and the plans of 2026. */
export const seed: NonNullable<StartSubgraphOptions["seed"]> = async (client) => {
  await insertRows(
    client,
    "ministries.unit",
    units.map(([code, kind, protocol_order, valid_from, valid_to]) => {
      const id = `min_${code.toLowerCase()}`;
      const now = clock();
      return { id, code, kind, protocol_order, valid_from, valid_to, created_at: now, updated_at: now, version: 1 };
    }),
  );
  for (const [code] of units) {
    await client.query(
      `insert into ministries.unit_version (unit_id, version_no, name_vi, name_en, abbreviation_vi, abbreviation_en, valid_to)
       values ($1, 1, $2, $3, $4, $4, $5)`,
      [`min_${code.toLowerCase()}`, `Bộ ${code} cũ`, `Old ${code}`, code, code === "MOF" ? ended : null],
    );
  }
  await client.query(units2025);
  await client.query(programme);
  await client.query(plans);
  await client.query(hosting);
};

const units2025 = `
insert into ministries.unit_version (unit_id, version_no, name_vi, name_en, abbreviation_vi, valid_from)
values ('min_mof', 2, 'Bộ Tài chính mới', 'New MOF', 'BTC', '2025-03-01');
insert into ministries.unit_succession (from_id, to_id, type, is_primary, effective_on) values
  ('min_mard', 'min_mae', 'MERGED_INTO', true, '2025-03-01'),
  ('min_monre', 'min_mae', 'MERGED_INTO', true, '2025-03-01'),
  ('min_monre', 'min_mof', 'FUNCTION_TRANSFERRED', false, '2025-03-01'),
  ('min_gone', null, 'DISSOLVED', true, '2025-03-01');`;

const programme = `
insert into ministries.strategy (id, title_vi, from_year, to_year, state) values
  ('str_now', 'Chiến lược 2022–2027', 2022, 2027, 'IN_FORCE'), ('str_next', 'Chiến lược sau', 2028, 2032, 'DRAFT');
insert into ministries.strategic_objective (id, strategy_id, code, title_vi) values
  ('obj_1', 'str_now', 'MT1', 'Kết nối'), ('obj_2', 'str_next', 'MT1', 'Mai sau');
insert into ministries.indicator (id, objective_id, code, name_vi, unit_of_measure_vi, baseline, target)
values ('ind_1', 'obj_1', 'CS1', 'Thành viên', 'người', 34, 200);
insert into ministries.indicator_value (indicator_id, year, unit_id, actual) values
  ('ind_1', 2026, null, 94), ('ind_1', 2026, 'min_mof', 12), ('ind_1', 2026, 'min_mae', 9);
insert into ministries.annual_theme (id, year, title_vi, state, issued_on) values
  ('thm_2026', 2026, 'Chủ đề 2026', 'ISSUED', '2026-01-05'), ('thm_2026b', 2026, 'Bản sửa', 'DRAFT', null),
  ('thm_2027', 2027, 'Chủ đề 2027', 'DRAFT', null);
insert into ministries.theme_objective values ('thm_2026', 'obj_1');
insert into ministries.document (id, doc_number, doc_type, title_vi, issuer_id, issued_on, visibility) values
  ('doc_public', '45/CV-BGDĐT', 'CONG_VAN', 'Về việc phối hợp', 'min_mof', '2026-02-01', 'PUBLIC'),
  ('doc_unit', '46/BC', 'BAO_CAO', 'Nội bộ', 'min_mof', '2026-03-01', 'UNIT');
insert into ministries.announcement (publisher_id, title_vi, body_vi, visibility, state, pinned, published_at, expires_on) values
  ('min_vwu', 'Tin mới', 'Nội dung', 'PUBLIC', 'PUBLISHED', false, '2026-11-01', null),
  ('min_vwu', 'Tin ghim', 'Nội dung', 'PUBLIC', 'PUBLISHED', true, '2026-01-01', null),
  ('min_vwu', 'Tin mạng lưới', 'Nội dung', 'NETWORK', 'PUBLISHED', false, '2026-11-02', null),
  ('min_vwu', 'Tin hết hạn', 'Nội dung', 'PUBLIC', 'PUBLISHED', false, '2026-01-02', '2026-02-01');`;

const plans = `
insert into ministries.annual_plan (id, code, unit_id, year, theme_id, title_vi, state, submitted_at, approved_at, approved_by) values
  ('pln_mof', 'KH-2026-MOF', 'min_mof', 2026, 'thm_2026', 'Kế hoạch', 'IN_PROGRESS', '2026-01-10', '2026-01-20', 'mem_chair'),
  ('pln_mae', 'KH-2026-MAE', 'min_mae', 2026, 'thm_2026', 'Kế hoạch', 'DRAFT', null, null, null),
  ('pln_mard', 'KH-2024-MARD', 'min_mard', 2024, null, 'Kế hoạch', 'CLOSED', '2024-01-10', '2024-01-20', 'mem_chair');
insert into ministries.plan_activity (id, code, plan_id, year, objective_id, title_vi, kind, state, weight, progress, ends_on, lead_member_id) values
  ('act_1', 'HD-1', 'pln_mof', 2026, 'obj_1', 'Tập huấn', 'TRAINING', 'ONGOING', 3, 50, '2026-06-30', 'mem_lead'),
  ('act_2', 'HD-2', 'pln_mof', 2026, 'obj_1', 'Hội thảo', 'WORKSHOP', 'DONE', 1, 100, '2026-05-30', null),
  ('act_3', 'HD-3', 'pln_mae', 2026, 'obj_1', 'Nháp', 'OTHER', 'PLANNED', 5, 0, null, null);
insert into ministries.plan_activity_budget values ('act_1', 90000000);
insert into ministries.plan_activity_partner values ('act_1', 'min_mae');
insert into ministries.period_review (id, unit_id, year, state, results_vi, difficulties_vi) values
  ('rev_mof', 'min_mof', 2026, 'DRAFT', 'Kết quả', 'Khó khăn'), ('rev_mard', 'min_mard', 2024, 'ACCEPTED', 'Kết quả', null);`;

const hosting = `
insert into ministries.host_assignment (id, year, unit_id, state, event_id) values
  ('hst_2018', 2018, 'min_mard', 'HELD', 'evt_2018'), ('hst_2025', 2025, 'min_mof', 'HELD', 'evt_2025'),
  ('hst_2026', 2026, 'min_mae', 'CONFIRMED', null), ('hst_2026x', 2026, 'min_mof', 'CANCELLED', null);
insert into ministries.host_promise (host_assignment_id, leadership_commitments_vi) values ('hst_2025', 'Hỗ trợ thành viên');`;
