import type { Random } from "@sen/testing";

export type SuccessionStep =
  | {
      readonly kind: "succeed";
      readonly from: number;
      readonly to: number | null;
      readonly type: "MERGED_INTO" | "RENAMED" | "SPLIT_TO" | "FUNCTION_TRANSFERRED" | "DISSOLVED";
      readonly isPrimary: boolean;
      /** Days from today on; the past is entered too. */
      readonly after: number;
    }
  | { readonly kind: "found" }
  | { readonly kind: "plan" | "work" | "agree"; readonly unit: number }
  | { readonly kind: "tomorrow" };

const kinds = [
  "succeed",
  "succeed",
  "succeed",
  "found",
  "plan",
  "plan",
  "work",
  "work",
  "agree",
  "tomorrow",
  "tomorrow",
] as const;

export function drawSuccessionStep(random: Random, units: number): SuccessionStep {
  const kind = random.pick(kinds);
  if (kind === "tomorrow" || kind === "found") return { kind };
  if (kind !== "succeed") return { kind, unit: random.below(units) };
  const type = random.pick([
    "MERGED_INTO",
    "MERGED_INTO",
    "RENAMED",
    "SPLIT_TO",
    "FUNCTION_TRANSFERRED",
    "DISSOLVED",
  ] as const);
  const dissolves = type === "DISSOLVED";
  return {
    kind,
    from: random.below(units),
    to: dissolves ? null : random.below(units),
    type,
    isPrimary: dissolves || (type !== "FUNCTION_TRANSFERRED" && random.below(4) > 0),
    after: random.pick([-1, 0, 0, 0, 1, 2, 4]),
  };
}

interface Unit {
  readonly began: number;
  lastDay: number | null;
}

interface Succession {
  readonly from: number;
  readonly to: number | null;
  readonly isPrimary: boolean;
  readonly day: number;
  waiting: boolean;
}

interface Plan {
  unit: number;
  state: "DRAFT" | "APPROVED";
  activities: number;
}

/** What becomes of units and of what they planned (domain §10), in a few lines and without a database. Days are numbers. */
export class SuccessionModel {
  today = 0;
  readonly units: Unit[] = [];
  readonly successions: Succession[] = [];
  /** Plans of one year, at most one a unit. */
  plans: Plan[] = [];

  found(): void {
    this.units.push({ began: this.today, lastDay: null });
  }

  /** Takes a step; false when it must be refused. */
  take(step: SuccessionStep): boolean {
    if (step.kind === "succeed") return this.#succeed(step);
    if (step.kind === "found") {
      this.found();
      return true;
    }
    if (step.kind === "tomorrow") {
      this.today += 1;
      const due = this.successions.filter(({ waiting, day }) => waiting && day <= this.today);
      for (const succession of due) this.#begin(succession);
      return true;
    }
    const plan = this.planOf(step.unit);
    if (step.kind === "plan") {
      // The year is the next one: who ends before it plans nothing for it.
      if (plan !== undefined || this.units[step.unit]?.lastDay !== null) return false;
      this.plans.push({ unit: step.unit, state: "DRAFT", activities: 0 });
      return true;
    }
    if (plan === undefined || (step.kind === "agree" && (plan.state === "APPROVED" || plan.activities === 0)))
      return false;
    if (step.kind === "work") plan.activities += 1;
    else plan.state = "APPROVED";
    return true;
  }

  planOf(unit: number): Plan | undefined {
    return this.plans.find((plan) => plan.unit === unit);
  }

  /** Who stands in a unit's place today; null when nobody does. */
  successorOf(unit: number): number | null {
    const next = this.#primaryFrom(unit);
    if (next === undefined || next.day > this.today) return unit;
    return next.to === null ? null : this.successorOf(next.to);
  }

  #primaryFrom(unit: number): Succession | undefined {
    return this.successions.find(({ from, isPrimary }) => from === unit && isPrimary);
  }

  #succeed({ from, to, isPrimary, after }: Extract<SuccessionStep, { kind: "succeed" }>): boolean {
    const day = this.today + after;
    const [old, next] = [this.units[from], to === null ? null : this.units[to]];
    if (old === undefined || next === undefined || from === to) return false;
    // It ends the day before, which it has lived through, and not twice.
    if (old.began >= day || (old.lastDay !== null && (isPrimary ? old.lastDay !== day - 1 : old.lastDay < day - 1)))
      return false;
    if (next !== null && (next.began > day || (next.lastDay !== null && next.lastDay < day))) return false;
    if (isPrimary) {
      if (this.#primaryFrom(from) !== undefined || (to !== null && this.#leadsTo(to, from))) return false;
      if (this.successions.some((other) => other.to === from && other.day >= day)) return false;
      old.lastDay ??= day - 1;
    }
    const succession = { from, to, isPrimary, day, waiting: day > this.today };
    this.successions.push(succession);
    if (!succession.waiting) this.#begin(succession);
    return true;
  }

  #leadsTo(unit: number, goal: number): boolean {
    if (unit === goal) return true;
    const next = this.#primaryFrom(unit)?.to ?? null;
    return next !== null && this.#leadsTo(next, goal);
  }

  /** What is not agreed goes on with the successor: as its plan, or within the one it writes. */
  #begin(succession: Succession): void {
    succession.waiting = false;
    const { from, to, isPrimary } = succession;
    const plan = this.planOf(from);
    if (!isPrimary || to === null || plan?.state !== "DRAFT") return;
    const target = this.planOf(to);
    if (target === undefined) plan.unit = to;
    else if (target.state === "DRAFT") {
      target.activities += plan.activities;
      this.plans = this.plans.filter((each) => each !== plan);
    }
  }
}
