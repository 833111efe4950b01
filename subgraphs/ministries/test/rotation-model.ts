import type { Random } from "@sen/testing";

const actors = ["own", "own", "other", "secretariat", "presidium"] as const;
export type Actor = (typeof actors)[number];

export type HostStep =
  | {
      readonly kind: "propose";
      readonly unit: number;
      readonly year: number;
      readonly by: Actor;
      readonly hasReason: boolean;
    }
  | {
      readonly kind: "move";
      readonly unit: number;
      readonly year: number;
      readonly by: Actor;
      readonly to: "CONFIRMED" | "SCHEDULED" | "CANCELLED";
    }
  | { readonly kind: "hold"; readonly unit: number; readonly year: number };

/** A step with the turn of a unit in one of six years; now and then by somebody who may not. */
export function drawHostStep(random: Random, units: number): HostStep {
  const kind = random.pick(["propose", "propose", "propose", "move", "move", "move", "move", "hold"] as const);
  const [unit, year, by] = [random.below(units), random.below(6), random.pick(actors)];
  if (kind === "propose") return { kind, unit, year, by, hasReason: by === "presidium" && random.below(2) === 0 };
  if (kind === "hold") return { kind, unit, year };
  return {
    kind,
    unit,
    year,
    by,
    to: random.pick(["CONFIRMED", "CONFIRMED", "SCHEDULED", "SCHEDULED", "CANCELLED"] as const),
  };
}

export interface Turn {
  readonly unit: number;
  readonly year: number;
  state: "PROPOSED" | "CONFIRMED" | "SCHEDULED" | "HELD" | "CANCELLED";
}

/** Whose turn it is to host (domain §7.5, rules V-H1 and V-H2), in a few lines and without a database. */
export class RotationModel {
  readonly turns: Turn[] = [];

  /** A unit's turn of a year that was not given up. */
  find(unit: number, year: number): Turn | undefined {
    return this.turns.find((turn) => turn.unit === unit && turn.year === year && turn.state !== "CANCELLED");
  }

  /** Takes a step; false when it must be refused. */
  take(step: HostStep): boolean {
    const { unit, year } = step;
    const turn = this.find(unit, year);
    if (step.kind === "propose") {
      const isBeside = this.find(unit, year - 1) !== undefined || this.find(unit, year + 1) !== undefined;
      if (step.by === "other" || turn !== undefined || (isBeside && !step.hasReason)) return false;
      this.turns.push({ unit, year, state: "PROPOSED" });
      return true;
    }
    if (turn === undefined) return false;
    if (step.kind === "hold") {
      // Another unit's workshop of the year was reported before: people decide.
      if (this.turns.some((other) => other.year === year && other.state === "HELD")) return false;
      if (turn.state !== "CONFIRMED" && turn.state !== "SCHEDULED") return false;
      turn.state = "HELD";
      return true;
    }
    const isUnits = step.by === "own";
    const may = {
      CONFIRMED: isUnits && turn.state === "PROPOSED",
      SCHEDULED: (isUnits || step.by === "secretariat") && turn.state === "CONFIRMED",
      CANCELLED: (isUnits || step.by === "secretariat") && turn.state !== "HELD",
    }[step.to];
    if (may) turn.state = step.to;
    return may;
  }

  /** Units in order of fairness for a year: who never hosted before it, then whose turn lies longest back, then by number. */
  candidates(units: number, year: number): number[] {
    const lastHeld = (unit: number) =>
      Math.max(
        -1,
        ...this.turns
          .filter((turn) => turn.unit === unit && turn.state === "HELD" && turn.year < year)
          .map((turn) => turn.year),
      );
    return Array.from({ length: units }, (_none, unit) => unit).toSorted(
      (one, other) => lastHeld(one) - lastHeld(other) || one - other,
    );
  }
}
