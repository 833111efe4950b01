import { sql } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { EditEventSeatsInput } from "../generated/resolvers.ts";
import { checkSeats } from "./event-input.ts";
import { refused, shown } from "./event-payload.ts";
import type { EventPayload } from "./event-payload.ts";
import { lockOpenEvent } from "./lock-event.ts";

/**
 * Changes seats and the time of sign-up. A capacity below the seats taken is refused with their number, unless new
 * confirmations are to stop: then it shrinks to the number asked as seats are given up (V-E2).
 */
export async function editEventSeats(context: Context, input: EditEventSeatsInput): Promise<EventPayload> {
  const { db, now } = context;
  const locked = await lockOpenEvent(context, input.eventId, "ENDED");
  if (locked.refusal !== undefined) return refused(locked.refusal);
  const { event } = locked;
  if (event.seatsVersion !== input.expectedVersion) {
    const detail = { expected: input.expectedVersion, current: event.seatsVersion };
    return { event, userErrors: [userError("STALE_VERSION", ["expectedVersion"], detail)] };
  }
  const seats = {
    capacity: input.capacity === undefined ? (event.capacityWanted ?? event.capacity) : input.capacity,
    reservedSeats: input.reservedSeats ?? event.reservedSeats,
    registrationOpensAt:
      input.registrationOpensAt === undefined ? event.registrationOpensAt : input.registrationOpensAt,
    registrationClosesAt:
      input.registrationClosesAt === undefined ? event.registrationClosesAt : input.registrationClosesAt,
  };
  const refusal = checkSeats(seats, event.startsAt);
  if (refusal !== null) return refused(refusal);
  const taken = event.confirmedCount + seats.reservedSeats;
  const shrinks = seats.capacity !== null && seats.capacity < taken;
  if (shrinks && input.stopNewConfirmations !== true) {
    return refused(userError("SEATS_TAKEN", ["capacity"], { taken, asked: seats.capacity }));
  }
  return db.atomically(async () => {
    await db.query(sql`
      update events.event set capacity = ${shrinks ? taken : seats.capacity}, capacity_wanted = ${shrinks ? seats.capacity : null},
        reserved_seats = ${seats.reservedSeats}, registration_opens_at = ${seats.registrationOpensAt},
        registration_closes_at = ${seats.registrationClosesAt}, seats_version = seats_version + 1, version = version + 1, updated_at = ${now}
      where id = ${event.id}`);
    await db.query(sql`select events.serve_line(${event.id}, ${now})`);
    return shown(context, event.id);
  });
}
