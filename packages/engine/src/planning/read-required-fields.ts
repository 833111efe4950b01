import { Kind } from "graphql";
import type { DocumentNode } from "graphql";
import { stringArgument } from "../supergraph/read-subgraphs.ts";

/** The coordinates (`Type.field`) of the fields that some subgraph declares with `@requires`. */
export function readRequiredFields(supergraph: DocumentNode): ReadonlySet<string> {
  const coordinates = new Set<string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) {
      const requires = field.directives?.some(
        (directive) => directive.name.value === "join__field" && stringArgument(directive, "requires") !== undefined,
      );
      if (requires) coordinates.add(`${definition.name.value}.${field.name.value}`);
    }
  }
  return coordinates;
}
