import type { Viewer } from "@sen/identity";

/**
 * What marked fields of slices may depend on beside what is asked: the day in Vietnam, whether somebody is signed in, and her
 * roles with their units. Never the person: rows and columns that are hers are not marked. Undefined for who states a
 * purpose, since what is read for one is personal.
 */
export function viewerClass({ subject, roles, purpose }: Viewer, now: Date): string | undefined {
  if (purpose !== null) return undefined;
  const rights = new Set(roles.map(({ role, unitId }) => `${role} ${unitId ?? ""}`));
  return [dayInVietnam(now), subject === null ? "visitor" : "signed in", ...[...rights].toSorted()].join("|");
}

const day = new Intl.DateTimeFormat("sv", { timeZone: "Asia/Ho_Chi_Minh" });
/** Milliseconds of a quarter of an hour: no zone's day begins within one. */
const quarter = 900_000;
let last = { quarter: NaN, day: "" };

/** Today there, `YYYY-MM-DD`: fields that speak of today differ from midnight on. */
function dayInVietnam(now: Date): string {
  const present = Math.floor(now.getTime() / quarter);
  if (last.quarter !== present) last = { quarter: present, day: day.format(now) };
  return last.day;
}
