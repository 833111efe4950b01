import { isExclusionViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { AppointmentRowInput, ImportAppointmentsInput } from "../generated/resolvers.ts";
import { overlap } from "../appointments/check-post.ts";
import { forbidden } from "../refusals.ts";
import { inWords, readPost } from "./check-post-row.ts";
import type { ReadPost } from "./check-post-row.ts";
import { LineFaults } from "./faults.ts";
import { canImport, refuseImport, tooManyRows } from "./import-members.ts";
import type { ImportResult, ImportWork } from "./import-members.ts";
import { loadPostRules, mostRows } from "./load-rules.ts";
import { readAnswer, tidy } from "./read-values.ts";

interface Line {
  readonly row: AppointmentRowInput;
  readonly faults: LineFaults;
  readonly post: ReadPost | null;
  readonly isPrimary: boolean;
}

/** A period of a primary post, of the list or kept. */
interface Period {
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Line of the list; null when it is kept already. */
  readonly line: number | null;
}

/** Records a list of posts: every line is looked at, and only a list without faults is written, as a whole. */
export async function importAppointments(work: ImportWork, input: ImportAppointmentsInput): Promise<ImportResult> {
  const { db, viewer } = work;
  if (!canImport(viewer)) return refuseImport(forbidden("importAppointments"));
  if (input.rows.length > mostRows) return refuseImport(tooManyRows());
  const rules = await loadPostRules(db, viewer);
  const lines = input.rows.map((row): Line => {
    const faults = new LineFaults(row.line);
    const post = readPost(row, rules, faults);
    return { row, faults, post, isPrimary: readPrimary(row, faults) };
  });
  const members = await findMembers(db, lines);
  await checkOverlaps(db, lines, members);
  const checked = lines.length;
  const faults = lines.flatMap((line) => line.faults.found);
  if (faults.length > 0 || input.dryRun) return { imported: 0, checked, faults, userErrors: [] };
  try {
    await db.because("importAppointments");
    await db.atomically(() => write(db, viewer.subject, lines, members));
    return { imported: checked, checked, faults, userErrors: [] };
  } catch (error) {
    if (isExclusionViolation(error, "appointment_primary_no_overlap")) return refuseImport(overlap());
    throw error;
  }
}

function readPrimary(row: AppointmentRowInput, faults: LineFaults): boolean {
  const text = tidy(row.isPrimary);
  const answer = text === null ? true : readAnswer(text);
  if (answer === null) faults.add("isPrimary", "NOT_YES_OR_NO", text, { vi: "Có hoặc Không", en: "Có or Không" });
  return answer ?? true;
}

/** Whose posts they are, by id or by a name that only one member has. */
async function findMembers(db: ViewerDatabase, lines: readonly Line[]): Promise<ReadonlyMap<Line, string>> {
  const asked = lines.map(({ row }) => tidy(row.memberId) ?? "");
  const names = lines.map(({ row }) => tidy(row.fullName) ?? "");
  const found = await db.query<{ place: number; ids: string[] }>(sql`
    select asked.place::int, array(
      select id from members.member
      where erased_at is null and case when asked.id <> '' then id = asked.id else full_name_fold = asked.fold end
      limit 2) as ids
    from (
      select id, sen.vi_fold(name) as fold, place from unnest(${asked}::text[], ${names}::text[]) with ordinality as list(id, name, place)
    ) as asked
    order by asked.place`);
  const members = new Map<Line, string>();
  for (const [index, line] of lines.entries()) {
    const [id, other] = found[index]?.ids ?? [];
    const field = asked[index] === "" ? "fullName" : "memberId";
    const text = asked[index] || names[index] || null;
    if (id !== undefined && other === undefined && text !== null) members.set(line, id);
    else if (text === null)
      line.faults.add("fullName", "MISSING", null, { vi: "họ và tên, hoặc mã thành viên", en: "her name, or her id" });
    else if (id === undefined)
      line.faults.add(field, "UNKNOWN_MEMBER", text, { vi: "thành viên của Mạng lưới", en: "a member of the network" });
    else
      line.faults.add(field, "SEVERAL_MEMBERS", text, {
        vi: "mã thành viên, vì nhiều người trùng tên",
        en: "her id, since several members have this name",
      });
  }
  return members;
}

/** V-M2: primary posts of one member never overlap, kept or in the list. */
async function checkOverlaps(
  db: ViewerDatabase,
  lines: readonly Line[],
  members: ReadonlyMap<Line, string>,
): Promise<void> {
  const kept = await db.query<{ memberId: string; startsOn: string; endsOn: string | null }>(sql`
    select member_id as "memberId", starts_on::text as "startsOn", ends_on::text as "endsOn"
    from members.appointment where is_primary and member_id = any (${[...new Set(members.values())]}::text[])`);
  const periods = Map.groupBy(
    kept.map(({ memberId, ...period }): Period & { memberId: string } => ({ ...period, memberId, line: null })),
    ({ memberId }) => memberId,
  ) as Map<string, Period[]>; // what is added below carries no member, since it stands under her
  for (const line of lines) {
    const memberId = members.get(line);
    const { post } = line;
    if (memberId === undefined || post === null || !line.isPrimary) continue;
    const hers = periods.get(memberId) ?? [];
    const other = hers.find((period) => meet(period, post));
    periods.set(memberId, [...hers, { startsOn: post.startsOn, endsOn: post.endsOn, line: line.row.line }]);
    if (other === undefined) continue;
    const where =
      other.line === null ? { vi: "đã lưu", en: "kept" } : { vi: `dòng ${other.line}`, en: `line ${other.line}` };
    line.faults.add("startsOn", "POSTS_OVERLAP", tidy(line.row.startsOn), {
      vi: `thời gian không trùng chức vụ chính khác (${where.vi}, từ ${inWords(other.startsOn)}); hãy kết thúc chức vụ đó trước`,
      en: `a time without another primary post (${where.en}, from ${other.startsOn}); end that one first`,
    });
  }
}

const meet = (one: Omit<Period, "line">, other: Omit<Period, "line">): boolean =>
  (one.endsOn === null || one.endsOn >= other.startsOn) && (other.endsOn === null || other.endsOn >= one.startsOn);

async function write(
  db: ViewerDatabase,
  by: string | null,
  lines: readonly Line[],
  members: ReadonlyMap<Line, string>,
): Promise<void> {
  const rows = lines.map((line) => ({ ...line.post, isPrimary: line.isPrimary, memberId: members.get(line) }));
  await db.query(sql`
    with list as (
      select 'app_' || uuidv7() as id, * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as post(
        "memberId" text, "unitId" text, department text, "position" text, rank text, "rankException" text,
        "isPrimary" boolean, "startsOn" date, "endsOn" date)
    ), posts as (
      insert into members.appointment (id, member_id, unit_id, department_vi, position_vi, rank, is_primary, starts_on,
        ends_on, created_by)
      select id, "memberId", "unitId", department, "position", rank, "isPrimary", "startsOn", "endsOn", ${by} from list
      returning id
    )
    insert into members.appointment_exception (appointment_id, unit_id, reason, created_by)
    select list.id, list."unitId", list."rankException", ${by}
    from list join posts on posts.id = list.id where list."rankException" is not null`);
  await db.query(sql`
    select members.tell_primary_unit(member_id) from unnest(${[...new Set(members.values())]}::text[]) as member_id`);
}
