import type { Viewer } from "@sen/identity";

/**
 * What marked fields of slices may depend on beside what is asked: the day in Vietnam, whether somebody is signed in, and her
 * roles with their units. Never the person: rows and columns that are hers are not marked. Undefined for who states a
 * purpose, since what is read for one is personal, and in the first moments of a day, which may not have begun at every slice.
 */
export function viewerClass({ subject, roles, purpose }: Viewer, now: Date): string | undefined {
  if (purpose !== null) return undefined;
  const today = dayInVietnam(now.getTime());
  if (today !== dayInVietnam(now.getTime() - furthestClock)) return undefined;
  const rights = new Set(roles.map(({ role, unitId }) => `${role} ${unitId ?? ""}`));
  return [today, subject === null ? "visitor" : "signed in", ...[...rights].toSorted()].join("|");
}

/** Milliseconds by which clocks differ at most: slices refuse what was signed longer ago. */
const furthestClock = 30_000;

/** Days since 1970 there; its zone has kept seven hours from UTC since 1975. */
const dayInVietnam = (milliseconds: number): number => Math.floor((milliseconds + 7 * 3_600_000) / 86_400_000);
