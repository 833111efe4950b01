import { Kind, visit } from "graphql";
import type { ConstDirectiveNode, DocumentNode, FieldDefinitionNode } from "graphql";
import type { FederationDirective, FederationNames } from "../schema/federation-names.ts";
import { readDeclarations } from "../schema/read-declarations.ts";

/** The schema without these members (`Type.member`): fields, input fields, enum values, members of unions. */
export function removeMembers(
  document: DocumentNode,
  names: FederationNames,
  coordinates: ReadonlySet<string>,
): DocumentNode {
  if (coordinates.size === 0) return document;
  const keep =
    (type: string) =>
    (member: { readonly name: { readonly value: string } }): boolean =>
      !coordinates.has(`${names.type(type)}.${member.name.value}`);
  const withoutFields = <
    Node extends { readonly name: { readonly value: string }; readonly fields?: readonly FieldDefinitionNode[] },
  >(
    node: Node,
  ) => ({ ...node, fields: node.fields?.filter(keep(node.name.value)) });
  return visit(document, {
    ObjectTypeDefinition: withoutFields,
    ObjectTypeExtension: withoutFields,
    InterfaceTypeDefinition: withoutFields,
    InterfaceTypeExtension: withoutFields,
    InputObjectTypeDefinition: (node) => ({ ...node, fields: node.fields?.filter(keep(node.name.value)) }),
    EnumTypeDefinition: (node) => ({ ...node, values: node.values?.filter(keep(node.name.value)) }),
    UnionTypeDefinition: (node) => ({ ...node, types: node.types?.filter(keep(node.name.value)) }),
  });
}

/** The schema without this directive on these fields. */
export function removeFieldDirective(
  document: DocumentNode,
  names: FederationNames,
  directive: FederationDirective,
  coordinates: ReadonlySet<string>,
): DocumentNode {
  if (coordinates.size === 0) return document;
  return mapFields(document, names, (field, coordinate) =>
    coordinates.has(coordinate) ? { ...field, directives: without(field.directives, names, directive) } : field,
  );
}

/** The schema with `@shareable` on these fields, as far as its version of Federation knows that. */
export function shareFields(
  document: DocumentNode,
  names: FederationNames,
  coordinates: ReadonlySet<string>,
): DocumentNode {
  const shareable = names.local("shareable");
  if (shareable === null || coordinates.size === 0) return document;
  return mapFields(document, names, (field, coordinate) =>
    coordinates.has(coordinate)
      ? { ...field, directives: [...without(field.directives, names, "shareable"), directiveNode(shareable)] }
      : field,
  );
}

/** Composing refuses what is `@external` and used by nobody; it goes with the field that used it. */
export function removeUnusedExternals(document: DocumentNode, names: FederationNames): DocumentNode {
  const { types } = readDeclarations(document);
  const used = new Set<string>();
  for (const type of types.values()) {
    for (const { requires, provides } of type.members.values())
      for (const each of [...requires, ...provides]) used.add(each);
  }
  const unused = new Set<string>();
  for (const type of types.values()) {
    for (const { name, external, inKey } of type.members.values()) {
      const coordinate = `${type.name}.${name}`;
      if (external && !inKey && !used.has(coordinate)) unused.add(coordinate);
    }
  }
  return removeMembers(document, names, unused);
}

function mapFields(
  document: DocumentNode,
  names: FederationNames,
  change: (field: FieldDefinitionNode, coordinate: string) => FieldDefinitionNode,
): DocumentNode {
  const definitions = document.definitions.map((definition) => {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION: {
        const type = names.type(definition.name.value);
        return {
          ...definition,
          fields: (definition.fields ?? []).map((field) => change(field, `${type}.${field.name.value}`)),
        };
      }
      default:
        return definition;
    }
  });
  return { ...document, definitions };
}

const without = (
  directives: readonly ConstDirectiveNode[] = [],
  names: FederationNames,
  unwanted: FederationDirective,
): readonly ConstDirectiveNode[] => directives.filter(({ name }) => names.directive(name.value) !== unwanted);

export function directiveNode(name: string, texts: Readonly<Record<string, string>> = {}): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(texts).map(([argument, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: argument },
      value: { kind: Kind.STRING, value },
    })),
  };
}
