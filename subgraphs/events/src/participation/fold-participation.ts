import { sql } from "@sen/database";
import type { Job } from "@sen/subgraph";

/**
 * Counts anew what registrations touched since the last run, and keeps it (decision 48). Reports are right without it, and slower
 * the longer it has not run.
 */
export const foldParticipation: Job = {
  name: "fold-participation",
  everySeconds: 10,
  run: async ({ db }) => {
    // The first run after the migration, or after many rows were loaded, counts all years.
    await db.query(sql`set local statement_timeout = '5min'`);
    await db.query(sql`select events.fold_participation()`);
  },
};
