import { Kind, OperationTypeNode, parse, print } from "graphql";
import type {
  ConstDirectiveNode,
  DefinitionNode,
  DocumentNode,
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  ObjectTypeDefinitionNode,
  SelectionSetNode,
} from "graphql";
import { stringArgument } from "../supergraph/read-subgraphs.ts";

/** Name of the subgraph that is added, and the beginning of its root fields. */
export const ENTITY_ROOT_SUBGRAPH = "sen__entities";
const GRAPH = "SEN__ENTITIES";

/** The root field that stands for an entity somewhere in a response. */
export const entityRootField = (typeName: string): string => `sen__${typeName}`;

/**
 * The supergraph with one more, imaginary subgraph: for each entity type it has a root field that gives the keys and
 * nothing else. An operation below such a field plans what has to be fetched for an entity whose keys are known.
 */
export function addEntityRoots(supergraph: DocumentNode): string {
  const composites = new Map(supergraph.definitions.filter(isComposite).map((type) => [type.name.value, type]));
  const keyFields = collectKeyFields(composites);
  const entities = [...composites.values()].filter((type) => keysOf(type).length > 0).map((type) => type.name.value);
  const queryType = queryTypeName(supergraph);
  const extend = (definition: DefinitionNode): DefinitionNode => {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph") {
      const value = parseType(`enum E { ${GRAPH} @join__graph(name: "${ENTITY_ROOT_SUBGRAPH}", url: "") }`);
      if (value.kind !== Kind.ENUM_TYPE_DEFINITION) return definition;
      return { ...definition, values: [...(definition.values ?? []), ...(value.values ?? [])] };
    }
    if (isComposite(definition)) {
      const isQuery = definition.name.value === queryType;
      if (!isQuery && !keyFields.has(definition.name.value)) return definition;
      return extendType(definition, keyFields.get(definition.name.value) ?? new Set(), isQuery ? entities : []);
    }
    return extendLeaf(definition);
  };
  return print({ ...supergraph, definitions: supergraph.definitions.map(extend) });
}

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

function isComposite(definition: DefinitionNode): definition is Composite {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function keysOf(type: Composite): string[] {
  const keys = (type.directives ?? [])
    .filter((directive) => directive.name.value === "join__type")
    .flatMap((directive) => stringArgument(directive, "key") ?? []);
  return [...new Set(keys)];
}

/** The fields that take part in keys, by type; nested key fields count for the type they are on. */
function collectKeyFields(types: ReadonlyMap<string, Composite>): Map<string, Set<string>> {
  const collected = new Map<string, Set<string>>();
  const collect = (type: Composite, { selections }: SelectionSetNode): void => {
    const names = collected.get(type.name.value) ?? new Set();
    collected.set(type.name.value, names);
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD) continue;
      names.add(selection.name.value);
      const field = type.fields?.find((candidate) => candidate.name.value === selection.name.value);
      const below = field && types.get(namedTypeOf(field));
      if (below && selection.selectionSet) collect(below, selection.selectionSet);
    }
  };
  for (const type of types.values()) {
    for (const key of keysOf(type)) {
      const [operation] = parse(`{${key}}`, { noLocation: true }).definitions;
      if (operation?.kind === Kind.OPERATION_DEFINITION) collect(type, operation.selectionSet);
    }
  }
  return collected;
}

function namedTypeOf(field: FieldDefinitionNode): string {
  let { type } = field;
  while (type.kind !== Kind.NAMED_TYPE) type = type.type;
  return type.name.value;
}

function extendType(type: Composite, keyFields: ReadonlySet<string>, entityRoots: readonly string[]): Composite {
  const graphs = (type.directives ?? [])
    .filter((directive) => directive.name.value === "join__type")
    .flatMap((directive) => stringArgument(directive, "graph") ?? []);
  const keys = keysOf(type).map(
    (key) => `@join__type(graph: ${GRAPH}, key: ${JSON.stringify(key)}, resolvable: false)`,
  );
  const added = keys.length > 0 ? keys : [`@join__type(graph: ${GRAPH})`];
  const fields = (type.fields ?? []).map((field) => extendField(field, keyFields.has(field.name.value), graphs));
  const roots = entityRoots.map((name) => `${entityRootField(name)}: ${name} @join__field(graph: ${GRAPH})`);
  const parsedRoots = roots.length > 0 ? fieldsOf(parseType(`type T { ${roots.join("\n")} }`)) : [];
  return {
    ...type,
    directives: [...(type.directives ?? []), ...directivesOf(added.join(" "))],
    fields: [...fields, ...parsedRoots],
  };
}

/** A field that names no subgraph belongs to all of its type's, so the added one makes it necessary to name them. */
function extendField(field: FieldDefinitionNode, isKey: boolean, graphs: readonly string[]): FieldDefinitionNode {
  const isExplicit = field.directives?.some((directive) => directive.name.value === "join__field") === true;
  if (isKey !== isExplicit) return field;
  const added = isKey ? [GRAPH] : [...new Set(graphs)];
  const directives = directivesOf(added.map((graph) => `@join__field(graph: ${graph})`).join(" "));
  return { ...field, directives: [...(field.directives ?? []), ...directives] };
}

/** Keys may be of any leaf type, so the added subgraph knows them all. */
function extendLeaf(definition: DefinitionNode): DefinitionNode {
  const belongs = directivesOf(`@join__type(graph: ${GRAPH})`);
  if (definition.kind === Kind.SCALAR_TYPE_DEFINITION && isJoined(definition.directives)) {
    return { ...definition, directives: [...(definition.directives ?? []), ...belongs] };
  }
  if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || !isJoined(definition.directives)) return definition;
  const valueBelongs = directivesOf(`@join__enumValue(graph: ${GRAPH})`);
  const values = definition.values?.map((value) => ({
    ...value,
    directives: [...(value.directives ?? []), ...valueBelongs],
  }));
  return { ...definition, directives: [...(definition.directives ?? []), ...belongs], values: values ?? [] };
}

function isJoined(directives: readonly ConstDirectiveNode[] | undefined): boolean {
  return directives?.some((directive) => directive.name.value === "join__type") === true;
}

function parseType(sdl: string): DefinitionNode {
  const [definition] = parse(sdl, { noLocation: true }).definitions;
  if (definition === undefined) throw new Error("A type was expected.");
  return definition;
}

function fieldsOf(definition: DefinitionNode): readonly FieldDefinitionNode[] {
  return isComposite(definition) ? (definition.fields ?? []) : [];
}

function directivesOf(directives: string): readonly ConstDirectiveNode[] {
  const definition = parseType(`scalar S ${directives}`);
  return definition.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
}

function queryTypeName(supergraph: DocumentNode): string {
  const schema = supergraph.definitions.find((definition) => definition.kind === Kind.SCHEMA_DEFINITION);
  const query = schema?.operationTypes.find((operation) => operation.operation === OperationTypeNode.QUERY);
  return query?.type.name.value ?? "Query";
}
