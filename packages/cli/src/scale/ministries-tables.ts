import { addDays, dayOfYear } from "../demo/foundation/calendar.ts";
import { topics } from "../demo/programme/topics.ts";
import { scaleId } from "./scale-id.ts";
import type { ScaleTable } from "./scale-table.ts";
import type { ScaleRow } from "./copy-rows.ts";
import { dayBetween, firstYear, lastYear, unitOf } from "./scale-world.ts";
import type { ScaleMember, ScalePlan, ScaleUnit, ScaleWorld } from "./scale-world.ts";

const agreed = new Set(["APPROVED", "IN_PROGRESS", "CLOSED"]);

/** Story 6 of the demo: the State Bank has no plan for 2026. */
const withoutPlan = "SBV 2026";

export interface ScaleActivity {
  readonly id: string;
  readonly number: number;
  readonly code: string;
  readonly plan: ScalePlan;
}

/** Units below the real ones, and plans with their activities for every unit and year that had none. */
export function ministriesTables(world: ScaleWorld): ScaleTable[] {
  const plans = createPlans(world);
  const activities = createActivities(world, plans);
  const leads = Map.groupBy(world.members, (member) => unitOf(member, world.today));
  return [
    { table: "ministries.unit", expected: world.subUnits.length, rows: () => world.subUnits.map(unitRow) },
    { table: "ministries.unit_version", expected: world.subUnits.length, rows: () => world.subUnits.map(versionRow) },
    { table: "ministries.annual_plan", expected: plans.length, rows: () => plans.map((plan) => planRow(world, plan)) },
    { table: "ministries.plan_move", expected: plans.length * 3, rows: () => plans.flatMap(moveRows) },
    {
      table: "ministries.plan_activity",
      expected: activities.length,
      *rows() {
        for (const activity of activities) yield activityRow(world, activity, leads.get(activity.plan.unitId) ?? []);
      },
    },
  ];
}

function createPlans({ ground, units }: ScaleWorld): ScalePlan[] {
  const there = new Set(ground.plans.map(({ unitId, year }) => `${unitId} ${year}`));
  const plans: ScalePlan[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const { id, code, validFrom } of units) {
      const isAtWork = validFrom === null || validFrom <= dayOfYear(year, 3, 1);
      if (!isAtWork || there.has(`${id} ${year}`) || `${code} ${year}` === withoutPlan) continue;
      const state = year < lastYear ? "CLOSED" : "IN_PROGRESS";
      plans.push({
        id: scaleId("pln", dayOfYear(year, 1, 4), plans.length + 1),
        unitId: id,
        unitCode: code,
        year,
        state,
      });
    }
  }
  return plans;
}

/** Activities in turn over all agreed plans, those of the demo too; called by the other slices to refer to them. */
export function createActivities(world: ScaleWorld, plans: readonly ScalePlan[] = createPlans(world)): ScaleActivity[] {
  const among = [...world.ground.plans, ...plans].filter(({ state, year }) => agreed.has(state) && year <= lastYear);
  return Array.from({ length: world.missing.activities }, (_, place) => {
    const plan = among[place % among.length];
    if (plan === undefined) throw new Error("there is no plan to carry out");
    const turn = Math.floor(place / among.length) + 51;
    return {
      id: scaleId("act", dayOfYear(plan.year, 1, 5), place + 1),
      number: place + 1,
      code: `HD-${plan.year}-${plan.unitCode}-${turn}`,
      plan,
    };
  });
}

const unitRow = ({ id, code, kind, protocolOrder, validFrom }: ScaleUnit): ScaleRow => ({
  id,
  code,
  kind,
  protocol_order: protocolOrder,
  valid_from: validFrom,
});

const versionRow = ({ id, code, nameVi, nameEn, validFrom }: ScaleUnit): ScaleRow => ({
  id: id.replace(/^min/, "uve"),
  unit_id: id,
  version_no: 1,
  name_vi: nameVi,
  name_en: nameEn,
  abbreviation_vi: code,
  abbreviation_en: code,
  valid_from: validFrom,
});

function planRow({ ground }: ScaleWorld, { id, unitId, unitCode, year, state }: ScalePlan): ScaleRow {
  return {
    id,
    code: `KH-${year}-${unitCode}`,
    unit_id: unitId,
    year,
    theme_id: ground.themes.get(year) ?? null,
    title_vi: `Kế hoạch hoạt động năm ${year} – ${unitCode} (minh họa)`,
    title_en: `Plan of work ${year} – ${unitCode} (demo)`,
    state,
    submitted_at: dayOfYear(year, 1, 16),
    approved_at: dayOfYear(year, 1, 24),
    created_at: dayOfYear(year, 1, 4),
  };
}

function moveRows({ id, year }: ScalePlan): ScaleRow[] {
  const moves = [
    [null, "DRAFT", dayOfYear(year, 1, 4)],
    ["DRAFT", "SUBMITTED", dayOfYear(year, 1, 16)],
    ["SUBMITTED", "APPROVED", dayOfYear(year, 1, 24)],
  ] as const;
  return moves.map(([from, to, day], place) => ({
    id: id.replace(/^pln/, "plm").replace("-8000-", `-800${place}-`),
    plan_id: id,
    from_state: from,
    to_state: to,
    moved_at: day,
  }));
}

const kinds = ["WORKSHOP", "TRAINING", "SUPPORT_PROGRAMME", "COMMUNICATION", "RESEARCH", "COORDINATION"] as const;

function activityRow(world: ScaleWorld, activity: ScaleActivity, leads: readonly ScaleMember[]): ScaleRow {
  const { id, number, code, plan } = activity;
  const random = world.random.fork(`activity ${number}`);
  const topic = random.pick(topics);
  const startsOn = dayBetween(random, dayOfYear(plan.year, 1, 25), dayOfYear(plan.year, 11, 20));
  const endsOn = addDays(startsOn, random.pick([0, 2, 20]));
  const state =
    startsOn > world.today
      ? "PLANNED"
      : endsOn >= world.today
        ? "ONGOING"
        : random.weighted([
            ["DONE", 88],
            ["ONGOING", 4],
            ["CANCELLED", 8],
          ]);
  const progress = { PLANNED: 0, ONGOING: random.int(20, 90), DONE: 100, CANCELLED: 0 }[state] ?? 0;
  return {
    id,
    code,
    plan_id: plan.id,
    year: plan.year,
    objective_id: world.ground.objectives.length === 0 ? null : random.pick(world.ground.objectives),
    title_vi: `Hoạt động về ${topic.vi}`,
    title_en: `Work on ${topic.en}`,
    kind: random.pick(kinds),
    state,
    lead_member_id: leads.length === 0 ? null : random.pick(leads).id,
    starts_on: startsOn,
    ends_on: endsOn,
    weight: random.int(1, 5),
    progress,
    beneficiaries_target: random.int(20, 300),
    beneficiaries_actual: state === "DONE" ? random.int(20, 300) : null,
  };
}
