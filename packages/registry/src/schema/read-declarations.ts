import { Kind, parse, print } from "graphql";
import type {
  ConstDirectiveNode,
  DefinitionNode,
  DocumentNode,
  FieldDefinitionNode,
  InputValueDefinitionNode,
  NamedTypeNode,
  TypeDefinitionNode,
  TypeExtensionNode,
} from "graphql";
import type { Declarations, MemberDeclaration, TypeDeclaration, TypeKind } from "./declarations.ts";
import { readFederationNames } from "./federation-names.ts";
import type { FederationNames } from "./federation-names.ts";
import { isUnresolvable, textArgument } from "./key-directives.ts";
import { readFieldSet } from "./read-field-set.ts";
import { ofArgument, printRemarks } from "./remarks.ts";

/** Directives that read other slices' fields in a way that neither grants nor the engine know. */
const unsupported = new Set(["context", "fromContext"]);
const fieldSetDirectives = new Set(["key", "requires", "provides"]);

type TypeNode = TypeDefinitionNode | TypeExtensionNode;

const kinds: Partial<Record<DefinitionNode["kind"], TypeKind>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: "OBJECT",
  [Kind.OBJECT_TYPE_EXTENSION]: "OBJECT",
  [Kind.INTERFACE_TYPE_DEFINITION]: "INTERFACE",
  [Kind.INTERFACE_TYPE_EXTENSION]: "INTERFACE",
  [Kind.UNION_TYPE_DEFINITION]: "UNION",
  [Kind.UNION_TYPE_EXTENSION]: "UNION",
  [Kind.ENUM_TYPE_DEFINITION]: "ENUM",
  [Kind.ENUM_TYPE_EXTENSION]: "ENUM",
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: "INPUT",
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: "INPUT",
  [Kind.SCALAR_TYPE_DEFINITION]: "SCALAR",
  [Kind.SCALAR_TYPE_EXTENSION]: "SCALAR",
};

/** Reads what a subgraph's schema declares; throws graphql-js' syntax error when it does not parse. */
export function readDeclarations(schema: string | DocumentNode): Declarations {
  const document = typeof schema === "string" ? parse(schema) : schema;
  const names = readFederationNames(document);
  const nodes = groupByType(document, names);
  const fieldTypes = typesOfFields(nodes, names);
  const keyFields = readKeyFields(nodes, names, fieldTypes);
  const types = new Map<string, TypeDeclaration>();
  for (const [name, parts] of nodes) types.set(name, readType({ name, parts, names, fieldTypes, keyFields }));
  return { types, unsupported: findUnsupported(nodes, names, fieldTypes) };
}

/** Definitions and extensions of each type, in their order. */
function groupByType(document: DocumentNode, names: FederationNames): Map<string, TypeNode[]> {
  const nodes = new Map<string, TypeNode[]>();
  for (const definition of document.definitions) {
    if (kinds[definition.kind] === undefined) continue;
    const node = definition as TypeNode; // every kind of the table is a type
    const name = names.type(node.name.value);
    nodes.set(name, [...(nodes.get(name) ?? []), node]);
  }
  return nodes;
}

/** Name of the type of each object and interface field of a schema, by coordinate. */
export function readFieldTypes(document: DocumentNode): ReadonlyMap<string, string> {
  const names = readFederationNames(document);
  return typesOfFields(groupByType(document, names), names);
}

function typesOfFields(
  nodes: ReadonlyMap<string, readonly TypeNode[]>,
  names: FederationNames,
): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const [name, parts] of nodes) {
    for (const field of parts.flatMap(fieldsOf))
      types.set(`${name}.${field.name.value}`, names.type(namedTypeOf(print(field.type))));
  }
  return types;
}

/** All coordinates in keys: those nested in another type's key too. */
function readKeyFields(
  nodes: ReadonlyMap<string, readonly TypeNode[]>,
  names: FederationNames,
  fieldTypes: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const keys = [...nodes].flatMap(([name, parts]) =>
    findDirectives(parts, names, "key").flatMap(
      (key) => readFieldSet(textArgument(key, "fields"), name, fieldTypes, names.type).coordinates,
    ),
  );
  return new Set(keys);
}

interface TypeSource {
  readonly name: string;
  readonly parts: readonly TypeNode[];
  readonly names: FederationNames;
  readonly fieldTypes: ReadonlyMap<string, string>;
  readonly keyFields: ReadonlySet<string>;
}

function readType(source: TypeSource): TypeDeclaration {
  const { name, parts, names, fieldTypes } = source;
  const [first] = parts;
  const kind = (first && kinds[first.kind]) ?? "OBJECT";
  const members = new Map(readMembers(source).map((member) => [member.name, member]));
  const keys = findDirectives(parts, names, "key");
  const isEntity = keys.length > 0;
  const isReference =
    kind === "OBJECT" && isEntity && [...members.values()].every(({ inKey, external }) => inKey || external);
  return {
    name,
    kind,
    isEntity,
    keys: keys.map((key) => readFieldSet(textArgument(key, "fields"), name, fieldTypes, names.type).coordinates),
    isResolvable: !keys.every(isUnresolvable),
    isInterfaceObject: findDirectives(parts, names, "interfaceObject").length > 0,
    isReference,
    interfaces: parts.flatMap(interfacesOf),
    remarks: printRemarks(
      parts.flatMap((part) => part.directives ?? []),
      names,
    ),
    members,
  };
}

function readMembers(source: TypeSource): MemberDeclaration[] {
  return source.parts.flatMap((part) => {
    const local = part.directives ?? [];
    switch (part.kind) {
      case Kind.UNION_TYPE_DEFINITION:
      case Kind.UNION_TYPE_EXTENSION:
        return (part.types ?? []).map((type) => bareMember(type.name.value));
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_EXTENSION:
        return (part.values ?? []).map(({ name, directives = [] }) => ({
          ...bareMember(name.value),
          remarks: printRemarks(directives, source.names),
        }));
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_EXTENSION:
        return (part.fields ?? []).map((field) => ({
          ...bareMember(field.name.value),
          form: formOfInput(field),
          remarks: printRemarks(field.directives ?? [], source.names),
        }));
      default:
        return fieldsOf(part).map((field) => readField(source, field, local));
    }
  });
}

function readField(
  { name: type, names, fieldTypes, keyFields }: TypeSource,
  field: FieldDefinitionNode,
  ofType: readonly ConstDirectiveNode[],
): MemberDeclaration {
  const directives = field.directives ?? [];
  const has = (name: string) => directives.some((directive) => names.directive(directive.name.value) === name);
  const typeHas = (name: string) => ofType.some((directive) => names.directive(directive.name.value) === name);
  const fieldSets = (name: string, parent: string) =>
    directives
      .filter((directive) => names.directive(directive.name.value) === name)
      .flatMap(
        (directive) => readFieldSet(textArgument(directive, "fields"), parent, fieldTypes, names.type).coordinates,
      );
  const coordinate = `${type}.${field.name.value}`;
  const tags = [...directives, ...ofType].filter((directive) => names.directive(directive.name.value) === "tag");
  const ofArguments = (field.arguments ?? []).flatMap((argument) =>
    printRemarks(argument.directives ?? [], names).map((remark) => ofArgument(argument.name.value, remark)),
  );
  return {
    name: field.name.value,
    form: formOfField(field),
    inKey: keyFields.has(coordinate),
    external: has("external") || typeHas("external"),
    shareable: has("shareable") || typeHas("shareable"),
    overrides: has("override"),
    requires: fieldSets("requires", type),
    provides: fieldSets("provides", fieldTypes.get(coordinate) ?? type),
    tags: tags.map((tag) => textArgument(tag, "name")),
    remarks: [...printRemarks(directives, names), ...ofArguments],
  };
}

function bareMember(name: string): MemberDeclaration {
  return {
    name,
    form: "",
    inKey: false,
    external: false,
    shareable: false,
    overrides: false,
    requires: [],
    provides: [],
    tags: [],
    remarks: [],
  };
}

/** The same text for the same field, whatever the order of its arguments. */
function formOfField({ type, arguments: all = [] }: FieldDefinitionNode): string {
  const printed = all.map((argument) => `${argument.name.value}: ${formOfInput(argument)}`).toSorted();
  return printed.length === 0 ? print(type) : `(${printed.join(", ")}): ${print(type)}`;
}

function formOfInput({ type, defaultValue }: InputValueDefinitionNode): string {
  return defaultValue === undefined ? print(type) : `${print(type)} = ${print(defaultValue)}`;
}

function findDirectives(parts: readonly TypeNode[], names: FederationNames, wanted: string): ConstDirectiveNode[] {
  return parts
    .flatMap((part) => part.directives ?? [])
    .filter((directive) => names.directive(directive.name.value) === wanted);
}

/** Uses of directives that read what nobody can tell: unknown to rights, or with field sets that are more than fields. */
function findUnsupported(
  nodes: ReadonlyMap<string, readonly TypeNode[]>,
  names: FederationNames,
  fieldTypes: ReadonlyMap<string, string>,
): Declarations["unsupported"] {
  const found: { directive: string; coordinate: string }[] = [];
  const look = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => {
    for (const directive of directives) {
      const name = names.directive(directive.name.value);
      const isUnclear =
        fieldSetDirectives.has(name) && !readFieldSet(textArgument(directive, "fields"), "", fieldTypes).isPlain;
      if (unsupported.has(name) || isUnclear) found.push({ directive: name, coordinate });
    }
  };
  for (const [name, parts] of nodes) {
    for (const part of parts) {
      look(name, part.directives);
      for (const field of fieldsOf(part)) {
        look(`${name}.${field.name.value}`, field.directives);
        for (const argument of field.arguments ?? []) look(`${name}.${field.name.value}`, argument.directives);
      }
    }
  }
  return found;
}

function interfacesOf(part: TypeNode): readonly string[] {
  const { interfaces = [] } = part as { readonly interfaces?: readonly NamedTypeNode[] }; // objects and interfaces have some
  return interfaces.map(({ name }) => name.value);
}

function fieldsOf(part: TypeNode): readonly FieldDefinitionNode[] {
  switch (part.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      return part.fields ?? [];
    default:
      return [];
  }
}

/** `Member` of `[Member!]!`. */
const namedTypeOf = (printed: string) => printed.replaceAll(/[[\]!]/g, "");
