import { isCheckViolation, sql } from "@sen/database";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { TransitionEventInput } from "../generated/resolvers.ts";
import { findReportGaps, incomplete } from "../reporting/find-report-gaps.ts";
import { tellReported } from "../reporting/tell-reported.ts";
import { findEndedUnit } from "./check-units.ts";
import { sessionsOutside } from "./edit-event.ts";
import type { Event } from "./entities.ts";
import { checkPeriod, checkSeats, invalid } from "./event-input.ts";
import { refused, shown } from "./event-payload.ts";
import type { EventPayload } from "./event-payload.ts";
import { findHostGap } from "./find-host-gap.ts";
import { lockEvent } from "./lock-event.ts";
import { moveDates } from "./move-dates.ts";
import { tellMove } from "./tell-move.ts";
import { eventMoves } from "./transitions.ts";
import type { EventNeed } from "./transitions.ts";

/** Moves an event by hand, as its table of moves allows. Dates belong to putting off and to announcing anew. */
export async function transitionEvent(context: Context, input: TransitionEventInput): Promise<EventPayload> {
  const { db, viewer } = context;
  const locked = await lockEvent(context, input.eventId);
  if (locked.refusal !== undefined) return refused(locked.refusal);
  const { event } = locked;
  if (event.version !== input.expectedVersion) {
    const detail = { expected: input.expectedVersion, current: event.version };
    return { event, userErrors: [userError("STALE_VERSION", ["expectedVersion"], detail)] };
  }
  const move = findMove(eventMoves, event.state, input.to);
  if (move === null) return refused(userError("ILLEGAL_TRANSITION", ["to"], { from: event.state, to: input.to }));
  if (!canMove(viewer, move, { unitIds: [event.hostUnitId] })) {
    return refused(userError("FORBIDDEN", ["to"], { what: `${event.state} → ${input.to}` }));
  }
  const next: Event = { ...event, startsAt: input.startsAt ?? event.startsAt, endsAt: newEnd(event, input) };
  const refusal = checkDates(event, next, input) ?? (await findUnmetNeed(context, next, input, move.needs));
  if (refusal !== null) return refused(refusal);
  try {
    return await db.atomically(() => makeMove(context, event, next, input));
  } catch (error) {
    if (isCheckViolation(error, "session_inside_event")) return refused(sessionsOutside());
    throw error;
  }
}

/** A new beginning alone keeps the event's length. */
function newEnd(event: Event, { startsAt, endsAt }: TransitionEventInput): Date {
  if (endsAt != null) return endsAt;
  if (startsAt == null) return event.endsAt;
  return new Date(startsAt.getTime() + event.endsAt.getTime() - event.startsAt.getTime());
}

function checkDates(event: Event, next: Event, { to }: TransitionEventInput): UserError | null {
  if (next.startsAt.getTime() === event.startsAt.getTime() && next.endsAt.getTime() === event.endsAt.getTime())
    return null;
  if (to !== "POSTPONED" && event.state !== "POSTPONED") {
    return invalid(
      "startsAt",
      "chỉ đổi ngày khi hoãn hoặc công bố lại",
      "dates change here only when an event is put off or announced anew",
    );
  }
  return checkPeriod(next);
}

async function findUnmetNeed(
  { db, now }: Context,
  event: Event,
  { note }: TransitionEventInput,
  needs: readonly EventNeed[],
): Promise<UserError | null> {
  for (const need of needs) {
    const refusal = await findRefusal(need);
    if (refusal !== null) return refusal;
  }
  return null;

  async function findRefusal(need: EventNeed): Promise<UserError | null> {
    switch (need) {
      case "HOST_CONFIRMED":
        return findHostGap(db, event);
      case "HOST_AT_WORK":
        return findEndedUnit(db, [event.hostUnitId], event.startsAt, ["eventId"]);
      case "NEW_DATE":
        return event.startsAt > now
          ? checkSignUp(event, now)
          : invalid("startsAt", "sự kiện phải bắt đầu trong tương lai", "the event must begin in the future");
      case "NOTE":
        return (note ?? "").trim() === "" ? invalid("note", "cần nêu lý do", "a reason is needed") : null;
      case "REPORT": {
        const gaps = await findReportGaps(db, event.id);
        return gaps.length > 0 ? incomplete(gaps) : null;
      }
      default:
        // By hand is early by intent; what runs by the clock alone nobody may do by hand.
        return null;
    }
  }
}

/** V-E4 also holds for the dates an event is announced with; a sign-up that has ended would end at once. */
function checkSignUp(event: Event, now: Date): UserError | null {
  const closes = event.registrationClosesAt;
  return closes !== null && closes <= now
    ? invalid("registrationClosesAt", "hạn đăng ký đã qua; hãy sửa trước", "sign-up has ended; change its end first")
    : checkSeats(event, event.startsAt);
}

async function makeMove(
  context: Context,
  event: Event,
  next: Event,
  { to, note }: TransitionEventInput,
): Promise<EventPayload> {
  const { db, now } = context;
  if (note != null) await db.because(note.slice(0, 500));
  await moveDates(db, event, next);
  await db.query(sql`
    update events.event set state = ${to}, version = version + 1, updated_at = ${now} where id = ${event.id}`);
  await db.query(sql`set constraints events.session_inside_event, events.event_around_sessions immediate`);
  if (to === "CANCELLED") await db.query(sql`select events.release_seats(${event.id}, ${now})`);
  if (to === "POSTPONED") await db.query(sql`select events.ask_to_confirm_again(${event.id}, ${now})`);
  if (to === "REGISTRATION_OPEN") await db.query(sql`select events.serve_line(${event.id}, ${now})`);
  const payload = await shown(context, event.id);
  if (payload.event === null) return payload;
  await tellMove(db, payload.event, event.state);
  if (to === "REPORTED") await tellReported(context, payload.event);
  return payload;
}
