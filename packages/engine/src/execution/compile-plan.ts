import type { PlanNode } from "@graphql-hive/router-query-planner";
import { compileEntityFetch } from "./compile-entity-fetch.ts";
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
      return compileEntityFetch({
        subgraph: node.serviceName,
        operationText: node.operation,
        variableUsages: node.variableUsages ?? [],
        targets: node.entityBatch.aliases.map((alias) => ({ ...alias, responseKey: alias.alias })),
        compiler,
      });
    case "Flatten":
      return compileFlatten(node, compiler);
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

function compileFlatten(node: Extract<PlanNode, { kind: "Flatten" }>, compiler: PlanCompiler): PlanStep {
  const fetch = node.node;
  if (fetch.kind !== "Fetch") throw new Error(`Unexpected ${fetch.kind} below a flatten node.`);
  // A root type reached through a field (`Mutation.save.query`) is fetched like a root, and put where the field stands.
  if (!fetch.requires || fetch.requires.length === 0) return compileRootFetch(fetch, node.path, compiler);
  return compileEntityFetch({
    subgraph: fetch.serviceName,
    operationText: fetch.operation,
    variableUsages: fetch.variableUsages ?? [],
    targets: [
      {
        responseKey: "_entities",
        representationsVariableName: "representations",
        paths: [node.path],
        requires: fetch.requires,
        inputRewrites: fetch.inputRewrites ?? [],
        outputRewrites: fetch.outputRewrites ?? [],
      },
    ],
    compiler,
  });
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
