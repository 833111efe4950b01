import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Unit } from "./entities.ts";

/**
 * Why a unit cannot begin anything new on a day: an ended unit hosts, plans and publishes nothing after its end, while rows
 * of a day on which it worked may still be entered (rule V-U4).
 */
export function findUnitProblem(unit: Unit | null, day: string, field: string): UserError | null {
  if (unit === null) return userError("NOT_FOUND", [field], { what: { vi: "đơn vị", en: "unit" } });
  if (unit.validTo !== null && unit.validTo < day)
    return userError("UNIT_ENDED", [field], { unit: unit.code, endedOn: unit.validTo });
  return null;
}

/** The day that counts for something of a year: its end, or today while the year goes on. */
export const dayThatCounts = (year: number, today: string): string =>
  Number(today.slice(0, 4)) === year ? today : `${year}-01-01`;
