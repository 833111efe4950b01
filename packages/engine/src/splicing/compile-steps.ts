import type { PlanNode } from "@graphql-hive/router-query-planner";
import { Kind, parse } from "graphql";
import type { FieldNode, SelectionSetNode } from "graphql";
import { compileKeptEntities, compileKeptRoot } from "../caching/kept-call.ts";
import type { KeptEntityField } from "../caching/kept-call.ts";
import { compileBody } from "../execution/build-body.ts";
import { compileEntityBodies } from "../execution/compile-entity-bodies.ts";
import { readEntityFetch } from "../execution/compile-entity-fetch.ts";
import type { EntityFetch } from "../execution/compile-entity-fetch.ts";
import type { PlanCompiler } from "../execution/plan-compiler.ts";
import { compileTarget, linkEntities } from "./compile-target.ts";
import type { FoundEntities } from "./compile-target.ts";
import type { Place } from "./place.ts";
import { readShape, Shape } from "./shape.ts";
import type { Fragments } from "./shape.ts";
import type { SpliceRun } from "./splice-run.ts";

/** A compiled part of a plan. `root` is the record of the response. */
export type SpliceStep = (run: SpliceRun, root: number) => Promise<void>;

/** Undefined when some part of the plan is of a kind that is not spliced. */
export function compileSteps(node: PlanNode, root: Place, compiler: PlanCompiler): SpliceStep | undefined {
  switch (node.kind) {
    case "Fetch":
      return compileRootFetch(node, root, compiler);
    case "BatchFetch":
    case "Flatten": {
      const fetch = readEntityFetch(node, compiler);
      return fetch && compileFetch(fetch, root);
    }
    case "Sequence": {
      const steps = compileAll(node.nodes, root, compiler);
      return (
        steps &&
        (async (run, record) => {
          for (const step of steps) if (!run.hasGivenUp) await step(run, record);
        })
      );
    }
    case "Parallel": {
      const steps = compileAll(node.nodes, root, compiler);
      return (
        steps &&
        (async (run, record) => {
          await Promise.all(steps.map((step) => step(run, record)));
        })
      );
    }
    default:
      return undefined;
  }
}

function compileAll(nodes: readonly PlanNode[], root: Place, compiler: PlanCompiler): SpliceStep[] | undefined {
  const steps: SpliceStep[] = [];
  for (const node of nodes) {
    const step = compileSteps(node, root, compiler);
    if (!step) return undefined;
    steps.push(step);
  }
  return steps;
}

function compileRootFetch(
  fetch: Extract<PlanNode, { kind: "Fetch" }>,
  root: Place,
  { keeping }: PlanCompiler,
): SpliceStep | undefined {
  const { selectionSet, fragments } = readSelections(fetch.operation);
  const shape = selectionSet && readShape(selectionSet, fragments);
  if (!shape || fetch.requires?.length || fetch.operationKind === "mutation" || fetch.outputRewrites?.length) {
    return undefined;
  }
  const link = root.add(fetch, shape, undefined);
  if (link === undefined) return undefined;
  const subgraph = fetch.serviceName;
  const buildBody = compileBody(fetch.operation, fetch.variableUsages ?? []);
  const keep = compileKeptRoot(keeping, subgraph, fetch.operation);
  return async (run, record) => {
    const body = buildBody(run.variables);
    const data = await run.ask({ subgraph, operationKind: "query", body, kept: keep?.(body) }, shape);
    if (data !== undefined) run.tape.ints[record + link] = data;
  };
}

function compileFetch(fetch: EntityFetch, root: Place): SpliceStep | undefined {
  const { subgraph, compiler } = fetch;
  const { selectionSet, fragments } = readSelections(fetch.operationText);
  const fields = selectionSet?.selections ?? [];
  const targets = fetch.targets.map((target) => {
    const field = fields.find(
      (each): each is FieldNode =>
        each.kind === Kind.FIELD && (each.alias?.value ?? each.name.value) === target.responseKey,
    );
    return compileTarget(target, field, { root, subgraph, compiler, fragments });
  });
  const known = targets.filter((target) => target !== undefined);
  if (known.length < fields.length || known.length < targets.length) return undefined;
  const shape = new Shape(known.map(({ responseKey, entityShape }) => ({ key: responseKey, below: entityShape })));
  const bodies = compileEntityBodies(fetch);
  const mostPerCall = compiler.maxEntitiesPerCall(subgraph);
  const keep = compileKeptEntities(compiler.keeping, fetch, bodies);

  const ask = async (run: SpliceRun, asked: readonly FoundEntities[]): Promise<void> => {
    const representations = new Map(asked.map((found) => [found.target.variableName, found.representations]));
    const body = bodies(new Set(asked.map(({ target }) => target.responseKey)))(run.variables, representations);
    const kept = keep?.(asked.map(keptFieldOf), run.variables);
    const data = await run.ask({ subgraph, operationKind: "query", body, kept }, shape);
    if (data === undefined) return;
    run.attempt(() => {
      for (const found of asked) {
        const { slot = 0 } = shape.fields.find(({ key }) => key === found.target.responseKey) ?? {};
        linkEntities(found, run.tape, run.tape.ints[data + slot] ?? 0);
      }
    });
  };

  return async (run, record) => {
    const found: FoundEntities[] = [];
    run.attempt(() => {
      for (const target of known) found.push(target.find(run.tape, record));
    });
    if (run.hasGivenUp) return;
    const asked = found.filter(({ representations }) => representations.length > 0);
    if (asked.length === 0) return;
    // Several calls for one list, each of which may fail alone, are the ordinary way's.
    if (mostPerCall > 0 && asked.some(({ representations }) => representations.length > mostPerCall)) run.giveUp();
    else await ask(run, asked);
  };
}

function keptFieldOf({ target, representations }: FoundEntities): KeptEntityField {
  return { responseKey: target.responseKey, variableName: target.variableName, representations };
}

/** What the text of a fetch selects. */
function readSelections(operationText: string): { selectionSet: SelectionSetNode | undefined; fragments: Fragments } {
  let selectionSet: SelectionSetNode | undefined;
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of parse(operationText, { noLocation: true }).definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) ({ selectionSet } = definition);
    else if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition.selectionSet);
  }
  return { selectionSet, fragments };
}
