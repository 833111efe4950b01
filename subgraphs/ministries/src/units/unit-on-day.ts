import type { Unit, UnitVersion } from "./entities.ts";

/** Whether a unit works on a day (`YYYY-MM-DD`; such texts compare as days do). */
export function statusOn(unit: Pick<Unit, "validFrom" | "validTo">, day: string): "PLANNED" | "ACTIVE" | "ENDED" {
  if (unit.validFrom !== null && day < unit.validFrom) return "PLANNED";
  if (unit.validTo !== null && day > unit.validTo) return "ENDED";
  return "ACTIVE";
}

/**
 * The version of a unit's name on a day. Before its first day the first one, after its last day the last one, since a unit
 * is spoken of outside its life too. `versions` come oldest first; undefined only when there are none.
 */
export function versionOn(versions: readonly UnitVersion[], day: string): UnitVersion | undefined {
  const begun = versions.filter((version) => version.validFrom === null || version.validFrom <= day);
  return begun.at(-1) ?? versions[0];
}
