import { dayOfYear } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { Random } from "../foundation/random.ts";
import { unitWithoutPlan } from "../stories/unit-without-plan.ts";
import type { DemoWorld } from "../world.ts";

export type PlanState = "DRAFT" | "SUBMITTED" | "RETURNED" | "APPROVED" | "IN_PROGRESS" | "CLOSED";

export interface DemoPlan {
  readonly id: string;
  readonly code: string;
  readonly unit: string;
  readonly year: number;
  readonly state: PlanState;
}

const firstYear = 2018;
/** Units whose plan the queries and walks look at: they plan every year. */
const alwaysPlan: readonly string[] = ["MAE", "MOET", "MOH", "MOF", "VWU", "MARD", "MONRE"];

/** Which unit planned in which year, and how far the plan came. */
export function choosePlans(world: DemoWorld): DemoPlan[] {
  const random = world.random.fork("plans");
  const plans: DemoPlan[] = [];
  for (let year = firstYear; year <= 2027; year += 1) {
    const day = dayOfYear(year, 3, 1);
    const share = year === 2027 ? 0.15 : year < 2023 ? 0.55 : 0.75;
    for (const { code: unit } of world.units.workingOn(day)) {
      if (world.people.ofUnit(unit, membersDay(day, world.today)).length === 0) continue;
      const isDue = alwaysPlan.includes(unit) ? year < 2027 : random.chance(share);
      if (!isDue || (unit === unitWithoutPlan.unit && year >= unitWithoutPlan.year)) continue;
      const code = `KH-${year}-${unit}`;
      plans.push({ id: demoId("pln", code), code, unit, year, state: planState(random, unit, year) });
    }
  }
  return plans;
}

function membersDay(day: Day, today: Day): Day {
  return day < today ? day : today;
}

function planState(random: Random, unit: string, year: number): PlanState {
  if (year === 2026 && unit === "MOET") return "DRAFT";
  if (year < 2026) return "CLOSED";
  if (year === 2027) return random.pick(["DRAFT", "DRAFT", "SUBMITTED", "RETURNED"]);
  if (alwaysPlan.includes(unit)) return "IN_PROGRESS";
  return random.weighted([
    ...([
      ["IN_PROGRESS", 76],
      ["APPROVED", 6],
      ["SUBMITTED", 8],
      ["RETURNED", 5],
      ["DRAFT", 5],
    ] as const),
  ]);
}
