import { addDays, dayOfYear, earliest, latest, toWorkday } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { Random } from "../foundation/random.ts";
import type { DemoWorld } from "../world.ts";
import { activityKinds } from "./activity-titles.ts";
import type { ActivityKind } from "./activity-titles.ts";
import type { DemoPlan } from "./choose-plans.ts";
import { topics } from "./topics.ts";
import type { Topic } from "./topics.ts";

export interface DemoActivity {
  readonly id: string;
  readonly code: string;
  readonly plan: DemoPlan;
  readonly kind: ActivityKind;
  readonly topic: Topic;
  readonly state: "PLANNED" | "ONGOING" | "DONE" | "POSTPONED" | "CANCELLED";
  readonly progress: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Member id of who leads it; null while nobody was named. */
  readonly leadId: string | null;
}

/** Between two and six activities of a plan, each about another topic, within the unit's life and the plan's year. */
export function createActivities(world: DemoWorld, plan: DemoPlan): DemoActivity[] {
  const random = world.random.fork(`activities ${plan.code}`);
  const { validFrom } = world.units.requireUnit(plan.unit);
  const opens = latest(dayOfYear(plan.year, 1, 15), validFrom ?? "");
  const kinds = random.shuffle(Object.keys(activityKinds) as ActivityKind[]); // the table's keys are the kinds
  return random.sample(topics, random.int(2, 6)).map((topic, place) => {
    const code = `HD-${plan.year}-${plan.unit}-${String(place + 1).padStart(2, "0")}`;
    const startsOn = toWorkday(addDays(opens, random.int(0, 280)));
    const endsOn = earliest(addDays(startsOn, random.pick([0, 1, 2, 30, 90, 150])), dayOfYear(plan.year, 12, 20));
    const candidates = world.people.ofUnit(plan.unit, earliest(startsOn, world.today));
    const lead = candidates.length === 0 || random.chance(0.08) ? null : random.pick(candidates);
    return {
      id: demoId("act", code),
      code,
      plan,
      topic,
      startsOn,
      endsOn,
      leadId: lead?.id ?? null,
      kind: kinds[place % kinds.length] ?? "WORKSHOP",
      ...activityState(random, {
        plan,
        startsOn,
        endsOn,
        today: world.today,
      }),
    };
  });
}

interface Moment {
  readonly plan: DemoPlan;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly today: Day;
}

function activityState(random: Random, moment: Moment): Pick<DemoActivity, "state" | "progress"> {
  const { plan, startsOn, endsOn, today } = moment;
  const isAgreed = ["APPROVED", "IN_PROGRESS", "CLOSED"].includes(plan.state);
  if (!isAgreed || startsOn > today) return { state: "PLANNED", progress: 0 };
  if (endsOn >= today) return { state: "ONGOING", progress: random.int(20, 80) };
  const state = random.weighted([
    ["DONE", 83],
    ["ONGOING", 6],
    ["CANCELLED", 6],
    ["POSTPONED", 5],
  ] as const);
  const progress = { DONE: 100, ONGOING: random.int(30, 90), CANCELLED: 0, POSTPONED: random.int(0, 30) };
  return { state, progress: progress[state] };
}
