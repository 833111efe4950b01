import { sql } from "@sen/database";
import type { Job } from "@sen/subgraph";

/**
 * Lets personal data go when their time has ended (domain §13): names in registrations after 5 years, absence reasons and
 * check-in codes after 6 months, answers to feedback after 2 years, of which sums stay. Periods are settings.
 */
export const endPeriods: Job = {
  name: "end-periods",
  everySeconds: 6 * 3600,
  run: async ({ db, now }) => {
    await db.because("the period of keeping has ended");
    await db.query(sql`select events.end_periods(${now})`);
  },
};
