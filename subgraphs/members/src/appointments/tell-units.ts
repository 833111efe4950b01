import { sql } from "@sen/database";
import type { Job } from "@sen/subgraph";

/** A post that begins or ends by the calendar changes a member's unit without anybody writing: the others are told here. */
export const tellUnits: Job = {
  name: "tell-units",
  everySeconds: 3600,
  run: async ({ db }) => {
    await db.query(sql`select members.tell_changed_units()`);
  },
};
