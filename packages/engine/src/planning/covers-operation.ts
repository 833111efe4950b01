import type {
  FetchRewrite,
  FlattenNodePathSegment,
  PlanNode,
  RequiresSelection,
} from "@graphql-hive/router-query-planner";
import { Kind } from "graphql";
import type { SelectionNode } from "graphql";
import { readFetchSelections } from "./read-fetch-selections.ts";

/**
 * True when the plan fetches something under each path of the operation, and each of its fetches comes after those that
 * give what it takes representations from. Fragments are not looked into: which types an object may be of depends on
 * the subgraph. `selections` are in the normal form, as they were planned.
 */
export function coversOperation(node: PlanNode | undefined, selections: readonly SelectionNode[]): boolean {
  const given = node ? run(node, new Set()) : new Set<string>();
  if (!given) return false;
  const covers = (each: readonly SelectionNode[], path: string): boolean =>
    each.every((selection) => {
      // Objects of that type may not come from where the plan goes.
      if (selection.kind !== Kind.FIELD || selection.name.value === "__typename") return true;
      const below = `${path}/${keyOf(selection)}`;
      return given.has(below) && covers(selection.selectionSet?.selections ?? [], below);
    });
  return covers(selections, "");
}

/** Paths of response keys, each with a slash before it. */
type Paths = ReadonlySet<string>;

/** What is there when the node has run; undefined when it could not have run. */
function run(node: PlanNode, before: Paths): Paths | undefined {
  switch (node.kind) {
    case "Sequence":
      return node.nodes.reduce<Paths | undefined>((paths, child) => paths && run(child, paths), before);
    case "Parallel":
      return node.nodes.reduce<Paths | undefined>((paths, child) => {
        const after = run(child, before);
        return paths && after && new Set([...paths, ...after]);
      }, before);
    case "Flatten":
      return node.node.kind === "Fetch" ? runFetch({ ...node.node, at: [node.path] }, before) : undefined;
    case "Fetch":
      return runFetch({ ...node, at: [[]] }, before);
    case "BatchFetch":
      return node.entityBatch.aliases.reduce<Paths | undefined>((paths, alias) => {
        const after = runFetch({ ...alias, operation: node.operation, at: alias.paths, key: alias.alias }, before);
        return paths && after && new Set([...paths, ...after]);
      }, before);
    case "Condition":
    case "Defer":
    case "Subscription":
    default:
      return undefined;
  }
}

interface PlacedFetch {
  readonly operation: string;
  readonly at: readonly (readonly FlattenNodePathSegment[])[];
  readonly requires?: readonly RequiresSelection[];
  readonly outputRewrites?: readonly FetchRewrite[];
  /** The response key of its entities. */
  readonly key?: string;
}

function runFetch({ operation, at, requires, outputRewrites, key = "_entities" }: PlacedFetch, before: Paths) {
  const paths = new Set(before);
  const renamed = renamedKeys(outputRewrites ?? []);
  const add = (selections: readonly SelectionNode[], path: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) add(selection.selectionSet.selections, path);
      if (selection.kind !== Kind.FIELD) continue;
      const below = `${path}/${renamed.get(keyOf(selection)) ?? keyOf(selection)}`;
      paths.add(below);
      add(selection.selectionSet?.selections ?? [], below);
    }
  };
  const { selections } = readFetchSelections(operation).selectionSet;
  const entities = selections.find((selection) => selection.kind === Kind.FIELD && keyOf(selection) === key);
  const isEntityFetch = requires !== undefined && requires.length > 0 && entities?.kind === Kind.FIELD;
  for (const segments of at) {
    const path = segments.map((segment) => (segment !== "@" && "Field" in segment ? `/${segment.Field}` : "")).join("");
    const needed = [...(path === "" ? [] : [path]), ...requiredPaths(requires ?? [], path)];
    if (!needed.every((each) => before.has(each))) return undefined;
    add(isEntityFetch ? (entities.selectionSet?.selections ?? []) : selections, path);
  }
  return paths;
}

function renamedKeys(rewrites: readonly FetchRewrite[]): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const rewrite of rewrites) {
    const last = "KeyRenamer" in rewrite ? rewrite.KeyRenamer.path.at(-1) : undefined;
    if (last && "Key" in last && "KeyRenamer" in rewrite) renamed.set(last.Key, rewrite.KeyRenamer.renameKeyTo);
  }
  return renamed;
}

function requiredPaths(requires: readonly RequiresSelection[], at: string): string[] {
  return requires.flatMap((selection) => {
    if (selection.kind === "FragmentSpread") return [];
    if (selection.kind === "InlineFragment") return requiredPaths(selection.selections, at);
    if (selection.name === "__typename") return [];
    const below = `${at}/${selection.name}`;
    return [below, ...requiredPaths(selection.selections ?? [], below)];
  });
}

function keyOf(field: { readonly alias?: { readonly value: string }; readonly name: { readonly value: string } }) {
  return field.alias?.value ?? field.name.value;
}
