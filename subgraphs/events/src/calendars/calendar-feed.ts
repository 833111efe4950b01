import { sql } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import { createSecret, hashSecret } from "../secret.ts";
import { writeCalendar } from "./write-calendar.ts";
import type { CalendarEntry } from "./write-calendar.ts";

export interface FeedPayload {
  readonly path: string | null;
  readonly userErrors: UserError[];
}

/** Gives the viewer's calendar a new secret address; the one before is dead from now on. */
export async function renewCalendarFeed({ db, viewer, now }: Context): Promise<FeedPayload> {
  if (viewer.memberId === null) {
    return { path: null, userErrors: [userError("FORBIDDEN", null, { what: "renewCalendarFeed" })] };
  }
  const { secret, hash } = createSecret();
  await db.query(sql`select events.renew_calendar_feed(${hash}, ${now})`);
  return { path: `/calendar/${secret}.ics`, userErrors: [] };
}

/** The calendar behind a secret address; null when there is none. */
export async function findCalendarFeed({ db }: Context, secret: string): Promise<string | null> {
  const entries = await db.query<CalendarEntry & { readonly id: string | null }>(sql`
    select event_id as id, code, title_vi as "titleVi", summary_vi as "summaryVi", venue_vi as "venueVi", starts_at as "startsAt",
      ends_at as "endsAt", event_state as state, registration_state as "registrationState", version, updated_at as "changedAt"
    from events.calendar_entries(${hashSecret(secret)})`);
  if (entries.length === 0) return null;
  return writeCalendar(
    "Mạng lưới Nữ lãnh đạo",
    entries.filter(({ id }) => id !== null),
  );
}
