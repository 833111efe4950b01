import { isCheckViolation, sql } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { EditEventInput } from "../generated/resolvers.ts";
import { findEndedUnit, findUnknownUnit } from "./check-units.ts";
import type { Event } from "./entities.ts";
import { checkLink, checkPeriod, checkSeats, checkTitle, checkVisibility, firstOf, invalid } from "./event-input.ts";
import { refused, shown } from "./event-payload.ts";
import type { EventPayload } from "./event-payload.ts";
import { lockOpenEvent } from "./lock-event.ts";
import { canChangeHost } from "./policies.ts";
import { replaceCoHosts, replaceLink } from "./replace-parts.ts";

/**
 * Changes an event's text, dates and links, which have a version of their own: whoever edits seats meanwhile is not
 * disturbed. Fields that are left out stay; `null` empties them.
 */
export async function editEvent(context: Context, input: EditEventInput): Promise<EventPayload> {
  const { db } = context;
  const locked = await lockOpenEvent(context, input.eventId, "ENDED");
  if (locked.refusal !== undefined) return refused(locked.refusal);
  const { event } = locked;
  if (event.detailsVersion !== input.expectedVersion) {
    const detail = { expected: input.expectedVersion, current: event.detailsVersion };
    return { event, userErrors: [userError("STALE_VERSION", ["expectedVersion"], detail)] };
  }
  const next = withChanges(event, input);
  const refusal = await findRefusal(context, event, next, input);
  if (refusal !== null) return refused(refusal);
  try {
    return await db.atomically(async () => {
      await writeDetails(context, next);
      if (input.onlineUrl !== undefined) await replaceLink(db, event.id, input.onlineUrl);
      if (input.coHostIds != null) await replaceCoHosts(db, event.id, input.coHostIds);
      await db.query(sql`set constraints events.session_inside_event, events.event_around_sessions immediate`);
      return shown(context, event.id);
    });
  } catch (error) {
    if (isCheckViolation(error, "session_inside_event")) return refused(sessionsOutside());
    throw error;
  }
}

export const sessionsOutside = (): UserError =>
  invalid("startsAt", "có phiên nằm ngoài thời gian của sự kiện", "a session lies outside the event's time");

/** What an input may change of an event's row. */
type Details = Pick<
  Event,
  | "id"
  | "titleVi"
  | "titleEn"
  | "summaryVi"
  | "summaryEn"
  | "kind"
  | "mode"
  | "visibility"
  | "startsAt"
  | "endsAt"
  | "venueVi"
  | "venueEn"
  | "hostUnitId"
  | "hostAssignmentId"
  | "themeId"
  | "planActivityId"
>;

/** `undefined`: not said, so it stays. */
const or = <Value>(said: Value | undefined, present: Value): Value => (said === undefined ? present : said);

function withChanges(event: Event, input: EditEventInput): Details {
  const { title, summary, venue } = input;
  return {
    id: event.id,
    titleVi: title?.vi ?? event.titleVi,
    titleEn: title == null ? event.titleEn : (title.en ?? null),
    summaryVi: summary === undefined ? event.summaryVi : (summary?.vi ?? null),
    summaryEn: summary === undefined ? event.summaryEn : (summary?.en ?? null),
    venueVi: venue === undefined ? event.venueVi : (venue?.vi ?? null),
    venueEn: venue === undefined ? event.venueEn : (venue?.en ?? null),
    kind: input.kind ?? event.kind,
    mode: input.mode ?? event.mode,
    visibility: input.visibility ?? event.visibility,
    startsAt: input.startsAt ?? event.startsAt,
    endsAt: input.endsAt ?? event.endsAt,
    hostUnitId: input.hostId ?? event.hostUnitId,
    hostAssignmentId: or(input.hostAssignmentId, event.hostAssignmentId),
    themeId: or(input.themeId, event.themeId),
    planActivityId: or(input.planActivityId, event.planActivityId),
  };
}

async function findRefusal(
  { db, viewer, now }: Context,
  event: Event,
  next: Details,
  input: EditEventInput,
): Promise<UserError | null> {
  const changesHost = next.hostUnitId !== event.hostUnitId;
  if (changesHost && !canChangeHost(viewer)) return userError("FORBIDDEN", ["hostId"], { what: "hostId" });
  const changesDates = next.startsAt.getTime() !== event.startsAt.getTime();
  if (changesDates && event.state === "ONGOING")
    return userError("ILLEGAL_TRANSITION", ["startsAt"], { from: event.state, to: event.state });
  if (changesDates && event.state !== "DRAFT" && next.startsAt <= now) {
    return invalid(
      "startsAt",
      "sự kiện đã công bố phải bắt đầu trong tương lai",
      "an announced event begins in the future",
    );
  }
  const refusal = firstOf(
    checkTitle({ vi: next.titleVi, en: next.titleEn }),
    checkPeriod(next),
    checkSeats(event, next.startsAt),
    checkLink(input.onlineUrl),
    checkVisibility(next.visibility),
  );
  if (refusal !== null || (!changesHost && !changesDates && input.coHostIds == null)) return refusal;
  const units = [next.hostUnitId, ...(input.coHostIds ?? [])];
  return (await findUnknownUnit(db, units, ["hostId"])) ?? findEndedUnit(db, units, next.startsAt, ["hostId"]);
}

async function writeDetails({ db, now }: Context, next: Details): Promise<void> {
  await db.query(sql`
    update events.event set title_vi = ${next.titleVi}, title_en = ${next.titleEn}, summary_vi = ${next.summaryVi},
      summary_en = ${next.summaryEn}, kind = ${next.kind}, mode = ${next.mode}, visibility = ${next.visibility},
      starts_at = ${next.startsAt}, ends_at = ${next.endsAt}, venue_vi = ${next.venueVi}, venue_en = ${next.venueEn},
      host_unit_id = ${next.hostUnitId}, host_assignment_id = ${next.hostAssignmentId}, theme_id = ${next.themeId},
      plan_activity_id = ${next.planActivityId}, details_version = details_version + 1, version = version + 1, updated_at = ${now}
    where id = ${next.id}`);
}
