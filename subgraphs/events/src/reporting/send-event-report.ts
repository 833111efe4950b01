import { sql } from "@sen/database";
import { hasRole } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import { invalid } from "../events/event-input.ts";
import { refused, shown } from "../events/event-payload.ts";
import type { EventPayload } from "../events/event-payload.ts";
import { lockEvent } from "../events/lock-event.ts";
import type { ReturnEventReportInput } from "../generated/resolvers.ts";
import { findReportGaps, incomplete } from "./find-report-gaps.ts";

/** The host hands in its report; refused with the list of what is missing. Sending it twice is sending it. */
export async function sendEventReport(context: Context, eventId: string): Promise<EventPayload> {
  const { db, viewer, now } = context;
  const locked = await lockEvent(context, eventId);
  if (locked.refusal !== undefined) return refused(locked.refusal);
  const { event } = locked;
  if (!hasRole(viewer, "UNIT_COORDINATOR", event.hostUnitId)) {
    return refused(userError("FORBIDDEN", ["eventId"], { what: "sendEventReport" }));
  }
  if (event.state !== "ENDED") {
    return refused(userError("ILLEGAL_TRANSITION", ["eventId"], { from: event.state, to: "REPORTED" }));
  }
  const gaps = (await findReportGaps(db, eventId)).filter((part) => part !== "REPORT");
  if (gaps.length > 0) return refused(incomplete(gaps));
  await db.query(sql`
    insert into events.event_report (event_id, sent_at, updated_at) values (${eventId}, ${now}, ${now})
    on conflict (event_id) do update set sent_at = excluded.sent_at, updated_at = excluded.updated_at
    where event_report.sent_at is null`);
  return shown(context, eventId);
}

/** The secretariat gives a report back and says what it asks for; the host sends it again. */
export async function returnEventReport(context: Context, input: ReturnEventReportInput): Promise<EventPayload> {
  const { db, viewer, now } = context;
  const locked = await lockEvent(context, input.eventId);
  if (locked.refusal !== undefined) return refused(locked.refusal);
  const { event } = locked;
  if (!hasRole(viewer, "SECRETARIAT")) {
    return refused(userError("FORBIDDEN", ["eventId"], { what: "returnEventReport" }));
  }
  if (input.note.trim() === "" || input.note.length > 2000) {
    return refused(invalid("note", "ghi chú có từ 1 đến 2000 ký tự", "the note has 1 to 2000 characters"));
  }
  const returned = await db.query(sql`
    update events.event_report set sent_at = null, return_note = ${input.note}, returned_at = ${now}, updated_at = ${now}
    where event_id = ${event.id} and sent_at is not null and accepted_at is null returning event_id`);
  if (returned.length === 0) {
    return refused(userError("ILLEGAL_TRANSITION", ["eventId"], { from: event.state, to: "ENDED" }));
  }
  return shown(context, event.id);
}
