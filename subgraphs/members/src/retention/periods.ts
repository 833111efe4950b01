import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";

/** Months that something is kept, by the key of the setting that may say otherwise (domain 13). */
export const defaultPeriods = {
  /** Contacts, after the last membership ended. */
  "retention.contacts": 12,
  "retention.accessLog": 24,
  /** Consents, after they were withdrawn. */
  "retention.consents": 60,
  /** Data requests, after they were closed. */
  "retention.dataRequests": 60,
  /** Which notices went out by mail, after their last change. */
  "retention.mails": 3,
  /** Goals of a mentorship, after it ended. */
  "retention.mentorshipNotes": 6,
} as const;

export type Period = keyof typeof defaultPeriods;

/** The periods in force, in months: `members.setting` holds `{"months": n}` under the same key. */
export async function findPeriods(db: ViewerDatabase): Promise<Readonly<Record<Period, number>>> {
  const keys = Object.keys(defaultPeriods);
  const rows = await db.query<{ key: string; months: number }>(sql`
    select key, (value ->> 'months')::int as months from members.setting where key = any(${keys}::text[])`);
  return { ...defaultPeriods, ...Object.fromEntries(rows.map(({ key, months }) => [key, months])) };
}
