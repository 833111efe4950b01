import { CompositionError, openGraph } from "./differential-graph.ts";
import type { DifferentialGraph, Outcome } from "./differential-graph.ts";
import { PlannerInTurn } from "./planner-in-turn.ts";
import { plannerOf } from "./run-cases.ts";
import type { PlannerName } from "./run-cases.ts";
import { shrinkCase } from "./shrink-case.ts";
import type { DifferentialCase } from "./shrink-case.ts";

/** Replays cases one after the other; a graph is opened anew only when it is another one. */
export class CaseReplay {
  readonly #planners = new PlannerInTurn();
  #graph: DifferentialGraph | undefined;
  #key = "";

  /** Undefined when the subgraphs do not compose. */
  async run(replayed: DifferentialCase, planner: PlannerName): Promise<Outcome | undefined> {
    const key = JSON.stringify([replayed.subgraphs, replayed.dataSeed, replayed.faults, planner]);
    if (key !== this.#key) {
      await this.#graph?.close();
      this.#graph = undefined;
      this.#key = key;
      try {
        this.#graph = openGraph(replayed, plannerOf(planner, this.#planners));
      } catch (error) {
        if (!(error instanceof CompositionError)) throw error;
      }
    }
    return this.#graph?.compare(replayed);
  }

  async close(): Promise<void> {
    await this.#graph?.close();
    this.#planners.close();
  }
}

/** The smallest case that differs in the same way: in its data, or in its errors. */
export async function shrinkDifference(found: DifferentialCase, planner: PlannerName): Promise<DifferentialCase> {
  const replay = new CaseReplay();
  const first = await replay.run(found, planner);
  const reasonOf = (outcome: Outcome | undefined) => (outcome?.kind === "different" ? outcome.reason.slice(0, 12) : "");
  try {
    return await shrinkCase(found, async (candidate) => {
      // A case that is cut in the wrong place is not GraphQL, or not a supergraph; either may throw.
      const outcome = await replay.run(candidate, planner).catch(() => undefined);
      return reasonOf(outcome) !== "" && reasonOf(outcome) === reasonOf(first);
    });
  } finally {
    await replay.close();
  }
}
