import type { PlanNode } from "@graphql-hive/router-query-planner";
import { readCallOperation, selectFields } from "./call-operation.ts";
import type { KeptFields } from "./call-operation.ts";
import type { CallPart, FetchLeaf } from "./call-parts.ts";

/** A plan whose calls bring nothing together that is not needed together. */
export interface DividedPlan {
  readonly plan: PlanNode;
  /** The call that each part has become part of. */
  readonly callOf: ReadonlyMap<CallPart, FetchLeaf>;
}

/** A client that defers a hundred fields one by one must not make a hundred calls of one; the others stay together. */
const MOST_CALLS_OF_ONE = 8;

/**
 * Divides the calls of a plan. The planner puts into one call what it asks of a subgraph at a time; parts that different
 * fragments need must not wait for each other. `groupOf` tells them apart; what is needed at once has an empty name. A
 * part that nobody seems to need has none, and stays with the others.
 */
export function divideCalls(
  plan: PlanNode,
  parts: readonly CallPart[],
  groupOf: (part: CallPart) => string | undefined,
): DividedPlan {
  const callOf = new Map<CallPart, FetchLeaf>();
  const partsOf = Map.groupBy(parts, ({ call }) => call);
  const divide = (node: PlanNode): PlanNode => {
    if (node.kind === "Sequence" || node.kind === "Parallel") return { ...node, nodes: node.nodes.map(divide) };
    if (node.kind !== "Fetch" && node.kind !== "BatchFetch" && node.kind !== "Flatten") return node;
    const own = partsOf.get(node) ?? [];
    const groups = joinLast(inGroups(own, groupOf));
    const calls = groups.map((group) => {
      const call = groups.length === 1 ? node : callFor(node, group);
      for (const part of group) callOf.set(part, call);
      return call;
    });
    return calls.length === 1 ? node : { kind: "Parallel", nodes: calls };
  };
  return { plan: divide(plan), callOf };
}

/** What is called at once comes first. */
function inGroups(parts: readonly CallPart[], groupOf: (part: CallPart) => string | undefined): CallPart[][] {
  const groups = Map.groupBy(parts, groupOf);
  const unclaimed = groups.get(undefined) ?? [];
  const named = [...groups.keys()].filter((name) => name !== undefined).sort();
  const [first = [], ...others] = named.map((name) => groups.get(name) ?? []);
  return [[...first, ...unclaimed], ...others].flatMap(splitByFields);
}

/** In one call all places of a batch are asked for the same fields; those that need others are asked by another call. */
function splitByFields(group: CallPart[]): CallPart[][] {
  const known = new Map<string, string[]>();
  const byPlace = Map.groupBy(group, ({ place }) => place);
  const splitOf = (part: CallPart): number => {
    const same = (byPlace.get(part.place) ?? []).filter(({ rootField }) => rootField === part.rootField);
    const fields = same.map(({ entityField }) => entityField ?? "").join();
    const others = known.get(part.rootField) ?? [];
    known.set(part.rootField, others);
    if (!others.includes(fields)) others.push(fields);
    return others.indexOf(fields);
  };
  return [...Map.groupBy(group, splitOf).values()];
}

function joinLast(groups: CallPart[][]): CallPart[][] {
  if (groups.length <= MOST_CALLS_OF_ONE) return groups;
  return [...groups.slice(0, MOST_CALLS_OF_ONE - 1), groups.slice(MOST_CALLS_OF_ONE - 1).flat()];
}

/** The call with nothing in it but these parts. */
function callFor(call: FetchLeaf, parts: readonly CallPart[]): FetchLeaf {
  const kept = new Map<string, Set<string> | undefined>();
  for (const { rootField, entityField } of parts) {
    const known = kept.get(rootField);
    if (entityField === undefined) kept.set(rootField, undefined);
    else if (known) known.add(entityField);
    else kept.set(rootField, new Set([entityField]));
  }
  if (call.kind === "Flatten") {
    return call.node.kind === "Fetch" ? { ...call, node: { ...call.node, ...selectOf(call.node, kept) } } : call;
  }
  if (call.kind === "Fetch") return { ...call, ...selectOf(call, kept) };
  const aliases = call.entityBatch.aliases.flatMap((alias) => {
    const places = parts.flatMap(({ rootField, place }) => (rootField === alias.alias ? [place] : []));
    return places.length > 0 ? [{ ...alias, paths: [...new Set(places)].map((place) => [...place]) }] : [];
  });
  return { ...call, ...selectOf(call, kept), entityBatch: { ...call.entityBatch, aliases } };
}

function selectOf(fetch: { readonly operation: string; readonly variableUsages?: string[] }, kept: KeptFields) {
  const { operation, variableNames } = selectFields(readCallOperation(fetch.operation), kept);
  return { operation, variableUsages: (fetch.variableUsages ?? []).filter((name) => variableNames.has(name)) };
}
