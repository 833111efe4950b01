import type { Day } from "../demo/foundation/calendar.ts";

/**
 * The id of a generated row: a UUID in the shape of version 7 made from a day and a number that no other row of its type
 * has. Rows of one time lie together in the index, as those of a network that grew by itself do.
 */
export function scaleId(prefix: string, day: Day, number: number): string {
  const time = Date.parse(day).toString(16).padStart(12, "0");
  const digits = number.toString(16).padStart(12, "0");
  return `${prefix}_${time.slice(0, 8)}-${time.slice(8)}-75ca-8000-${digits}`;
}

/** SQL: true for a row that a profile made, by its id. */
export const isGenerated = "id like '%-75ca-8000-%'";
