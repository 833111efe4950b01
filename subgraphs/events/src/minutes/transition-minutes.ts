import { sql } from "@sen/database";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { TransitionMinutesInput } from "../generated/resolvers.ts";
import { minutesMoves } from "./transitions.ts";
import { refused } from "./write-minutes.ts";
import type { MinutesPayload } from "./write-minutes.ts";

/** Circulates minutes to those who came, or approves them for the network. */
export async function transitionMinutes(context: Context, input: TransitionMinutesInput): Promise<MinutesPayload> {
  const { db, loaders, viewer, now } = context;
  const { minutesId, expectedVersion, to } = input;
  const present = await loaders.minutesById.load(minutesId);
  const event = present === null ? null : await loaders.eventById.load(present.eventId);
  if (present === null || event === null) {
    return refused(
      userError("NOT_FOUND", ["minutesId"], { what: { vi: `biên bản ${minutesId}`, en: `minutes ${minutesId}` } }),
    );
  }
  const move = findMove(minutesMoves, present.state, to);
  if (move === null) return refused(userError("ILLEGAL_TRANSITION", ["to"], { from: present.state, to }));
  if (!canMove(viewer, move, { unitIds: [event.hostUnitId] })) {
    return refused(userError("FORBIDDEN", ["to"], { what: `${present.state} → ${to}` }));
  }
  const approves = to === "APPROVED";
  const moved = await db.query(sql`
    update events.minutes set state = ${to}, updated_at = ${now}, circulated_at = coalesce(circulated_at, ${now}),
      approved_at = ${approves ? now : null}, approved_by = ${approves ? viewer.memberId : null}
    where id = ${minutesId} and state = ${present.state} and version = ${expectedVersion} returning id`);
  loaders.minutesById.clear(minutesId);
  const minutes = await loaders.minutesById.load(minutesId);
  if (moved.length > 0) return { minutes, conflict: null, userErrors: [] };
  const detail = { expected: expectedVersion, current: minutes?.version };
  return { minutes, conflict: null, userErrors: [userError("STALE_VERSION", ["expectedVersion"], detail)] };
}
