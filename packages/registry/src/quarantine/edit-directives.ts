import { isTypeDefinitionNode, isTypeExtensionNode, Kind, visit } from "graphql";
import type { ASTNode, ConstDirectiveNode, DocumentNode } from "graphql";
import type { Violation } from "../rights/violation.ts";
import type { FederationNames } from "../schema/federation-names.ts";
import { isUnresolvable, textArgument, unresolvable } from "../schema/key-directives.ts";
import { readDeclarations, readFieldTypes } from "../schema/read-declarations.ts";
import { readFieldSet } from "../schema/read-field-set.ts";
import { ofArgument, printRemark } from "../schema/remarks.ts";

/** The schema without these remarks, on types, members and arguments. */
export function removeRemarks(
  document: DocumentNode,
  names: FederationNames,
  violations: readonly Pick<Violation, "coordinate" | "detail">[],
): DocumentNode {
  if (violations.length === 0) return document;
  const removed = new Set(violations.map(({ coordinate, detail }) => `${coordinate} ${detail}`));
  return visit(document, {
    Directive(node, _key, _parent, _path, ancestors) {
      const remark = printRemark(node as ConstDirectiveNode, names); // type definitions hold constants only
      const [type, member, argument] = ancestors.flatMap(nameOfPlace);
      if (remark === null || type === undefined) return undefined;
      const coordinate = member === undefined ? names.type(type) : `${names.type(type)}.${member}`;
      const detail = argument === undefined ? remark : ofArgument(argument, remark);
      return removed.has(`${coordinate} ${detail}`) ? null : undefined;
    },
  });
}

/** Names of what a directive stands on, of each node above it: type, member, argument. */
function nameOfPlace(node: ASTNode | readonly ASTNode[]): readonly string[] {
  if (!("kind" in node)) return [];
  const isPlace =
    isTypePart(node) ||
    node.kind === Kind.FIELD_DEFINITION ||
    node.kind === Kind.INPUT_VALUE_DEFINITION ||
    node.kind === Kind.ENUM_VALUE_DEFINITION;
  return isPlace ? [node.name.value] : [];
}

/** The schema with types no longer in these interfaces (`target`) of others. */
export function removeInterfaces(
  document: DocumentNode,
  names: FederationNames,
  violations: readonly Pick<Violation, "coordinate" | "target">[],
): DocumentNode {
  const removed = new Set(violations.map(({ coordinate, target }) => `${coordinate} ${target}`));
  const definitions = document.definitions.map((definition) => {
    if (!isTypePart(definition) || !("interfaces" in definition)) return definition;
    const type = names.type(definition.name.value);
    return {
      ...definition,
      interfaces: definition.interfaces?.filter(({ name }) => !removed.has(`${type} ${name.value}`)),
    };
  });
  return { ...document, definitions };
}

/**
 * The schema without keys that read what they may not (`lost`) or what nobody answers (`baseless`). A type that has no other
 * key cannot be asked for any more by a lost one; by one that is baseless nothing can be done.
 */
export function closeKeys(
  document: DocumentNode,
  names: FederationNames,
  { lost, baseless }: { readonly lost: ReadonlySet<string>; readonly baseless: ReadonlySet<string> },
): DocumentNode {
  const coordinates = new Set([...lost, ...baseless]);
  if (coordinates.size === 0) return document;
  const { types } = readDeclarations(document);
  const fieldTypes = readFieldTypes(document);
  const definitions = document.definitions.map((definition) => {
    if (!isTypePart(definition)) return definition;
    const type = names.type(definition.name.value);
    const hasOther = types.get(type)?.keys.some((key) => !key.some((each) => coordinates.has(each))) === true;
    const directives = (definition.directives ?? []).flatMap((directive) => {
      if (names.directive(directive.name.value) !== "key") return [directive];
      const { coordinates: named } = readFieldSet(textArgument(directive, "fields"), type, fieldTypes);
      if (!named.some((each) => coordinates.has(each))) return [directive];
      if (hasOther) return [];
      return isUnresolvable(directive) || !named.some((each) => lost.has(each))
        ? [directive]
        : [unresolvable(directive)];
    });
    return { ...definition, directives };
  });
  return { ...document, definitions };
}

const isTypePart = (node: ASTNode) => isTypeDefinitionNode(node) || isTypeExtensionNode(node);
