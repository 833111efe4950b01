import type { ServiceDefinition } from "@theguild/federation-composition";
import { Kind } from "graphql";
import type { ConstDirectiveNode, DefinitionNode, DocumentNode } from "graphql";
import { removeFieldDirective, removeUnusedExternals } from "../quarantine/edit-schema.ts";
import { readFederationNames } from "../schema/federation-names.ts";
import { textArgument } from "../schema/key-directives.ts";

/**
 * Schemas without the `@requires` of fields that another slice has taken over for good: nobody asks for them any more. The composer
 * (federation-composition 0.27) would go on reading them, and take a field they required, when it is provided as well, for one that the slice answers.
 */
export function dropLostReads(services: readonly ServiceDefinition[]): readonly ServiceDefinition[] {
  const taken = new Map<string, Set<string>>();
  for (const { typeDefs } of services) {
    for (const { coordinate, from } of listOverrides(typeDefs)) {
      taken.set(from, (taken.get(from) ?? new Set()).add(coordinate));
    }
  }
  return services.map((service) => {
    const lost = taken.get(service.name);
    if (lost === undefined) return service;
    const names = readFederationNames(service.typeDefs);
    const rest = removeFieldDirective(service.typeDefs, names, "requires", lost);
    return { ...service, typeDefs: removeUnusedExternals(rest, names) };
  });
}

/** Fields that a schema takes over, and from whom; those it takes over by a label are not taken yet. */
function listOverrides(document: DocumentNode): { readonly coordinate: string; readonly from: string }[] {
  const composites = document.definitions.filter(isComposite);
  const marked = composites.flatMap((type) =>
    (type.fields ?? []).flatMap(({ name, directives = [] }) =>
      directives.map((directive) => ({ coordinate: `${type.name.value}.${name.value}`, directive })),
    ),
  );
  const candidates = marked.filter(({ directive }) => hasArgument(directive, "from"));
  if (candidates.length === 0) return [];
  const names = readFederationNames(document);
  return candidates
    .filter(({ directive }) => names.directive(directive.name.value) === "override" && !hasArgument(directive, "label"))
    .map(({ coordinate, directive }) => ({ coordinate, from: textArgument(directive, "from") }));
}

const hasArgument = ({ arguments: given = [] }: ConstDirectiveNode, argument: string): boolean =>
  given.some(({ name }) => name.value === argument);

const isComposite = (node: DefinitionNode) =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
