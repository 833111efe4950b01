import { sql } from "@sen/database";
import type { Job } from "@sen/subgraph";

/** Passes offers that ran out, and seats that became free otherwise, on to the next in line. */
export const expireOffers: Job = {
  name: "expire-offers",
  everySeconds: 60,
  run: async ({ db, now }) => {
    await db.query(sql`select events.expire_offers(${now})`);
  },
};
