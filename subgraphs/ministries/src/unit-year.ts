import { In } from "typeorm";

/** Key of what a unit has once a year, such as its plan; `unitId` null stands for the whole network. */
export const unitYearKey = (unitId: string | null, year: number): string => `${year} ${unitId ?? ""}`;

/**
 * Condition that finds the rows of all keys with one statement. It may find a few more (every unit in every year asked),
 * which the loader's own key sorts out.
 */
export function unitYears(keys: readonly string[]) {
  const pairs = keys.map((key) => key.split(" "));
  return {
    year: In([...new Set(pairs.map(([year]) => Number(year)))]),
    unitId: In([...new Set(pairs.map(([, unitId = ""]) => unitId))]),
  };
}
