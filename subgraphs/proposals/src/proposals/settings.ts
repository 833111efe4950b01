import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";

/** Periods the network has agreed on; a row of the table `setting` with the same key overrules one. */
const defaults = {
  /** Days a proposal stays open for endorsements unless the secretariat ends it earlier (domain 7.1). */
  open_days: 14,
  /** Working days a unit is given to answer (domain 7.2). */
  referral_working_days: 20,
  /** Working days before the day of an answer or an opinion on which people are reminded. */
  remind_working_days: 3,
  /** Months after its end until a proposal is put away (domain 7.1). */
  archive_after_months: 24,
} as const;

export type SettingName = keyof typeof defaults;

/** A period, as it is in force: a whole number that is not negative. */
export async function findSetting(db: ViewerDatabase, name: SettingName): Promise<number> {
  const [row] = await db.query<{ value: unknown }>(sql`select value from proposals.setting where key = ${name}`);
  return typeof row?.value === "number" && Number.isInteger(row.value) && row.value >= 0 ? row.value : defaults[name];
}
