import { raw, sql } from "@sen/database";
import type { Job } from "./job.ts";

/**
 * Makes the months of the slice's partitioned tables three months ahead, and takes away those of the change log whose ten years
 * are over. When it did not run for longer, rows wait in the default partition, and it moves them to their months. Each table
 * is a transaction of its own: none is locked while another is waited for.
 */
export function keepPartitions(slice: string): Job {
  return {
    name: "keep-partitions",
    everySeconds: 3600,
    run: async ({ db, separately, now }) => {
      const tables = await db.query<{ name: string }>(
        sql`select name from ${raw(`${slice}.monthly_table`)} order by name`,
      );
      for (const { name } of tables)
        await separately((each) =>
          each.db.query(sql`select ${raw(`${slice}.keep_partitions`)}(${name}, ${now}::timestamptz)`),
        );
      await separately((each) => each.db.query(sql`select ${raw(`${slice}.forget_changes`)}()`));
    },
  };
}
