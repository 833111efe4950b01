import type { FlattenNodePathSegment, PlanNode } from "@graphql-hive/router-query-planner";

type Path = readonly FlattenNodePathSegment[];

/**
 * Moves a plan made below one root field to another place: the fetch of `subgraph`, which gave the root field, is left
 * out, and every path that began at the root field begins at `at`. Undefined when nothing is left.
 */
export function rebasePlan(node: PlanNode, subgraph: string, at: Path): PlanNode | undefined {
  switch (node.kind) {
    case "Sequence":
    case "Parallel": {
      const nodes = node.nodes.flatMap((child) => rebasePlan(child, subgraph, at) ?? []);
      return nodes.length > 0 ? { kind: node.kind, nodes } : undefined;
    }
    case "Fetch":
      if (node.serviceName === subgraph) return undefined;
      throw new Error(`Unexpected root fetch of ${node.serviceName} below an entity.`);
    case "Flatten":
      return { ...node, path: rebasePath(node.path, at) };
    case "BatchFetch": {
      const aliases = node.entityBatch.aliases.map((alias) => ({
        ...alias,
        paths: alias.paths.map((path) => rebasePath(path, at)),
      }));
      return { ...node, entityBatch: { aliases } };
    }
    case "Condition":
    case "Defer":
    case "Subscription":
    default:
      throw new Error(`Unexpected ${node.kind} below an entity.`);
  }
}

function rebasePath(path: Path, at: Path): FlattenNodePathSegment[] {
  return [...at, ...path.slice(1)];
}
