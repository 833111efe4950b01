import { raw, sql } from "@sen/database";
import type { Job } from "./job.ts";

/** Most lines sealed in one run; the rest waits for the next. */
const mostAtOnce = 5000;

/**
 * Gives the lines of the change log their place in the day's hash chain. The hash of a line covers the line and the
 * hash before it, so a line cannot be changed, taken out or put in later without every following hash being wrong.
 */
export function sealChanges(slice: string): Job {
  return {
    name: "seal-changes",
    everySeconds: 5,
    run: async ({ db }) => {
      await db.query(sql`select ${raw(`${slice}.seal_changes`)}(${mostAtOnce})`);
    },
  };
}
