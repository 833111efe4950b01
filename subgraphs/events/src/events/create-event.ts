import { sql } from "@sen/database";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { CreateEventInput } from "../generated/resolvers.ts";
import { findEndedUnit, findUnknownUnit } from "./check-units.ts";
import { checkLink, checkPeriod, checkSeats, checkTitle, checkVisibility, firstOf } from "./event-input.ts";
import { refused, shown } from "./event-payload.ts";
import type { EventPayload } from "./event-payload.ts";
import { replaceCoHosts, replaceLink } from "./replace-parts.ts";
import { tellMove } from "./tell-move.ts";
import { eventMoves } from "./transitions.ts";

/** Writes the draft of an event and gives it the next code of the year in which it begins. */
export async function createEvent(context: Context, input: CreateEventInput): Promise<EventPayload> {
  const { db, viewer } = context;
  const move = findMove(eventMoves, null, "DRAFT");
  if (move === null || !canMove(viewer, move, { unitIds: [input.hostId] })) {
    return refused(userError("FORBIDDEN", ["hostId"], { what: "createEvent" }));
  }
  const seats = {
    capacity: input.capacity ?? null,
    reservedSeats: input.reservedSeats ?? 0,
    registrationOpensAt: input.registrationOpensAt ?? null,
    registrationClosesAt: input.registrationClosesAt ?? null,
  };
  const units = [input.hostId, ...(input.coHostIds ?? [])];
  const refusal =
    firstOf(
      checkTitle(input.title),
      checkPeriod(input),
      checkSeats(seats, input.startsAt),
      checkLink(input.onlineUrl),
      checkVisibility(input.visibility ?? "NETWORK"),
    ) ??
    (await findUnknownUnit(db, units, ["hostId"])) ??
    (await findEndedUnit(db, units, input.startsAt, ["hostId"]));
  if (refusal !== null) return refused(refusal);
  return db.atomically(async () => {
    const [row] = await db.query<{ id: string }>(sql`
      insert into events.event (code, title_vi, title_en, summary_vi, summary_en, kind, mode, visibility, starts_at, ends_at,
        venue_vi, venue_en, host_unit_id, host_assignment_id, theme_id, plan_activity_id, capacity, reserved_seats,
        registration_opens_at, registration_closes_at, created_by)
      values (
        events.next_event_code(extract(year from ${input.startsAt}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::int),
        ${input.title.vi}, ${input.title.en ?? null}, ${input.summary?.vi ?? null}, ${input.summary?.en ?? null}, ${input.kind},
        ${input.mode}, ${input.visibility ?? "NETWORK"}, ${input.startsAt}, ${input.endsAt}, ${input.venue?.vi ?? null},
        ${input.venue?.en ?? null}, ${input.hostId}, ${input.hostAssignmentId ?? null}, ${input.themeId ?? null},
        ${input.planActivityId ?? null}, ${seats.capacity}, ${seats.reservedSeats}, ${seats.registrationOpensAt},
        ${seats.registrationClosesAt}, ${viewer.subject})
      returning id`);
    const id = row?.id ?? "";
    if (input.onlineUrl != null) await replaceLink(db, id, input.onlineUrl);
    await replaceCoHosts(db, id, input.coHostIds ?? []);
    const payload = await shown(context, id);
    if (payload.event !== null) await tellMove(db, payload.event, null);
    return payload;
  });
}
