import type { FetchRewrite, PlanNode, RequiresSelection } from "@graphql-hive/router-query-planner";
import { Kind } from "graphql";
import type { OperationDefinitionNode } from "graphql";
import { compileRewrites } from "../execution/compile-rewrites.ts";
import type { PathKeys } from "../response-path.ts";
import type { TypeConditions } from "../supergraph/read-type-conditions.ts";
import { readCallOperation, readSelectedPaths } from "./call-operation.ts";
import { takenAt, valuesAt } from "./value-names.ts";
import type { Place } from "./value-names.ts";

/** A node of a plan that is one call, or none when it finds no entities. */
export type FetchLeaf = Extract<PlanNode, { kind: "Fetch" | "BatchFetch" | "Flatten" }>;

/** A part of a call that could be a call by itself, and the names of the values it gives and takes. */
export interface CallPart {
  readonly call: FetchLeaf;
  /** Response key of the root field of the call's operation, which may be `_entities`. */
  readonly rootField: string;
  /** Response key of the field of an entity; undefined for all of the root field. */
  readonly entityField: string | undefined;
  /** Where the call's values stand; in a batch the place this part is for. */
  readonly place: Place;
  readonly isMutation: boolean;
  readonly gives: ReadonlySet<string>;
  /** What it gives whatever the types of the objects are, so that no other call is needed for it. */
  readonly givesAlways: ReadonlySet<string>;
  readonly takes: ReadonlySet<string>;
}

/** The parts of the calls of a plan, in its order. */
export function readCallParts(node: PlanNode, typeConditions: TypeConditions): CallPart[] {
  switch (node.kind) {
    case "Sequence":
    case "Parallel":
      return node.nodes.flatMap((child) => readCallParts(child, typeConditions));
    case "Fetch":
      return readRootCall(node, [], node, typeConditions);
    case "Flatten":
      return readFlatten(node, typeConditions);
    case "BatchFetch": {
      const operation = readCallOperation(node.operation);
      return node.entityBatch.aliases.flatMap(({ alias: rootField, paths: places, requires, outputRewrites }) =>
        readEntityParts({ call: node, rootField, places, requires, outputRewrites }, operation, typeConditions),
      );
    }
    default:
      throw new Error(`The engine does not defer parts of ${node.kind} plans.`);
  }
}

type FetchNode = Extract<PlanNode, { kind: "Fetch" }>;
type FlattenNode = Extract<PlanNode, { kind: "Flatten" }>;

function readFlatten(call: FlattenNode, typeConditions: TypeConditions): CallPart[] {
  const { node: fetch, path: place } = call;
  if (fetch.kind !== "Fetch") throw new Error(`Unexpected ${fetch.kind} below a flatten node.`);
  const { requires = [], outputRewrites } = fetch;
  if (requires.length === 0) return readRootCall(call, place, fetch, typeConditions);
  const target = { call, rootField: "_entities", places: [place], requires, outputRewrites };
  return readEntityParts(target, readCallOperation(fetch.operation), typeConditions);
}

/** Root fields have nothing to do with each other; those of a mutation are kept together all the same. */
function readRootCall(call: FetchLeaf, place: Place, fetch: FetchNode, typeConditions: TypeConditions): CallPart[] {
  const operation = readCallOperation(fetch.operation);
  const selected = renamed(readSelectedPaths(operation), fetch.outputRewrites, typeConditions);
  // Below the root it is for objects of some types, and a key that is renamed may be one of several.
  const isSure = place.length === 0 && !fetch.outputRewrites;
  const always = isSure ? readSelectedPaths(operation, { always: true }) : [];
  const isMutation = fetch.operationKind === "mutation";
  const part = (rootField: string, within: (path: PathKeys) => boolean): CallPart => ({
    call,
    rootField,
    entityField: undefined,
    place,
    isMutation,
    gives: valuesAt(place, selected.filter(within)),
    givesAlways: valuesAt(place, always.filter(within)),
    takes: takenAt(place, []),
  });
  const { selections } = operation.selectionSet;
  if (isMutation || !isSure || selections.some(({ kind }) => kind !== Kind.FIELD)) return [part("", () => true)];
  const fields = new Set(selected.map(([field]) => String(field)));
  return [...fields].map((field) => part(field, (path) => path[0] === field));
}

/** One `_entities` field of a call. */
interface EntityTarget {
  readonly call: FetchLeaf;
  readonly rootField: string;
  readonly places: readonly Place[];
  readonly requires: readonly RequiresSelection[];
  readonly outputRewrites: readonly FetchRewrite[] | undefined;
}

/** Fields of an entity have nothing to do with each other either, unless they are renamed to tell types apart. */
function readEntityParts(
  { call, rootField, places, requires, outputRewrites }: EntityTarget,
  operation: OperationDefinitionNode,
  typeConditions: TypeConditions,
): CallPart[] {
  const below = readSelectedPaths(operation)
    .filter((path) => path[0] === rootField && path.length > 1)
    .map((path) => path.slice(1));
  const selected = renamed(below, outputRewrites, typeConditions);
  const fields = outputRewrites ? [undefined] : [...new Set(selected.map(([field]) => String(field)))];
  return places.flatMap((place) =>
    fields.map((entityField) => ({
      call,
      rootField,
      entityField,
      place,
      isMutation: false,
      gives: valuesAt(
        place,
        selected.filter(([field]) => entityField === undefined || field === entityField),
      ),
      givesAlways: new Set<string>(),
      takes: takenAt(place, requires),
    })),
  );
}

function renamed(
  paths: readonly PathKeys[],
  rewrites: readonly FetchRewrite[] | undefined,
  typeConditions: TypeConditions,
): readonly PathKeys[] {
  const compiled = compileRewrites(rewrites, typeConditions);
  return compiled ? paths.map((path) => compiled.renamePath(path)) : paths;
}
