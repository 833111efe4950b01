import { Kind, visit } from "graphql";
import type { FieldNode, FragmentDefinitionNode } from "graphql";
import type { DataKeys } from "../supergraph/read-data-keys.ts";
import type { OperationParts } from "./operation-parts.ts";

/** Root fields, and the fragments they spread, with every field below under its data key: what is planned. */
export function aliasByDataKeys(parts: OperationParts, rootFields: readonly FieldNode[], dataKeys: DataKeys) {
  const alias = <Node extends FieldNode | FragmentDefinitionNode>(root: Node): Node =>
    visit(root, {
      Field: (field) => {
        if (field === root) return undefined;
        const key = dataKeys.of(field);
        if (key === (field.alias?.value ?? field.name.value)) return undefined;
        return { ...field, alias: { kind: Kind.NAME, value: key } };
      },
    });
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const [name, fragment] of parts.fragments) fragments.set(name, alias(fragment));
  return { parts: { operation: parts.operation, fragments }, rootFields: rootFields.map(alias) };
}
