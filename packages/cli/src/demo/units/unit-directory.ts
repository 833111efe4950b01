import { isWithin } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import { readUnits } from "./read-units.ts";
import type { SuccessionEntry, UnitEntry } from "./read-units.ts";

/** A unit with the id it has in the demo. */
export interface DemoUnit extends UnitEntry {
  readonly id: string;
}

export interface UnitDirectory {
  /** All units, in official order. */
  readonly all: readonly DemoUnit[];
  readonly successions: readonly SuccessionEntry[];
  /** Units at work on a day, in official order. */
  workingOn(day: Day): readonly DemoUnit[];
  requireUnit(code: string): DemoUnit;
  idOf(code: string): string;
  isWorking(code: string, day: Day): boolean;
  /** The unit that does the work of `code` on a day: itself, or whoever succeeded it by then. */
  carrierOn(code: string, day: Day): string;
  /** The primary succession from this unit; undefined while nothing took over. */
  successionFrom(code: string): SuccessionEntry | undefined;
}

export function createUnitDirectory(): UnitDirectory {
  const { units, successions } = readUnits();
  const all = units
    .map((unit) => ({ ...unit, id: demoId("min", unit.code) }))
    .sort((one, other) => one.protocolOrder - other.protocolOrder);
  const byCode = new Map(all.map((unit) => [unit.code, unit]));
  const primary = new Map(successions.filter(({ isPrimary }) => isPrimary).map((entry) => [entry.from, entry]));

  const requireUnit = (code: string): DemoUnit => {
    const unit = byCode.get(code);
    if (unit === undefined) throw new Error(`units.json has no unit ${code}`);
    return unit;
  };
  const isWorking = (code: string, day: Day): boolean => {
    const { validFrom, validTo } = requireUnit(code);
    return isWithin(day, validFrom, validTo);
  };
  const carrierOn = (code: string, day: Day): string => {
    const succession = primary.get(code);
    if (succession === undefined || day < succession.effectiveOn) return code;
    return carrierOn(succession.to, day);
  };

  return {
    all,
    successions,
    workingOn: (day) => all.filter(({ code }) => isWorking(code, day)),
    requireUnit,
    idOf: (code) => requireUnit(code).id,
    isWorking,
    carrierOn,
    successionFrom: (code) => primary.get(code),
  };
}
