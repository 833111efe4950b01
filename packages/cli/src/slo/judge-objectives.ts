import type { Objectives, SliceFigures } from "./slice-figures.ts";

/** How one objective was kept. */
export interface Verdict {
  /** Share that was as it should be, 0 to 1; null when nobody called. */
  readonly reached: number | null;
  readonly objective: number;
  /** Share of the error budget that is left, 1 to 0; below 0 when more went wrong than may. */
  readonly budgetLeft: number | null;
  readonly isKept: boolean;
}

export interface SliceReport {
  readonly slice: string;
  readonly owner: string | null;
  readonly calls: number;
  readonly availability: Verdict;
  readonly latency: Verdict;
}

export interface UnitReport {
  /** Null for slices of which nobody says whose they are. */
  readonly unit: string | null;
  readonly slices: readonly SliceReport[];
}

/** Holds what was measured against what has to hold, by unit and slice. */
export function judgeObjectives(figures: readonly SliceFigures[], objectives: Objectives): UnitReport[] {
  const reports = figures
    .map(({ slice, owner, calls, answered, fast }): SliceReport => ({
      slice,
      owner,
      calls: Math.round(calls),
      availability: judge(answered, calls, objectives.availability),
      latency: judge(fast, calls, objectives.latency),
    }))
    .toSorted((one, other) => one.slice.localeCompare(other.slice));
  const byUnit = Map.groupBy(reports, ({ owner }) => owner);
  return [...byUnit]
    .map(([unit, slices]) => ({ unit, slices }))
    .toSorted(
      (one, other) =>
        Number(one.unit === null) - Number(other.unit === null) || (one.unit ?? "").localeCompare(other.unit ?? ""),
    );
}

function judge(good: number, all: number, objective: number): Verdict {
  if (all <= 0) return { reached: null, objective, budgetLeft: null, isKept: true };
  // Increases are extrapolated, each by itself.
  const reached = Math.min(1, good / all);
  const allowed = 1 - objective;
  const wrong = 1 - reached;
  const budgetLeft = allowed === 0 ? (wrong === 0 ? 1 : -1) : 1 - wrong / allowed;
  // A hair's breadth is the arithmetic's, not the slice's.
  return { reached, objective, budgetLeft, isKept: budgetLeft > -1e-9 };
}

export const areKept = (units: readonly UnitReport[]): boolean =>
  units.every(({ slices }) => slices.every(({ availability, latency }) => availability.isKept && latency.isKept));
