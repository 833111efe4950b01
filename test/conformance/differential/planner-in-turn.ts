import type { Planner, Supergraph } from "../../../packages/engine/src/index.ts";
import { createStepwisePlanner } from "../../../packages/engine/src/planning/create-stepwise-planner.ts";
import { PlannerChild } from "../../../packages/engine/src/planning/planner-child.ts";

const PLANNER_PROCESS = new URL("../../../packages/engine/src/planning/planner-process.ts", import.meta.url);

/** Longest time for one plan, in milliseconds: some operations keep the planner busy for ever. */
const PLAN_TIMEOUT_MS = 1_000;

/**
 * The engine's planner in one process that serves graph after graph, since a process for each would be most of the
 * work. It ends now and then, and is started anew.
 */
export class PlannerInTurn {
  #child: PlannerChild | undefined;
  #planned: Supergraph | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  /** How often the process ended. */
  crashes = 0;

  plannerFor(supergraph: Supergraph): Planner {
    return {
      // A process is asked one thing at a time; root fields of a mutation may be planned at once.
      plan: (operationText) => {
        const planned = this.#turn.then(() => this.#plan(supergraph, operationText));
        this.#turn = planned.catch(() => {});
        return planned;
      },
    };
  }

  async #plan(supergraph: Supergraph, operationText: string): ReturnType<Planner["plan"]> {
    const child = await this.#childFor(supergraph);
    try {
      const { plan } = await child.ask({ supergraph: 0, operationText, overrides: undefined }, PLAN_TIMEOUT_MS);
      if (plan) return plan;
    } finally {
      if (child.hasEnded) this.crashes += 1;
    }
    throw new Error("The planner gave no plan.");
  }

  close(): void {
    this.#child?.stop();
  }

  async #childFor(supergraph: Supergraph): Promise<PlannerChild> {
    if (this.#child?.hasEnded === false && this.#planned === supergraph) return this.#child;
    const child = this.#child?.hasEnded === false ? this.#child : new PlannerChild(PLANNER_PROCESS);
    await child.ask({ supergraph: 0, supergraphSdl: supergraph.sdl }, 10_000);
    this.#child = child;
    this.#planned = supergraph;
    return child;
  }
}

/** The planner the engine falls back on, for everything. */
export function stepwisePlanner(supergraph: Supergraph): Planner {
  const plan = createStepwisePlanner(supergraph);
  return { plan: async (operationText) => plan(operationText) };
}
