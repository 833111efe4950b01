import { Kind, print } from "graphql";
import type {
  ConstDirectiveNode,
  DefinitionNode,
  DocumentNode,
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  ObjectTypeDefinitionNode,
  UnionTypeDefinitionNode,
} from "graphql";
import { isComposite } from "../../supergraph/composite-types.ts";
import { isTrue, namedTypeOf } from "../../supergraph/read-joins.ts";
import { readGraphs, stringArgument } from "../../supergraph/read-subgraphs.ts";

/** An object type, an interface or a union. */
type PlannedType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode | UnionTypeDefinitionNode;

/**
 * What a supergraph says of single types and fields, as far as plans rest on it: as texts that are equal when it is the same. What clients see alone,
 * descriptions and deprecations, is left out, and of types without a key what subgraphs outside of a plan have.
 */
export class PlanningFacts {
  readonly #types = new Map<string, PlannedType>();
  /** Object types by interfaces and unions they belong to. */
  readonly #members = new Map<string, Set<string>>();
  readonly #graphs: ReadonlyMap<string, { readonly name: string }>;
  readonly #entities = new Set<string>();

  constructor(document: DocumentNode) {
    this.#graphs = readGraphs(document);
    for (const type of document.definitions) if (isPlanned(type)) this.#read(type);
  }

  /** Types under whose name subgraphs may know the same objects: members, and interfaces that are an `@interfaceObject` somewhere. */
  relativesOf(typeName: string): readonly string[] {
    const type = this.#types.get(typeName);
    const interfaces = type && "interfaces" in type ? (type.interfaces ?? []).map(({ name }) => name.value) : [];
    const objects = interfaces.filter((name) =>
      joinsOf(this.#types.get(name)).some((join) => isTrue(join, "isInterfaceObject")),
    );
    return [...objects, ...(this.#members.get(typeName) ?? [])];
  }

  /** The name of the type that a field gives; undefined when there is no such field. */
  typeOfField(typeName: string, fieldName: string): string | undefined {
    const field = this.#fieldOf(typeName, fieldName);
    return field && namedTypeOf(field.type);
  }

  /** How objects of a type are found, and what they may be, in these subgraphs. */
  ofType(typeName: string, subgraphs: ReadonlySet<string>): string {
    const type = this.#types.get(typeName);
    if (type === undefined) return "";
    const joins = (type.directives ?? []).filter(
      (directive) => stringArgument(directive, "key") !== undefined || this.#isIn(subgraphs, directive),
    );
    const members = [...(this.#members.get(typeName) ?? [])].flatMap((member) =>
      this.#joinsTo(member, typeName).filter((directive) => this.#isIn(subgraphs, directive)),
    );
    return [type.kind, ...this.#write([...joins, ...members])].join("\n");
  }

  /** Where a field is found and what it takes; in these subgraphs, and for entities everywhere. */
  ofField(typeName: string, fieldName: string, subgraphs: ReadonlySet<string>): string {
    const field = this.#fieldOf(typeName, fieldName);
    if (field === undefined) return "";
    const named = (field.directives ?? []).filter(({ name }) => name.value === "join__field");
    // A field that names no subgraph belongs to all of its type's.
    const isEverywhere = named.length === 0;
    const joins = isEverywhere ? joinsOf(this.#types.get(typeName)) : named;
    const known = joins.filter(
      (join) =>
        this.#entities.has(typeName) ||
        this.#isIn(subgraphs, join) ||
        // Whoever takes a field over is to be asked for it.
        stringArgument(join, "override") !== undefined,
    );
    const written = isEverywhere ? this.#graphsOf(known).map((graph) => `${graph}()`) : this.#write(known);
    // One that a subgraph has no more, or of another type, may stand in a call.
    const given = (field.arguments ?? []).map(({ name, type }) => `${name.value}: ${print(type)}`);
    return [print(field.type), ...given, ...written].join("\n");
  }

  #read(type: PlannedType): void {
    const typeName = type.name.value;
    this.#types.set(typeName, type);
    if (joinsOf(type).some((join) => stringArgument(join, "key") !== undefined)) this.#entities.add(typeName);
    const add = (group: string, member: string) => {
      const members = this.#members.get(group) ?? new Set();
      this.#members.set(group, members.add(member));
    };
    if (type.kind === Kind.UNION_TYPE_DEFINITION) for (const { name } of type.types ?? []) add(typeName, name.value);
    else for (const { name } of type.interfaces ?? []) add(name.value, typeName);
  }

  #fieldOf(typeName: string, fieldName: string): FieldDefinitionNode | undefined {
    const type = this.#types.get(typeName);
    if (type === undefined || !("fields" in type)) return undefined;
    return type.fields?.find(({ name }) => name.value === fieldName);
  }

  /** What makes a type a member of an interface; members of a union stand with the union. */
  #joinsTo(member: string, group: string): ConstDirectiveNode[] {
    return (this.#types.get(member)?.directives ?? []).filter(
      (directive) => directive.name.value === "join__implements" && stringArgument(directive, "interface") === group,
    );
  }

  #isIn(subgraphs: ReadonlySet<string>, directive: ConstDirectiveNode): boolean {
    return this.#graphsOf([directive]).some((graph) => subgraphs.has(graph));
  }

  #graphsOf(directives: readonly ConstDirectiveNode[]): string[] {
    const names = directives.flatMap(
      (directive) => this.#graphs.get(stringArgument(directive, "graph") ?? "")?.name ?? [],
    );
    return [...new Set(names)].toSorted();
  }

  /** By the names of subgraphs, whose enum values may change, and in one order. */
  #write(directives: readonly ConstDirectiveNode[]): string[] {
    return directives
      .filter(({ name }) => name.value.startsWith("join__"))
      .map((directive) => {
        const [graph = ""] = this.#graphsOf([directive]);
        const given = (directive.arguments ?? []).filter(({ name }) => name.value !== "graph");
        const kind = directive.name.value === "join__field" ? "" : directive.name.value;
        return `${graph}${kind}(${given.map((each) => print(each)).join()})`;
      })
      .toSorted();
  }
}

function isPlanned(type: DefinitionNode): type is PlannedType {
  return isComposite(type) || type.kind === Kind.UNION_TYPE_DEFINITION;
}

function joinsOf(type: PlannedType | undefined): ConstDirectiveNode[] {
  return (type?.directives ?? []).filter(({ name }) => name.value === "join__type");
}
