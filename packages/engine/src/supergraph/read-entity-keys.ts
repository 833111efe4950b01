import type { DocumentNode, SelectionSetNode } from "graphql";
import { Kind, parse } from "graphql";
import { compositeTypesOf } from "./composite-types.ts";
import { readGraphs, stringArgument } from "./read-subgraphs.ts";

/** One `@key`: field name to the key fields below it (undefined for a leaf). */
export type KeyFields = ReadonlyMap<string, KeyFields | undefined>;

/** The keys by which subgraphs resolve entities. */
export interface EntityKeys {
  /** The keys of a type in a subgraph; empty when the type has none there. */
  of(subgraph: string, typeName: string): readonly KeyFields[];
  /** True for a type that has a key in some subgraph. */
  isEntity(typeName: string): boolean;
}

/** Reads `@join__type(graph:, key:)`. Which key to use, and whether it is resolvable, is for the planner to decide. */
export function readEntityKeys(document: DocumentNode, subgraphs: ReadonlyMap<string, string>): EntityKeys {
  const graphs = readGraphs(document);
  const keys = new Map<string, Map<string, KeyFields[]>>();
  for (const name of subgraphs.keys()) keys.set(name, new Map());
  for (const definition of compositeTypesOf(document)) {
    for (const directive of definition.directives ?? []) {
      if (directive.name.value !== "join__type") continue;
      const key = stringArgument(directive, "key");
      const graph = graphs.get(stringArgument(directive, "graph") ?? "");
      if (key === undefined || graph === undefined) continue;
      const ofSubgraph = keys.get(graph.name) ?? new Map<string, KeyFields[]>();
      const ofType = ofSubgraph.get(definition.name.value) ?? [];
      ofType.push(parseKeyFields(key));
      ofSubgraph.set(definition.name.value, ofType);
      keys.set(graph.name, ofSubgraph);
    }
  }
  return {
    of: (subgraph, typeName) => keys.get(subgraph)?.get(typeName) ?? [],
    isEntity: (typeName) => [...keys.values()].some((ofSubgraph) => ofSubgraph.has(typeName)),
  };
}

function parseKeyFields(key: string): KeyFields {
  const definition = parse(`{${key}}`, { noLocation: true }).definitions[0];
  return definition?.kind === Kind.OPERATION_DEFINITION ? keyFieldsOf(definition.selectionSet) : new Map();
}

function keyFieldsOf(selectionSet: SelectionSetNode): KeyFields {
  const fields = new Map<string, KeyFields | undefined>();
  for (const selection of selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) continue;
    fields.set(selection.name.value, selection.selectionSet && keyFieldsOf(selection.selectionSet));
  }
  return fields;
}
