import type { ConsentPurpose } from "./generated/operations.ts";

/** Purposes the law asks a consent for, each on its own; none is ticked before she ticks it. */
export const purposes = [
  "DIRECTORY_CONTACT",
  "PUBLIC_PROFILE",
  "PORTRAIT",
  "EVENT_ATTENDANCE_LIST",
  "MENTORING_MATCH",
  "STATISTICS",
  "MESSAGING",
] as const satisfies readonly ConsentPurpose[];

/** Version of the notice people read here; it is kept with each consent. */
export const noticeVersion = "2026-01";
