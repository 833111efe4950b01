import type { SelectionSetNode } from "graphql";
import type { Joins } from "../supergraph/read-joins.ts";

/** From one subgraph to another, by a key that the first can say. */
export interface Hop {
  readonly subgraph: string;
  /** The type by which the subgraph is asked: an interface, where it has an `@interfaceObject`. */
  readonly askedAs: string;
  readonly key: SelectionSetNode;
}

/**
 * The shortest way from objects of a type in one subgraph to each subgraph that is wanted; short ways first. It may end
 * in the subgraph where it begins: a field with requirements is asked for by a hop of its own.
 */
export function findRoutes(joins: Joins, from: string, typeName: string, isWanted: (hop: Hop) => boolean): Hop[][] {
  const found: Hop[][] = [];
  const visited = new Set<string>();
  let ends: { readonly subgraph: string; readonly route: readonly Hop[] }[] = [{ subgraph: from, route: [] }];
  while (ends.length > 0) {
    const next: typeof ends = [];
    for (const { subgraph, route } of ends) {
      for (const hop of hopsFrom(joins, subgraph, typeName)) {
        const place = `${hop.subgraph}:${hop.askedAs}`;
        if (visited.has(place)) continue;
        visited.add(place);
        if (isWanted(hop)) found.push([...route, hop]);
        // Beyond an interface object the type would be lost.
        if (hop.askedAs === typeName) next.push({ subgraph: hop.subgraph, route: [...route, hop] });
      }
    }
    ends = next;
  }
  return found;
}

function* hopsFrom(joins: Joins, from: string, typeName: string): Generator<Hop> {
  for (const askedAs of [typeName, ...joins.interfacesOf(typeName)]) {
    for (const subgraph of joins.homesOf(askedAs)) {
      if (askedAs !== typeName && !joins.isInterfaceObject(subgraph, askedAs)) continue;
      const key = joins.resolvableKeysOf(subgraph, askedAs).find((fields) => joins.canSay(from, typeName, fields));
      if (key) yield { subgraph, askedAs, key };
    }
  }
}
