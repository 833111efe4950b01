import { sql } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { Event } from "./entities.ts";
import { canPrepareEvent } from "./policies.ts";

export type Locked = { readonly event: Event; readonly refusal?: undefined } | { readonly refusal: UserError };

/**
 * The event as it stands, held until the transaction ends, for those who prepare it. All that writes about an event takes
 * this lock, seats too, so what is checked after it stays true.
 */
export async function lockEvent({ db, loaders, viewer }: Context, id: string, field = "eventId"): Promise<Locked> {
  const seen = await loaders.eventById.load(id);
  if (seen === null) return { refusal: notFound(id, field) };
  if (!canPrepareEvent(viewer, seen.hostUnitId))
    return { refusal: userError("FORBIDDEN", [field], { what: seen.code }) };
  await db.query(sql`select from events.event where id = ${id} for no key update`);
  loaders.eventById.clear(id);
  const event = await loaders.eventById.load(id);
  return event === null ? { refusal: notFound(id, field) } : { event };
}

/** As `lockEvent`, while the event can still be prepared or, with `until: "REPORTED"`, written about. */
export async function lockOpenEvent(context: Context, id: string, until: "ENDED" | "REPORTED"): Promise<Locked> {
  const locked = await lockEvent(context, id);
  if (locked.refusal !== undefined) return locked;
  const { state } = locked.event;
  const isOver = state === "REPORTED" || state === "CANCELLED" || (until === "ENDED" && state === "ENDED");
  return isOver ? { refusal: userError("ILLEGAL_TRANSITION", ["eventId"], { from: state, to: state }) } : locked;
}

function notFound(id: string, field: string): UserError {
  return userError("NOT_FOUND", [field], { what: { vi: `sự kiện ${id}`, en: `event ${id}` } });
}
