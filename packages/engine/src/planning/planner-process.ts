// The process behind planner-pool.ts: is told supergraphs, then one operation after the other on one of them.
import { createRustPlanner } from "./create-rust-planner.ts";
import type { Planner } from "./planner.ts";
import type { PlannerAnswer, PlannerQuestion } from "./planner-child.ts";

const planners = new Map<number, Planner>();

process.on("message", (question: PlannerQuestion) => void answer(question).then((sent) => process.send?.(sent)));
// A signal meant for the whole group is the parent's to act on: it may still have requests to finish.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
process.on("disconnect", () => process.exit());

async function answer(question: PlannerQuestion): Promise<PlannerAnswer> {
  const { supergraph } = question;
  try {
    if ("supergraphSdl" in question) {
      planners.set(supergraph, createRustPlanner(question.supergraphSdl));
      return {};
    }
    if ("forget" in question) {
      planners.delete(supergraph);
      // Native memory is given back with the object that holds it, which is too small to be collected for its own sake.
      globalThis.gc?.();
      return {};
    }
    return { plan: await planners.get(supergraph)?.plan(question.operationText, question.overrides) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
