import type { DirectiveNode, DocumentNode } from "graphql";
import { Kind } from "graphql";

/** Reads `enum join__Graph`: subgraph name to URL, in the order of the supergraph. */
export function readSubgraphs(document: DocumentNode): Map<string, string> {
  return new Map([...readGraphs(document).values()].map(({ name, url }) => [name, url]));
}

/** The same by the enum value that other join directives refer to (`MY_ACCOUNTS` for a subgraph `my-accounts`). */
export function readGraphs(document: DocumentNode): Map<string, { name: string; url: string }> {
  const graphs = new Map<string, { name: string; url: string }>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== "join__Graph") continue;
    for (const value of definition.values ?? []) {
      const directive = value.directives?.find((candidate) => candidate.name.value === "join__graph");
      const name = directive && stringArgument(directive, "name");
      graphs.set(value.name.value, {
        name: name ?? value.name.value,
        url: (directive && stringArgument(directive, "url")) ?? "",
      });
    }
  }
  return graphs;
}

/** The value of a string or enum argument; undefined when the directive does not carry it. */
export function stringArgument(directive: DirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
