import { sql } from "@sen/database";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { RecordDataIncidentInput } from "../generated/resolvers.ts";
import { DataIncidentEntity } from "./entities.ts";
import type { DataIncident } from "./entities.ts";
import { dataIncidentMoves } from "./transitions.ts";

export interface IncidentResult {
  readonly dataIncident: DataIncident | null;
  readonly userErrors: UserError[];
}

/** Hours from detection to the report that the law asks for; the setting `incident.notifyHours` may say otherwise. */
const notifyHours = 72;
const longestDescription = 4000;

/** Records an incident, starts its clock, and takes over from the access log whom it concerns. */
export async function recordIncident(
  { db, viewer, now }: Pick<Context, "db" | "viewer" | "now">,
  input: RecordDataIncidentInput,
): Promise<IncidentResult> {
  const move = findMove(dataIncidentMoves, null, "DETECTED");
  if (move === null || !canMove(viewer, move)) {
    return { dataIncident: null, userErrors: [userError("FORBIDDEN", null, { what: "recordDataIncident" })] };
  }
  const fault = findFault(input, now);
  if (fault !== null) return { dataIncident: null, userErrors: [fault] };
  const { title, description, detectedAt, suspect, readFrom, readTo } = input;
  return db.atomically(async () => {
    const [created] = await db.query<{ id: string }>(sql`
      insert into members.data_incident (title, description, detected_at, notify_by, suspect, read_from, read_to, created_by)
      values (${title.trim()}, ${description ?? null}, ${detectedAt}::timestamptz,
        ${detectedAt}::timestamptz + make_interval(hours => coalesce(
          (select (value #>> '{}')::int from members.setting where key = 'incident.notifyHours'), ${notifyHours})),
        ${suspect ?? null}, ${readFrom ?? null}::timestamptz, ${readTo ?? null}::timestamptz, ${viewer.subject})
      returning id`);
    await db.query(sql`select members.collect_affected(${created?.id ?? ""})`);
    const dataIncident = await db.repository(DataIncidentEntity).findOneByOrFail({ id: created?.id ?? "" });
    return { dataIncident, userErrors: [] };
  });
}

function findFault(input: RecordDataIncidentInput, now: Date): UserError | null {
  const { title, description, detectedAt, readFrom, readTo } = input;
  const length = title.trim().length;
  if (length < 3 || length > 200) return userError("VALIDATION", ["title"], { what: words.title });
  if ((description ?? "").length > longestDescription) {
    return userError("VALIDATION", ["description"], { what: words.description });
  }
  if (detectedAt > now) return userError("VALIDATION", ["detectedAt"], { what: words.detectedAt });
  const isWindow = readFrom && readTo ? readFrom < readTo : !readFrom && !readTo;
  return isWindow ? null : userError("VALIDATION", ["readFrom"], { what: words.window });
}

const words = {
  title: { vi: "tiêu đề có từ 3 đến 200 ký tự", en: "the title has 3 to 200 characters" },
  description: { vi: "mô tả có tối đa 4000 ký tự", en: "the description has at most 4000 characters" },
  detectedAt: { vi: "thời điểm phát hiện không thể ở tương lai", en: "it cannot be detected in the future" },
  window: {
    vi: "readFrom và readTo đi cùng nhau, readFrom trước readTo",
    en: "readFrom and readTo come together, readFrom before readTo",
  },
};
