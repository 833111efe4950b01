import { sql } from "@sen/database";
import { HubError } from "@sen/errors";
import { hasAnyRole } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { AttendanceRowInput, ImportAttendanceInput } from "../generated/resolvers.ts";
import { canCheckIn } from "./policies.ts";

type Presence = "ATTENDED" | "ABSENT" | "EXCUSED";

interface Fault {
  readonly line: number;
  readonly field: string;
  readonly code: string;
  readonly found: string | null;
  readonly expected: { readonly vi: string; readonly en: string };
}

interface ImportResult {
  readonly imported: number;
  readonly checked: number;
  readonly faults: Fault[];
  readonly userErrors: UserError[];
}

/** A seat that a line is about. */
interface Seat {
  readonly eventId: string;
  readonly hostUnitId: string;
  readonly registrationId: string | null;
}

/** Most lines of one list. */
const mostRows = 2000;

/** Marks attendance by a list: every line is tried, and what was marked stays only when no line was refused. */
export async function importAttendance(context: Context, input: ImportAttendanceInput): Promise<ImportResult> {
  const { db, viewer } = context;
  const refuse = (error: UserError): ImportResult => ({ imported: 0, checked: 0, faults: [], userErrors: [error] });
  if (!hasAnyRole(viewer, ["SECRETARIAT", "UNIT_COORDINATOR"])) {
    return refuse(userError("FORBIDDEN", null, { what: "importAttendance" }));
  }
  if (input.rows.length > mostRows) {
    const what = { vi: `một tệp có nhiều nhất ${mostRows} dòng`, en: `a list has at most ${mostRows} lines` };
    return refuse(userError("VALIDATION", ["rows"], { what }));
  }
  const faults: Fault[] = [];
  const seats = await findSeats(context, input.rows);
  const checked = input.rows.length;
  await db.because("importAttendance");
  try {
    await db.atomically(async () => {
      const lineOf = new Map<string, number>();
      for (const row of input.rows) {
        const fault = await markLine(context, row, seats.get(row), lineOf);
        if (fault !== null) faults.push({ line: row.line, ...fault });
      }
      if (faults.length > 0 || input.dryRun) throw new NothingKeptError();
    });
  } catch (error) {
    if (!(error instanceof NothingKeptError)) throw error;
    return { imported: 0, checked, faults, userErrors: [] };
  }
  return { imported: checked, checked, faults, userErrors: [] };
}

/** Takes back what a dry run, or a list with a fault, has marked. */
class NothingKeptError extends Error {}

/** The event and registration of each line, by one statement; locks in the order of events, as all who mark do. */
async function findSeats(
  { db }: Context,
  rows: readonly AttendanceRowInput[],
): Promise<ReadonlyMap<AttendanceRowInput, Seat>> {
  const codes = rows.map(({ eventCode }) => eventCode?.trim() ?? "");
  const members = rows.map(({ member }) => member?.trim() ?? "");
  const found = await db.query<Seat & { place: number }>(sql`
    select asked.place::int, event.id as "eventId", event.host_unit_id as "hostUnitId", registration.id as "registrationId"
    from unnest(${codes}::text[], ${members}::text[]) with ordinality as asked(code, member_id, place)
    join events.event as event on event.code = asked.code
    left join events.registration as registration
      on registration.event_id = event.id and registration.member_id = asked.member_id
      and registration.state in ('CONFIRMED', 'ATTENDED', 'ABSENT', 'EXCUSED')`);
  const seats = new Map<AttendanceRowInput, Seat>();
  for (const { place, ...seat } of found) {
    const row = rows[place - 1];
    if (row !== undefined) seats.set(row, seat);
  }
  return seats;
}

type LineFault = Omit<Fault, "line">;

async function markLine(
  context: Context,
  row: AttendanceRowInput,
  seat: Seat | undefined,
  lineOf: Map<string, number>,
): Promise<LineFault | null> {
  const fault = checkSeat(context, row, seat);
  if (fault !== null || seat === undefined) return fault;
  const { registrationId } = seat;
  const presence = readPresence(row.presence);
  if (presence === null) return wrongPresence(row);
  const reason = row.reason?.trim() ?? "";
  if (presence === "EXCUSED" && (reason === "" || reason.length > 500)) return wrongReason(reason);
  const first = lineOf.get(registrationId ?? "");
  if (first !== undefined) return twice(row, first);
  lineOf.set(registrationId ?? "", row.line);
  const refusal = await mark(context, { ...seat, presence, reason });
  return refusal === null ? null : refused(row, refusal);
}

async function mark(
  { db, now }: Context,
  { eventId, registrationId, presence, reason }: Seat & { readonly presence: Presence; readonly reason: string },
): Promise<string | null> {
  const [answer] =
    presence === "ATTENDED"
      ? await db.query<{ refusal: string | null }>(
          sql`select refusal from events.check_in_listed(${eventId}, ${[registrationId]}::text[], ${now})`,
        )
      : await db.query<{ refusal: string | null }>(
          sql`select events.mark_absence(${registrationId}, ${presence}, ${reason === "" ? null : reason}, ${now}) as refusal`,
        );
  if (answer === undefined) throw new HubError("INTERNAL", { errorId: "importAttendance" });
  return answer.refusal;
}

function checkSeat({ viewer }: Context, row: AttendanceRowInput, seat: Seat | undefined): LineFault | null {
  const code = row.eventCode?.trim() || null;
  const member = row.member?.trim() || null;
  if (seat === undefined) {
    const expected = { vi: "mã của một sự kiện, ví dụ SK-2026-001", en: "the code of an event, such as SK-2026-001" };
    return { field: "eventCode", code: code === null ? "MISSING" : "UNKNOWN_EVENT", found: code, expected };
  }
  if (!canCheckIn(viewer, seat.hostUnitId)) {
    const expected = { vi: "sự kiện do đơn vị của bạn đăng cai", en: "an event that your unit hosts" };
    return { field: "eventCode", code: "NOT_YOUR_EVENT", found: code, expected };
  }
  if (seat.registrationId !== null) return null;
  const expected = {
    vi: "một người có chỗ tại sự kiện; nếu trùng tên, ghi mã thành viên",
    en: "somebody with a seat at the event; give her id when others have her name",
  };
  return { field: "fullName", code: member === null ? "MISSING" : "NO_SEAT", found: member, expected };
}

const words: Readonly<Record<Presence, readonly string[]>> = {
  ATTENDED: ["co mat", "co", "x", "attended"],
  ABSENT: ["vang", "vang mat", "vang khong ly do", "absent"],
  EXCUSED: ["vang co ly do", "vang co phep", "co phep", "excused"],
};

function readPresence(text: string | null | undefined): Presence | null {
  const wanted = (text ?? "")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/đ/giu, "d")
    .toLowerCase()
    .trim()
    .replaceAll(/\s+/g, " ");
  const names = Object.keys(words) as Presence[]; // the keys of that record
  return names.find((name) => words[name].includes(wanted)) ?? null;
}

function wrongPresence({ presence }: AttendanceRowInput): LineFault {
  const found = presence?.trim() || null;
  const expected = { vi: "Có mặt, Vắng hoặc Vắng có lý do", en: "Có mặt, Vắng or Vắng có lý do" };
  return { field: "presence", code: found === null ? "MISSING" : "UNKNOWN_PRESENCE", found, expected };
}

function wrongReason(reason: string): LineFault {
  const expected = { vi: "lý do vắng, từ 1 đến 500 ký tự", en: "a reason of 1 to 500 characters" };
  return { field: "reason", code: reason === "" ? "MISSING" : "TOO_LONG", found: reason || null, expected };
}

function twice({ member }: AttendanceRowInput, first: number): LineFault {
  const expected = {
    vi: `mỗi người một dòng: đã có ở dòng ${first}`,
    en: `one line for each: she stands in line ${first}`,
  };
  return { field: "fullName", code: "NAME_TWICE", found: member?.trim() ?? null, expected };
}

function refused({ presence }: AttendanceRowInput, refusal: string): LineFault {
  const expected =
    refusal === "VALIDATION"
      ? { vi: "điểm danh từ hai giờ trước khi bắt đầu", en: "a mark from two hours before the beginning on" }
      : {
          vi: "một bước mà trạng thái sự kiện và đăng ký cho phép: vắng chỉ ghi sau khi sự kiện kết thúc và trước khi báo cáo được duyệt",
          en: "a step that the states of event and registration allow: absences between the end and the accepted report",
        };
  return { field: "presence", code: refusal, found: presence?.trim() ?? null, expected };
}
