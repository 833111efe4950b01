import { Kind, parse, print } from "graphql";
import type {
  ASTNode,
  ConstDirectiveNode,
  DocumentNode,
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  ObjectTypeDefinitionNode,
  SelectionSetNode,
  TypeNode,
} from "graphql";

/** What a supergraph lets one subgraph do, by coordinates of object fields; written apart from the registry's own reading. */
export interface SubgraphUses {
  /** Fields it may be asked for. */
  readonly answers: ReadonlySet<string>;
  /** Fields whose values it is sent: for `@requires`, and in keys by which it is asked. */
  readonly reads: ReadonlySet<string>;
  /** Fields it answers where another field is asked of it (`@provides`). */
  readonly provides: ReadonlySet<string>;
}

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Uses of each subgraph of a supergraph, by its name. */
export function readUses(supergraph: string): ReadonlyMap<string, SubgraphUses> {
  const document = parse(supergraph, { noLocation: true });
  const composites = document.definitions.filter(
    (each): each is Composite =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
  const uses = new Map<string, { answers: Set<string>; reads: Set<string>; provides: Set<string> }>();
  const graphs = readGraphs(document);
  for (const name of graphs.values()) uses.set(name, { answers: new Set(), reads: new Set(), provides: new Set() });
  const of = (directive: ConstDirectiveNode) => uses.get(graphs.get(argumentOf(directive, "graph") ?? "") ?? "");
  for (const type of composites) {
    const homes = joins(type, "join__type");
    for (const field of type.fields ?? []) {
      const coordinate = `${type.name.value}.${field.name.value}`;
      const named = joins(field, "join__field");
      for (const join of named.length === 0 ? homes : named) {
        const isAnswered = argumentOf(join, "external") !== "true" && argumentOf(join, "usedOverridden") !== "true";
        const isAbstract = type.kind === Kind.INTERFACE_TYPE_DEFINITION && !isInterfaceObject(homes, join);
        if (isAnswered && !isAbstract) for (const each of spread(composites, coordinate)) of(join)?.answers.add(each);
        const requires = argumentOf(join, "requires");
        const provides = argumentOf(join, "provides");
        for (const each of requires === undefined ? [] : listFields(composites, requires, type.name.value))
          of(join)?.reads.add(each);
        for (const each of provides === undefined ? [] : listFields(composites, provides, nameOf(field.type)))
          of(join)?.provides.add(each);
      }
    }
    for (const home of homes) {
      const key = argumentOf(home, "key");
      if (key === undefined || argumentOf(home, "resolvable") === "false") continue;
      const named = listFields(composites, key, type.name.value);
      // A subgraph that answers nothing but the key itself is never asked by it.
      const answers = [...(of(home)?.answers ?? [])].filter((each) => each.startsWith(`${type.name.value}.`));
      if (answers.every((each) => named.includes(each))) continue;
      for (const each of named) of(home)?.reads.add(each);
    }
  }
  return uses;
}

/** Everything that a supergraph says of a coordinate besides who answers it: its form and its directives. */
export function readFaces(supergraph: string): ReadonlyMap<string, string> {
  const faces = new Map<string, string>();
  for (const definition of parse(supergraph, { noLocation: true }).definitions) {
    if (!("name" in definition) || definition.name === undefined || definition.kind.startsWith("Directive")) continue;
    const type = definition.name.value;
    if (type.startsWith("join__") || type.startsWith("link__")) continue;
    const bare = { ...withoutJoins(definition), fields: undefined, values: undefined, types: undefined };
    faces.set(type, print({ ...bare, interfaces: undefined, description: undefined } as unknown as ASTNode)); // a bare type
    const members = [
      ...("fields" in definition ? (definition.fields ?? []) : []),
      ...("values" in definition ? (definition.values ?? []) : []),
    ];
    for (const member of members) faces.set(`${type}.${member.name.value}`, print(withoutJoins(member)));
  }
  return faces;
}

function withoutJoins<Node extends ASTNode>(node: Node): Node {
  if (!("directives" in node)) return node;
  const directives = node.directives?.filter(({ name }) => !name.value.startsWith("join__"));
  return { ...node, directives };
}

function readGraphs(document: DocumentNode): ReadonlyMap<string, string> {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== "join__Graph") continue;
    return new Map(
      (definition.values ?? []).map((value) => [
        value.name.value,
        argumentOf(joins(value, "join__graph")[0], "name") ?? "",
      ]),
    );
  }
  throw new Error("this is no supergraph");
}

/** Fields of objects that a field set names, below interfaces those of every type that implements them. */
function listFields(composites: readonly Composite[], text: string, parent: string): string[] {
  const found: string[] = [];
  const walk = ({ selections }: SelectionSetNode, type: string) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error(`a field set with a fragment: ${text}`);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, selection.typeCondition?.name.value ?? type);
        continue;
      }
      const name = selection.name.value;
      found.push(...spread(composites, `${type}.${name}`));
      const next = findField(composites, type, name);
      if (selection.selectionSet !== undefined && next !== undefined) walk(selection.selectionSet, nameOf(next.type));
    }
  };
  const definitions = parse(text.trim().startsWith("{") ? text : `{ ${text} }`).definitions;
  for (const each of definitions) if (each.kind === Kind.OPERATION_DEFINITION) walk(each.selectionSet, parent);
  return found;
}

function spread(composites: readonly Composite[], coordinate: string): string[] {
  const [type = "", field = ""] = coordinate.split(".");
  const below = composites.filter(
    (each) => each.kind === Kind.OBJECT_TYPE_DEFINITION && each.interfaces?.some(({ name }) => name.value === type),
  );
  return [coordinate, ...below.map(({ name }) => `${name.value}.${field}`)];
}

const findField = (composites: readonly Composite[], type: string, field: string): FieldDefinitionNode | undefined =>
  composites.find(({ name }) => name.value === type)?.fields?.find(({ name }) => name.value === field);

const joins = (node: { readonly directives?: readonly ConstDirectiveNode[] }, name: string) =>
  (node.directives ?? []).filter((directive) => directive.name.value === name);

const isInterfaceObject = (homes: readonly ConstDirectiveNode[], join: ConstDirectiveNode) =>
  homes.some(
    (home) =>
      argumentOf(home, "graph") === argumentOf(join, "graph") && argumentOf(home, "isInterfaceObject") === "true",
  );

function argumentOf(directive: ConstDirectiveNode | undefined, name: string): string | undefined {
  const value = directive?.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value === undefined) return undefined;
  return value.kind === Kind.STRING || value.kind === Kind.ENUM ? value.value : print(value);
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));
