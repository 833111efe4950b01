// The process behind create-process-planner.ts: is told the supergraph first, then one operation after the other.
import { createRustPlanner } from "./create-rust-planner.ts";
import type { Planner } from "./planner.ts";
import type { PlannerAnswer, PlannerQuestion } from "./planner-child.ts";

let planner: Planner | undefined;

process.on("message", (question: PlannerQuestion) => void answer(question).then((sent) => process.send?.(sent)));
// A signal meant for the whole group is the parent's to act on: it may still have requests to finish.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
process.on("disconnect", () => process.exit());

async function answer(question: PlannerQuestion): Promise<PlannerAnswer> {
  try {
    if ("supergraphSdl" in question) {
      planner = createRustPlanner(question.supergraphSdl);
      return {};
    }
    return { plan: await planner?.plan(question.operationText, question.overrides) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
