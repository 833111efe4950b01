import type { Random } from "@sen/testing";

export interface Activity {
  state: string;
  weight: number;
  progress: number;
  readonly isOverdue: boolean;
  reports: number;
  hasEvidence: boolean;
}

interface Plan {
  state: string;
  /** By code, as the plan numbers them. */
  readonly activities: Map<string, Activity>;
}

export type PlanStep =
  | { readonly kind: "add"; readonly plan: number; readonly weight: number; readonly isOverdue: boolean }
  | { readonly kind: "remove"; readonly plan: number; readonly nth: number }
  | {
      readonly kind: "change";
      readonly plan: number;
      readonly nth: number;
      readonly weight: number;
      readonly progress: number;
    }
  | {
      readonly kind: "move";
      readonly plan: number;
      readonly nth: number;
      readonly to: string;
      readonly by: "REASON" | "PAPER" | null;
    }
  | {
      readonly kind: "report";
      readonly plan: number;
      readonly nth: number;
      readonly progress: number;
      readonly isLead: boolean;
    }
  | { readonly kind: "step"; readonly plan: number; readonly to: "SUBMITTED" | "RETURNED" | "APPROVED" }
  | { readonly kind: "begin" };

const kinds = [
  "add",
  "add",
  "remove",
  "change",
  "change",
  "move",
  "move",
  "report",
  "report",
  "step",
  "step",
  "begin",
] as const;

/** A step on one of two plans; now and then one that must be refused. */
export function drawPlanStep(random: Random): PlanStep {
  const kind = random.pick(kinds);
  const plan = random.below(2);
  const nth = random.below(6);
  const progress = random.pick([0, 10, 25, 40, 70, 99, 100, 101]);
  const weight = random.below(11);
  switch (kind) {
    case "add":
      return { kind, plan, weight, isOverdue: random.below(3) === 0 };
    case "change":
      return { kind, plan, nth, weight, progress };
    case "move":
      return {
        kind,
        plan,
        nth,
        to: random.pick(["PLANNED", "ONGOING", "ONGOING", "DONE", "POSTPONED", "CANCELLED"]),
        by: random.pick(["REASON", "PAPER", null]),
      };
    case "report":
      return { kind, plan, nth, progress, isLead: random.below(2) === 0 };
    case "step":
      return { kind, plan, to: random.pick(["SUBMITTED", "RETURNED", "APPROVED"]) };
    case "remove":
      return { kind, plan, nth };
    default:
      return { kind };
  }
}

const onward: Readonly<Record<string, readonly string[]>> = {
  PLANNED: ["ONGOING", "DONE", "POSTPONED", "CANCELLED"],
  ONGOING: ["DONE", "POSTPONED", "CANCELLED"],
  POSTPONED: ["PLANNED", "ONGOING", "CANCELLED"],
};
const written = ["DRAFT", "RETURNED"];
const agreed = ["APPROVED", "IN_PROGRESS", "CLOSED"];

/** What plans and their progress are meant to do (domain §7.5, §9.1), in a few lines and without a database. */
export class PlanModel {
  readonly plans: readonly Plan[];

  constructor(count: number) {
    this.plans = Array.from({ length: count }, () => ({ state: "DRAFT", activities: new Map() }));
  }

  /** The plan and the activity a step is about; a plan of fewer activities is counted through again. */
  find(step: Exclude<PlanStep, { kind: "begin" }>): {
    plan: Plan;
    code: string | undefined;
    activity: Activity | undefined;
  } {
    const plan = this.plans[step.plan];
    if (plan === undefined) throw new Error(`no plan ${step.plan}`);
    const codes = [...plan.activities.keys()];
    const code = "nth" in step ? codes[step.nth % codes.length] : undefined;
    return { plan, code, activity: code === undefined ? undefined : plan.activities.get(code) };
  }

  /** Takes a step; false when it must be refused. */
  take(step: PlanStep): boolean {
    if (step.kind === "begin") {
      for (const plan of this.plans) if (plan.state === "APPROVED") plan.state = "IN_PROGRESS";
      return true;
    }
    const { plan, code: found, activity } = this.find(step);
    if (step.kind === "step") return takePlanStep(plan, step.to);
    if (plan.state === "SUBMITTED") return false;
    if (step.kind === "add") {
      if (step.weight < 1) return false;
      // The next number after the last one in use.
      const code = String(Math.max(0, ...[...plan.activities.keys()].map(Number)) + 1).padStart(2, "0");
      const { weight, isOverdue } = step;
      plan.activities.set(code, {
        state: "PLANNED",
        weight,
        progress: 0,
        isOverdue,
        reports: 0,
        hasEvidence: false,
      });
      return true;
    }
    if (found === undefined || activity === undefined) return false;
    if (step.kind === "remove")
      return written.includes(plan.state) && activity.reports === 0 && plan.activities.delete(found);
    if (step.kind === "move") return takeMove(activity, step.to, step.by);
    if (step.progress > 100 || (activity.state === "DONE" && step.progress !== 100)) return false;
    if (step.kind === "change") {
      if (step.weight < 1) return false;
      activity.weight = step.weight;
    } else {
      if (activity.state === "CANCELLED" || (step.isLead && written.includes(plan.state))) return false;
      activity.reports += 1;
    }
    activity.progress = step.progress;
    return true;
  }

  figures() {
    const inAgreed = this.plans.filter(({ state }) => agreed.includes(state)).flatMap(activitiesOf);
    return {
      plans: this.plans.map((plan) => ({ state: plan.state, progress: progressOf(activitiesOf(plan)) })),
      theme: {
        plannedUnits: this.plans.length,
        submittedUnits: this.plans.filter(({ state }) => !written.includes(state)).length,
        approvedUnits: this.plans.filter(({ state }) => agreed.includes(state)).length,
        activities: inAgreed.length,
        done: inAgreed.filter(({ state }) => state === "DONE").length,
        late: inAgreed.filter(({ state, isOverdue }) => isOverdue && state !== "DONE" && state !== "CANCELLED").length,
        weightedProgress: progressOf(inAgreed),
      },
    };
  }
}

const activitiesOf = ({ activities }: Plan) => [...activities.values()];

/** Σ(weight × progress) / Σ(weight); nothing planned is nothing done. */
export function progressOf(activities: readonly Pick<Activity, "weight" | "progress">[]): number {
  const weight = activities.reduce((sum, each) => sum + each.weight, 0);
  return weight === 0 ? 0 : activities.reduce((sum, each) => sum + each.weight * each.progress, 0) / weight;
}

function takePlanStep(plan: Plan, to: string): boolean {
  const from = to === "SUBMITTED" ? written : ["SUBMITTED"];
  const hasWork = activitiesOf(plan).some(({ state }) => state !== "CANCELLED");
  if (!from.includes(plan.state) || (to === "SUBMITTED" && !hasWork)) return false;
  plan.state = to;
  return true;
}

function takeMove(activity: Activity, to: string, by: "REASON" | "PAPER" | null): boolean {
  const isMoved = to !== activity.state;
  if (isMoved) {
    if (onward[activity.state]?.includes(to) !== true) return false;
    if (by !== "REASON" && (to === "POSTPONED" || to === "CANCELLED")) return false;
    if (to === "DONE" && by === null && !activity.hasEvidence) return false;
    activity.state = to;
  }
  if (to === "DONE") activity.progress = 100;
  if (by === "PAPER") {
    activity.reports += 1;
    activity.hasEvidence = true;
  }
  return true;
}
