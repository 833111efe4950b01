import { GraphQLError, validateSchema } from "graphql";
import { CompositionError, openGraph } from "./differential-graph.ts";
import type { ChoosePlanner, DifferentialGraph, GraphCase, OperationCase } from "./differential-graph.ts";
import { drawOperation } from "./draw-operation.ts";
import { drawSupergraph } from "./draw-supergraph.ts";
import { PlannerInTurn } from "./planner-in-turn.ts";
import { Random } from "./random.ts";
import { smallerGraphs } from "./shrink-case.ts";

const OPERATIONS_PER_CHANGE = 25;

/** An operation that was planned on one version of a graph and asked of the next. */
interface CarriedCase extends GraphCase, OperationCase {
  readonly before: GraphCase["subgraphs"];
  readonly reason: string;
}

export interface CarriedReport {
  compared: number;
  changes: number;
  /** Answers for which no new plan was made. */
  carried: number;
  readonly differences: CarriedCase[];
}

/**
 * Draws graphs and, for each, the version before or after a small change: what was planned on the one is asked of the other, which has its plans.
 * Whether a plan was rightly taken over shows in the answers.
 */
export async function runCarriedCases(firstSeed: number, cases: number): Promise<CarriedReport> {
  const report: CarriedReport = { compared: 0, changes: 0, carried: 0, differences: [] };
  const planner = new PlannerInTurn();
  for (let seed = firstSeed; report.compared < cases && report.differences.length < 10; seed += 1) {
    await runChange(seed, (supergraph) => planner.plannerFor(supergraph), report);
  }
  planner.close();
  return report;
}

async function runChange(seed: number, choosePlanner: ChoosePlanner, report: CarriedReport): Promise<void> {
  const random = new Random(seed);
  const drawn = drawSupergraph(seed);
  const changed = tryEdit(random.pick(smallerGraphs(drawn)));
  if (changed === undefined) return;
  const [before, after] = random.chance(0.5) ? [drawn, changed] : [changed, drawn];
  const data = { dataSeed: seed, faults: "none" } as const;
  const planned = { count: 0 };
  const counting: ChoosePlanner = (supergraph) => {
    const chosen = choosePlanner(supergraph);
    return { plan: (text, overrides) => ((planned.count += 1), chosen.plan(text, overrides)) };
  };
  const first = tryOpen({ subgraphs: before, ...data }, choosePlanner);
  const next = first && tryOpen({ subgraphs: after, ...data }, counting, first);
  if (next) {
    report.changes += 1;
    const operations = Array.from({ length: OPERATIONS_PER_CHANGE }, (_, index) =>
      drawOperation(next.schema, seed * 1_000 + index),
    );
    // One graph after the other: the planner would read both anew for each operation.
    for (const operation of operations) await first.compare(operation);
    for (const operation of operations) {
      planned.count = 0;
      const outcome = await next.compare(operation);
      if (outcome.kind !== "same" && outcome.kind !== "different") continue;
      report.compared += 1;
      if (planned.count === 0) report.carried += 1;
      // What a new plan would answer no better is for the other cases to find.
      if (outcome.kind === "different" && (await isSameAnew({ subgraphs: after, ...data }, operation, choosePlanner)))
        report.differences.push({ subgraphs: after, before, ...data, ...operation, reason: outcome.reason });
    }
  }
  await Promise.all([first?.close(), next?.close()]);
}

async function isSameAnew(graph: GraphCase, operation: OperationCase, choosePlanner: ChoosePlanner): Promise<boolean> {
  const anew = openGraph(graph, choosePlanner);
  const { kind } = await anew.compare(operation);
  await anew.close();
  return kind === "same";
}

/** Undefined when the text that comes of it is no GraphQL. */
function tryEdit(edit: () => GraphCase["subgraphs"]): GraphCase["subgraphs"] | undefined {
  try {
    return edit();
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/** Undefined when the subgraphs do not compose, or compose to what is no schema: the library lets an argument go that an interface has. */
function tryOpen(graph: GraphCase, choosePlanner: ChoosePlanner, before?: DifferentialGraph) {
  try {
    const opened = openGraph(graph, choosePlanner, before?.plans);
    return validateSchema(opened.schema).length === 0 ? opened : undefined;
  } catch (error) {
    if (error instanceof CompositionError || error instanceof GraphQLError) return undefined;
    throw error;
  }
}
