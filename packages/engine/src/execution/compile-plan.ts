import type { PlanNode } from "@graphql-hive/router-query-planner";
import { compileEntityFetch, readEntityFetch } from "./compile-entity-fetch.ts";
import { compileRootFetch } from "./compile-root-fetch.ts";
import type { PlanStep } from "./execution-state.ts";
import type { PlanCompiler } from "./plan-compiler.ts";

const nothing: PlanStep = async () => {};

/** Turns a plan into one function, once. What can be decided without data is decided here. */
export function compilePlan(node: PlanNode, compiler: PlanCompiler): PlanStep {
  switch (node.kind) {
    case "Fetch":
      return compileRootFetch(node, [], compiler);
    case "BatchFetch":
    case "Flatten":
      return compileFetch(node, compiler);
    case "Sequence":
      return compileSequence(node.nodes.map((child) => compilePlan(child, compiler)));
    case "Parallel":
      return compileParallel(node.nodes.map((child) => compilePlan(child, compiler)));
    case "Condition":
      return compileCondition(node, compiler);
    case "Defer":
    case "Subscription":
    default:
      throw new Error(`The engine does not run ${node.kind} plans.`);
  }
}

function compileFetch(node: Extract<PlanNode, { kind: "BatchFetch" | "Flatten" }>, compiler: PlanCompiler): PlanStep {
  const entities = readEntityFetch(node, compiler);
  if (entities) return compileEntityFetch(entities);
  // A root type reached through a field (`Mutation.save.query`) is fetched like a root, and put where the field stands.
  if (node.kind === "Flatten" && node.node.kind === "Fetch") return compileRootFetch(node.node, node.path, compiler);
  throw new Error(`The engine does not run this ${node.kind} node.`);
}

function compileSequence(steps: readonly PlanStep[]): PlanStep {
  return async (state) => {
    for (const step of steps) await step(state);
  };
}

function compileParallel(steps: readonly PlanStep[]): PlanStep {
  return async (state) => {
    await Promise.all(steps.map((step) => step(state)));
  };
}

function compileCondition(node: Extract<PlanNode, { kind: "Condition" }>, compiler: PlanCompiler): PlanStep {
  const whenTrue = node.ifClause ? compilePlan(node.ifClause, compiler) : nothing;
  const whenFalse = node.elseClause ? compilePlan(node.elseClause, compiler) : nothing;
  return (state) => (state.variables[node.condition] === true ? whenTrue(state) : whenFalse(state));
}
