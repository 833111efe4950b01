import { isTypeDefinitionNode, Kind, specifiedScalarTypes } from "graphql";
import type {
  DefinitionNode,
  DocumentNode,
  FieldDefinitionNode,
  InputObjectTypeDefinitionNode,
  InputValueDefinitionNode,
  TypeDefinitionNode,
  TypeNode,
} from "graphql";
import { isComposite } from "./composite-types.ts";

const ROOT_TYPES = ["Query", "Mutation", "Subscription"];
const SPECIFIED_SCALARS: readonly string[] = specifiedScalarTypes.map(({ name }) => name);

/**
 * A document from which definitions and fields were taken, made a schema again: nothing in it names what is not there,
 * nothing is empty, and everything can be reached from a root type.
 */
export function pruneSchema(document: DocumentNode): DocumentNode {
  let definitions = document.definitions;
  for (;;) {
    const next = pruneOnce(definitions);
    if (next.every((definition, at) => definition === definitions[at]) && next.length === definitions.length) break;
    definitions = next;
  }
  const reached = reachableTypes(definitions);
  return {
    ...document,
    definitions: definitions.filter((node) => !isTypeDefinitionNode(node) || reached.has(node.name.value)),
  };
}

/** Each step may leave something else without what it needs. */
function pruneOnce(definitions: readonly DefinitionNode[]): readonly DefinitionNode[] {
  const types = definitions.filter(isTypeDefinitionNode);
  const known = new Set([...SPECIFIED_SCALARS, ...types.map(({ name }) => name.value)]);
  const missing = fieldsMissingInImplementations(types);
  const isKnown = ({ name }: { readonly name: { readonly value: string } }) => known.has(name.value);
  return definitions.flatMap((node): DefinitionNode[] => {
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION: {
        const lost = missing.get(node.name.value);
        const fields = changed(node.fields, (field) =>
          lost?.has(field.name.value) ? undefined : withKnown(field, known),
        );
        const interfaces = changed(node.interfaces, (each) => (isKnown(each) ? each : undefined));
        if (fields.length === 0) return [];
        return [
          fields === node.fields && interfaces.length === (node.interfaces?.length ?? 0)
            ? node
            : { ...node, fields, interfaces },
        ];
      }
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return pruneInput(node, known);
      case Kind.UNION_TYPE_DEFINITION: {
        const members = changed(node.types, (each) => (isKnown(each) ? each : undefined));
        if (members.length === 0) return [];
        return [members === node.types ? node : { ...node, types: members }];
      }
      case Kind.ENUM_TYPE_DEFINITION:
        return (node.values?.length ?? 0) === 0 ? [] : [node];
      // Everything else names no type, or only scalars of the specification.
      default:
        return [node];
    }
  });
}

/** An input object without a field it requires could not be given at all. */
function pruneInput(node: InputObjectTypeDefinitionNode, known: ReadonlySet<string>): DefinitionNode[] {
  const fields = changed(node.fields, (field) => (known.has(typeName(field.type)) ? field : undefined));
  const cannotBeGiven = node.fields?.some((field) => isRequired(field) && !fields.includes(field)) ?? false;
  if (fields.length === 0 || cannotBeGiven) return [];
  return [fields === node.fields ? node : { ...node, fields }];
}

/** Undefined when its type is not known, or that of an argument it cannot be asked without. */
function withKnown(field: FieldDefinitionNode, known: ReadonlySet<string>): FieldDefinitionNode | undefined {
  if (!known.has(typeName(field.type))) return undefined;
  let isAskable = true;
  const kept = changed(field.arguments, (argument) => {
    if (known.has(typeName(argument.type))) return argument;
    isAskable &&= !isRequired(argument);
    return undefined;
  });
  if (!isAskable) return undefined;
  return kept === field.arguments || kept.length === (field.arguments?.length ?? 0)
    ? field
    : { ...field, arguments: kept };
}

/** By interface, the fields that something implementing it does not show. */
function fieldsMissingInImplementations(types: readonly TypeDefinitionNode[]): Map<string, Set<string>> {
  const missing = new Map<string, Set<string>>();
  const composites = types.filter((type) => isComposite(type));
  const byName = new Map(composites.map((node) => [node.name.value, node]));
  for (const type of composites) {
    const own = new Set(type.fields?.map((field) => field.name.value));
    for (const { name } of type.interfaces ?? []) {
      const absent = byName.get(name.value)?.fields?.filter((field) => !own.has(field.name.value)) ?? [];
      const all = missing.get(name.value) ?? new Set();
      for (const field of absent) all.add(field.name.value);
      missing.set(name.value, all);
    }
  }
  return missing;
}

function reachableTypes(definitions: readonly DefinitionNode[]): Set<string> {
  const types = new Map(definitions.filter(isTypeDefinitionNode).map((node) => [node.name.value, node]));
  const implementations = new Map<string, string[]>();
  for (const node of types.values()) {
    if (!("interfaces" in node)) continue;
    for (const { name } of node.interfaces ?? []) {
      implementations.set(name.value, [...(implementations.get(name.value) ?? []), node.name.value]);
    }
  }
  const reached = new Set<string>();
  const open = [...ROOT_TYPES];
  for (const node of definitions) {
    if (node.kind === Kind.DIRECTIVE_DEFINITION) open.push(...(node.arguments ?? []).map(({ type }) => typeName(type)));
  }
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const node = types.get(name);
    if (node === undefined || reached.has(name)) continue;
    reached.add(name);
    open.push(...namedBy(node), ...(implementations.get(name) ?? []));
  }
  return reached;
}

function* namedBy(node: TypeDefinitionNode): Generator<string> {
  if ("interfaces" in node) for (const { name } of node.interfaces ?? []) yield name.value;
  if ("types" in node) for (const { name } of node.types ?? []) yield name.value;
  if (!("fields" in node)) return;
  for (const field of node.fields ?? []) {
    yield typeName(field.type);
    if ("arguments" in field) for (const argument of field.arguments ?? []) yield typeName(argument.type);
  }
}

/** The same list when nothing in it has changed. */
function changed<Item extends object>(
  items: readonly Item[] | undefined,
  change: (item: Item) => Item | undefined,
): readonly Item[] {
  const list = items ?? [];
  const next = list.map(change).filter((item) => item !== undefined);
  return next.length === list.length && next.every((item, at) => item === list[at]) ? list : next;
}

function typeName(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : typeName(type.type);
}

function isRequired({ type, defaultValue }: InputValueDefinitionNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined;
}
