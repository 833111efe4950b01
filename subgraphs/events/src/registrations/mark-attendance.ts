import { sql } from "@sen/database";
import { HubError } from "@sen/errors";
import type { ErrorCode } from "@sen/errors";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import { lockEvent } from "../events/lock-event.ts";
import type { AbsenceInput, CheckInListedInput, MarkAbsencesInput } from "../generated/resolvers.ts";
import type { Registration } from "./entities.ts";

export interface AttendancePayload {
  readonly registrations: Registration[];
  readonly userErrors: UserError[];
}

/** Most people marked in one call. */
const longestList = 500;

/** Marks everybody on a list as present: all of them, or nobody and the first that could not be. */
export async function checkInListed(context: Context, input: CheckInListedInput): Promise<AttendancePayload> {
  const { db, now } = context;
  const ids = input.registrationIds;
  const locked = await lockEvent(context, input.eventId);
  if (locked.refusal !== undefined) return refused(locked.refusal);
  if (ids.length > longestList) return refused(tooMany("registrationIds"));
  return allOrNone(context, ids, async () => {
    const [answer] = await db.query<{ refused_id: string | null; refusal: ErrorCode | null }>(sql`
      select refused_id, refusal from events.check_in_listed(${input.eventId}, ${ids}::text[], ${now})`);
    const refusal = answer?.refusal ?? null;
    return refusal === null ? null : explain(refusal, "ATTENDED", answer?.refused_id ?? "", "registrationIds");
  });
}

/** Marks who had a seat and did not come, after the event has ended. Being excused needs a reason. */
export async function markAbsences(context: Context, input: MarkAbsencesInput): Promise<AttendancePayload> {
  const locked = await lockEvent(context, input.eventId);
  if (locked.refusal !== undefined) return refused(locked.refusal);
  if (input.absences.length > longestList) return refused(tooMany("absences"));
  const ids = input.absences.map(({ registrationId }) => registrationId);
  const rows = await context.loaders.registrationById.loadMany(ids);
  const foreign = ids.find((_id, index) => {
    const row = rows[index];
    return row == null || row instanceof Error || row.eventId !== input.eventId;
  });
  if (foreign !== undefined) return refused(explain("NOT_FOUND", "ABSENT", foreign, "absences"));
  return allOrNone(context, ids, async () => {
    for (const absence of input.absences) {
      const refusal = await markAbsence(context, absence);
      if (refusal !== null) return refusal;
    }
    return null;
  });
}

async function markAbsence(
  { db, now }: Context,
  { registrationId, state, reason }: AbsenceInput,
): Promise<UserError | null> {
  const why = reason?.trim() ?? "";
  if (why.length > 500) return explain("VALIDATION", state, registrationId, "absences");
  const [answer] = await db.query<{ refusal: ErrorCode | null }>(sql`
    select events.mark_absence(${registrationId}, ${state}, ${why === "" ? null : why}, ${now}) as refusal`);
  const refusal = answer?.refusal ?? null;
  return refusal === null ? null : explain(refusal, state, registrationId, "absences");
}

/** Undoes what was marked when one cannot be, and gives the refusal as data. */
async function allOrNone(
  { db, loaders }: Context,
  ids: readonly string[],
  mark: () => Promise<UserError | null>,
): Promise<AttendancePayload> {
  let refusal: UserError | null = null;
  try {
    await db.atomically(async () => {
      refusal = await mark();
      if (refusal !== null) throw new HubError("VALIDATION", { what: "one of the list" });
    });
  } catch (error) {
    if (refusal === null) throw error;
    return refused(refusal);
  }
  for (const id of ids) loaders.registrationById.clear(id);
  const rows = await loaders.registrationById.loadMany(ids);
  return { registrations: rows.flatMap((row) => (row === null || row instanceof Error ? [] : [row])), userErrors: [] };
}

const refused = (error: UserError): AttendancePayload => ({ registrations: [], userErrors: [error] });

const tooMany = (field: string): UserError =>
  userError("VALIDATION", [field], {
    what: { vi: `tối đa ${longestList} người một lần`, en: `at most ${longestList} people at a time` },
  });

function explain(code: ErrorCode, to: string, id: string, field: string): UserError {
  const what =
    code === "VALIDATION"
      ? to === "ATTENDED"
        ? {
            vi: `${id}: chỉ điểm danh từ hai giờ trước sự kiện`,
            en: `${id}: check-in begins two hours before the event`,
          }
        : {
            vi: `${id}: vắng có phép cần lý do, tối đa 500 ký tự`,
            en: `${id}: being excused needs a reason of at most 500 characters`,
          }
      : { vi: `đăng ký ${id}`, en: `registration ${id}` };
  return userError(code, [field], { what, from: id, to });
}
