import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { LocalizedMessage } from "@sen/errors";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";

export type ReportPart = "ATTENDANCE" | "MINUTES" | "EVALUATION" | "OUTCOMES" | "REPORT";

const names: Readonly<Record<ReportPart, LocalizedMessage>> = {
  ATTENDANCE: { vi: "điểm danh tất cả người có chỗ", en: "attendance of everybody with a seat" },
  MINUTES: { vi: "biên bản đã gửi", en: "circulated minutes" },
  EVALUATION: { vi: "đánh giá", en: "the evaluation" },
  OUTCOMES: { vi: "kết quả, việc cần làm", en: "outcomes" },
  REPORT: { vi: "báo cáo do đơn vị chủ trì gửi", en: "the report sent by the host" },
};

/** What an event still lacks before its report can be accepted (domain §7.3), in order. */
export async function findReportGaps(db: ViewerDatabase, eventId: string): Promise<ReportPart[]> {
  return (await loadReportGaps(db, [eventId])).map(({ part }) => part);
}

export function loadReportGaps(
  db: ViewerDatabase,
  eventIds: readonly string[],
): Promise<{ readonly event_id: string; readonly part: ReportPart }[]> {
  return db.query(sql`
    select e.id as event_id, gap.part from events.event as e cross join lateral (
      select 1 as place, 'ATTENDANCE' as part where exists (
        select from events.registration as r where r.event_id = e.id and r.state in ('CONFIRMED', 'OFFERED'))
      union all
      select 2, 'MINUTES' where not exists (
        select from events.minutes as m where m.event_id = e.id and m.state in ('CIRCULATED', 'APPROVED'))
      union all
      select 3, 'EVALUATION' where not exists (
        select from events.evaluation as v where v.event_id = e.id and v.objectives_met is not null)
      union all
      select 4, 'OUTCOMES' where not exists (select from events.outcome as o where o.event_id = e.id)
      union all
      select 5, 'REPORT' where not exists (
        select from events.event_report as p where p.event_id = e.id and p.sent_at is not null)
    ) as gap where e.id = any(${eventIds}) order by e.id, gap.place`);
}

/** The refusal that names what is missing. */
export function incomplete(parts: readonly ReportPart[]): UserError {
  const missing = {
    vi: parts.map((part) => names[part].vi).join(", "),
    en: parts.map((part) => names[part].en).join(", "),
  };
  return userError("REPORT_INCOMPLETE", ["eventId"], { missing });
}
