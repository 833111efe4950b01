import { CompositionError, openGraph } from "./differential-graph.ts";
import type { ChoosePlanner, DifferentialGraph, Outcome } from "./differential-graph.ts";
import { drawOperation } from "./draw-operation.ts";
import { drawSupergraph } from "./draw-supergraph.ts";
import type { Faults } from "./graph-data.ts";
import { PlannerInTurn, stepwisePlanner } from "./planner-in-turn.ts";
import type { DifferentialCase } from "./shrink-case.ts";

/** Operations for each graph; opening one costs as much as a few of them. */
const OPERATIONS_PER_GRAPH = 25;

/** Half of the graphs have data that obey their types. */
const FAULTS: readonly Faults[] = ["none", "nulls", "none", "errors"];

export interface CasesReport {
  /** Answers that were compared. */
  compared: number;
  graphs: number;
  /** Drafts of graphs that did not compose. */
  uncomposed: number;
  /** Operations that both sides refused. */
  refused: number;
  /** How often the process of the planner ended. */
  plannerCrashes: number;
  /** Operations nobody could plan, by cause. */
  readonly unplannable: Record<string, number>;
  readonly differences: { readonly found: DifferentialCase; readonly planner: PlannerName; readonly reason: string }[];
  /** The seed after the last graph. */
  nextSeed: number;
}

/** `engine`: as in a gateway. `stepwise`: only the planner the engine falls back on. */
export type PlannerName = "engine" | "stepwise";

/** Draws graphs and operations from a seed on, until so many answers were compared or ten differ. */
export async function runCases(
  seed: number,
  cases: number,
  onGraph: (report: CasesReport) => void = () => {},
): Promise<CasesReport> {
  const report: CasesReport = {
    compared: 0,
    graphs: 0,
    uncomposed: 0,
    refused: 0,
    plannerCrashes: 0,
    unplannable: {},
    differences: [],
    nextSeed: seed,
  };
  const planner = new PlannerInTurn();
  while (report.compared < cases && report.differences.length < 10) {
    await runGraph(report.nextSeed, planner, report);
    report.nextSeed += 1;
    report.plannerCrashes = planner.crashes;
    onGraph(report);
  }
  planner.close();
  return report;
}

export function plannerOf(name: PlannerName, planner: PlannerInTurn): ChoosePlanner {
  return name === "stepwise" ? stepwisePlanner : (supergraph) => planner.plannerFor(supergraph);
}

async function runGraph(seed: number, planner: PlannerInTurn, report: CasesReport): Promise<void> {
  const faults = FAULTS[seed % FAULTS.length] ?? "none";
  const graphCase = { subgraphs: drawSupergraph(seed), dataSeed: seed, faults };
  const name: PlannerName = seed % 5 < 3 ? "engine" : "stepwise";
  let graph: DifferentialGraph;
  try {
    graph = openGraph(graphCase, plannerOf(name, planner));
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    report.uncomposed += 1;
    return;
  }
  report.graphs += 1;
  for (let index = 0; index < OPERATIONS_PER_GRAPH; index += 1) {
    const operation = drawOperation(graph.schema, seed * 1_000 + index);
    note(report, { ...graphCase, ...operation }, name, await graph.compare(operation));
  }
  await graph.close();
}

function note(report: CasesReport, found: DifferentialCase, planner: PlannerName, outcome: Outcome): void {
  if (outcome.kind === "refused") {
    report.refused += 1;
    return;
  }
  report.compared += 1;
  if (outcome.kind === "unplannable") {
    const cause = outcome.cause.replaceAll(/ to .*/g, "").slice(0, 100);
    report.unplannable[cause] = (report.unplannable[cause] ?? 0) + 1;
  }
  if (outcome.kind === "different") report.differences.push({ found, planner, reason: outcome.reason });
}
