export type DemoValue = string | number | boolean | null | readonly string[];

/** One row by column; generated columns are left out. */
export type DemoRow = Readonly<Record<string, DemoValue | undefined>>;

export interface DemoTable {
  /** With its schema, e.g. `members.member`. */
  readonly table: string;
  readonly rows: readonly DemoRow[];
}

/** Every table the demo fills, those that others refer to first. */
const tableOrder = [
  "unit",
  "unit_version",
  "unit_succession",
  "document",
  "announcement",
  "strategy",
  "strategic_objective",
  "indicator",
  "indicator_value",
  "annual_theme",
  "theme_objective",
  "theme_correction",
  "annual_plan",
  "plan_move",
  "plan_activity",
  "plan_activity_budget",
  "plan_activity_partner",
  "progress_report",
  "report_evidence",
  "period_review",
  "host_assignment",
  "host_promise",
]
  .map((table) => `ministries.${table}`)
  .concat(
    [
      "network_term",
      "expertise",
      "unit_successor",
      "member",
      "member_account",
      "appointment",
      "membership",
      "member_expertise",
      "role_grant",
      "consent",
      "member_contact",
      "member_private_contact",
      "contribution",
      "benefit",
      "told_unit",
      "working_group",
      "group_membership",
      "mentoring_profile",
      "mentoring_topic",
      "mentorship",
      "notification",
      "data_request",
      "access_log",
      "access_log_person",
    ].map((table) => `members.${table}`),
    [
      "unit_successor",
      "member_unit",
      "host_turn",
      "event",
      "event_co_host",
      "session",
      "session_speaker",
      "material",
      "registration",
      "absence_reason",
      "online_link",
      "outcome",
      "evaluation",
      "minutes",
      "minutes_revision",
      "event_report",
      "feedback_question",
      "feedback_response",
      "feedback_answer",
    ].map((table) => `events.${table}`),
    [
      "unit_successor",
      "member_unit",
      "proposal",
      "proposal_person",
      "proposal_target",
      "proposal_revision",
      "conclusion_draft",
      "sponsorship",
      "endorsement",
      "comment",
      "expert_opinion",
      "referral",
      "official_response",
      "commitment",
      "commitment_milestone",
      "timeline_entry",
    ].map((table) => `proposals.${table}`),
    ["programme", "call", "nomination"].map((table) => `scholarships.${table}`),
  );

/** Collects rows by table. A column that some rows of a table lack is null in them. */
export class DemoRows {
  readonly #tables = new Map<string, DemoRow[]>(tableOrder.map((table) => [table, []]));

  add(table: string, ...rows: readonly DemoRow[]): void {
    const known = this.#tables.get(table);
    if (known === undefined) throw new Error(`the demo does not know the table ${table}`);
    known.push(...rows);
  }

  /** The rows of one table so far. */
  of(table: string): readonly DemoRow[] {
    return this.#tables.get(table) ?? [];
  }

  /** The rows so far, in an order in which they can be inserted. */
  tables(): DemoTable[] {
    return [...this.#tables].map(([table, rows]) => ({ table, rows: withEqualColumns(rows) }));
  }
}

function withEqualColumns(rows: readonly DemoRow[]): DemoRow[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
}
