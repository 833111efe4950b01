import { Kind, parse, visit } from "graphql";
import type {
  ConstDirectiveNode,
  DocumentNode,
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  NamedTypeNode,
  ObjectTypeDefinitionNode,
  SelectionSetNode,
} from "graphql";
import { namedType, sameType } from "./type-nodes.ts";

/** One subgraph's declaration of a field. */
export interface FieldDeclaration {
  readonly subgraph: string;
  readonly node: FieldDefinitionNode;
  readonly isExternal: boolean;
  /** Another subgraph answers it by `@override`. */
  readonly isOverridden: boolean;
  readonly requires: SelectionSetNode | undefined;
  readonly provides: SelectionSetNode | undefined;
}

/** What all subgraphs together say about a graph, as far as its data depend on it. */
export interface GraphFacts {
  readonly subgraphs: readonly string[];
  /** Declarations by coordinate (`Type.field`). */
  readonly fields: ReadonlyMap<string, readonly FieldDeclaration[]>;
  /** Coordinates of fields that are part of a key, also of another type's key. */
  readonly keyFields: ReadonlySet<string>;
  /** Coordinates of fields that some field requires, at any depth. */
  readonly requiredFields: ReadonlySet<string>;
  /** Composite types on the way of keys and requirements. A null that spread into one would change what is required. */
  readonly protectedTypes: ReadonlySet<string>;
  /** Entity interfaces to their object types, in alphabetical order. */
  readonly entityInterfaces: ReadonlyMap<string, readonly string[]>;
  /** Object types by the entity interface they implement. */
  readonly familyOf: ReadonlyMap<string, string>;
  /** `subgraph:Type` of entity interfaces that a subgraph declares with `@interfaceObject`. */
  readonly interfaceObjects: ReadonlySet<string>;
  /** `subgraph:Type` to the object types an abstract type may be there. */
  readonly possibleTypes: ReadonlyMap<string, ReadonlySet<string>>;
  /** `subgraph:Enum` to its values there. */
  readonly enumValues: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of types and `Enum.VALUE` of values that are `@inaccessible`. */
  readonly hidden: ReadonlySet<string>;
  /** `subgraph:Type` of entities that the subgraph may be without, and nothing else would change. */
  readonly unknowable: ReadonlySet<string>;
  /** False when subgraphs give a field different types, so that a null does not spread equally far in each. */
  readonly isUniform: boolean;
}

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Reads the subgraphs of a graph, by name. */
export function readGraphFacts(subgraphs: Readonly<Record<string, DocumentNode>>): GraphFacts {
  const reader = new FactsReader(subgraphs);
  for (const [subgraph, document] of Object.entries(subgraphs)) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
        reader.readComposite(subgraph, definition);
      } else if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
        reader.addPossible(subgraph, definition.name.value, definition.types ?? []);
      } else if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
        const values = (definition.values ?? []).map((value) => value.name.value);
        reader.enumValues.set(`${subgraph}:${definition.name.value}`, new Set(values));
      }
    }
  }
  reader.finish();
  return reader;
}

class FactsReader implements GraphFacts {
  readonly subgraphs: readonly string[];
  readonly fields = new Map<string, FieldDeclaration[]>();
  readonly keyFields = new Set<string>();
  readonly requiredFields = new Set<string>();
  readonly protectedTypes = new Set<string>();
  readonly entityInterfaces = new Map<string, string[]>();
  readonly familyOf = new Map<string, string>();
  readonly interfaceObjects = new Set<string>();
  readonly possibleTypes = new Map<string, Set<string>>();
  readonly enumValues = new Map<string, Set<string>>();
  readonly hidden = new Set<string>();
  readonly unknowable = new Set<string>();
  isUniform = true;
  readonly #keys = new Map<string, SelectionSetNode[]>();
  /** `subgraph:Type.field` of fields that moved to another subgraph. */
  readonly #moved = new Set<string>();

  constructor(subgraphs: Readonly<Record<string, DocumentNode>>) {
    this.subgraphs = Object.keys(subgraphs);
    for (const document of Object.values(subgraphs)) this.#readMarks(document);
  }

  #readMarks(document: DocumentNode): void {
    const isHidden = (directives: readonly ConstDirectiveNode[] | undefined) =>
      findDirective(directives, "inaccessible") !== undefined;
    visit(document, {
      enter: (node) => {
        if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
          for (const value of node.values ?? []) {
            if (isHidden(value.directives)) this.hidden.add(`${node.name.value}.${value.name.value}`);
          }
        }
        if ("directives" in node && "name" in node && node.kind.endsWith("TypeDefinition") && node.name) {
          if (isHidden(node.directives as readonly ConstDirectiveNode[])) this.hidden.add(node.name.value);
        }
        if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return;
        for (const field of node.fields ?? []) {
          const from = stringArgument(findDirective(field.directives, "override"), "from");
          if (from !== undefined) this.#moved.add(`${from}:${node.name.value}.${field.name.value}`);
        }
      },
    });
  }

  readComposite(subgraph: string, type: Composite): void {
    const typeName = type.name.value;
    const keys = (type.directives ?? []).filter((directive) => directive.name.value === "key");
    const parsed = keys.map((key) => parseFieldSet(stringArgument(key, "fields") ?? ""));
    this.#keys.set(`${subgraph}:${typeName}`, parsed);
    if (type.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      this.addPossible(subgraph, typeName, []);
      if (keys.length > 0) this.entityInterfaces.set(typeName, this.entityInterfaces.get(typeName) ?? []);
    }
    if (findDirective(type.directives, "interfaceObject")) this.interfaceObjects.add(`${subgraph}:${typeName}`);
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION) {
      for (const implemented of type.interfaces ?? []) this.addPossible(subgraph, implemented.name.value, [type]);
    }
    for (const field of type.fields ?? []) this.#readField(subgraph, typeName, field);
  }

  #readField(subgraph: string, typeName: string, node: FieldDefinitionNode): void {
    const coordinate = `${typeName}.${node.name.value}`;
    const known = this.fields.get(coordinate) ?? [];
    const fieldSet = (name: string): SelectionSetNode | undefined => {
      const fields = stringArgument(findDirective(node.directives, name), "fields");
      return fields === undefined ? undefined : parseFieldSet(fields);
    };
    known.push({
      subgraph,
      node,
      isExternal: findDirective(node.directives, "external") !== undefined,
      isOverridden: this.#moved.has(`${subgraph}:${coordinate}`),
      requires: fieldSet("requires"),
      provides: fieldSet("provides"),
    });
    this.fields.set(coordinate, known);
  }

  addPossible(subgraph: string, abstractType: string, types: readonly (NamedTypeNode | Composite)[]): void {
    const key = `${subgraph}:${abstractType}`;
    const known = this.possibleTypes.get(key) ?? new Set();
    for (const type of types) known.add(type.name.value);
    this.possibleTypes.set(key, known);
  }

  /** What needs all subgraphs to be read. */
  finish(): void {
    for (const [name, members] of this.entityInterfaces) {
      const all = this.subgraphs.flatMap((subgraph) => [...(this.possibleTypes.get(`${subgraph}:${name}`) ?? [])]);
      members.push(...new Set(all));
      members.sort();
      this.familyOf.set(name, name);
      for (const member of members) this.familyOf.set(member, name);
      // A fetch that fails for an object behind an `@interfaceObject` takes along the only word on what type it is.
      if (this.subgraphs.some((subgraph) => this.interfaceObjects.has(`${subgraph}:${name}`))) {
        for (const member of members) this.protectedTypes.add(member);
      }
    }
    for (const [place, keys] of this.#keys) {
      const typeName = place.slice(place.indexOf(":") + 1);
      for (const key of keys) this.#walk(typeName, key, this.keyFields);
    }
    for (const [coordinate, declarations] of this.fields) {
      const typeName = coordinate.slice(0, coordinate.indexOf("."));
      for (const { requires } of declarations) if (requires) this.#walk(typeName, requires, this.requiredFields);
      const [first] = declarations;
      if (first && !declarations.every(({ node }) => sameType(node.type, first.node.type))) this.isUniform = false;
    }
    for (const place of this.#keys.keys()) if (this.#isUnknowable(place)) this.unknowable.add(place);
    this.#spreadProtection();
  }

  /**
   * An entity that is missing in a subgraph must cost the subgraph's own nullable fields only: it stands on no way to
   * another subgraph, its fields are nobody else's, and nobody requires them.
   */
  #isUnknowable(place: string): boolean {
    const [subgraph = "", typeName = ""] = place.split(":");
    const keys = this.#keys.get(place) ?? [];
    const isNested = keys.some(({ selections }) =>
      selections.some((each) => "selectionSet" in each && each.selectionSet),
    );
    // What a nested key leads to may be asked for by way of the entity.
    if (keys.length === 0 || isNested || this.familyOf.has(typeName) || this.protectedTypes.has(typeName)) return false;
    return [...this.fields].every(([coordinate, declarations]) => {
      if (!coordinate.startsWith(`${typeName}.`) || declarations.every((each) => each.subgraph !== subgraph))
        return true;
      if (this.keyFields.has(coordinate)) {
        return this.subgraphs.every(
          (other) => !this.#keys.has(`${other}:${typeName}`) || declares(declarations, other),
        );
      }
      if (this.requiredFields.has(coordinate)) return false;
      return declarations.length === 1 && declarations[0]?.node.type.kind !== Kind.NON_NULL_TYPE;
    });
  }

  #walk(typeName: string, { selections }: SelectionSetNode, coordinates: Set<string>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? typeName;
        this.#protect(condition);
        this.#walk(condition, selection.selectionSet, coordinates);
      }
      if (selection.kind !== Kind.FIELD) continue;
      coordinates.add(`${typeName}.${selection.name.value}`);
      const [declaration] = this.fields.get(`${typeName}.${selection.name.value}`) ?? [];
      if (!declaration || !selection.selectionSet) continue;
      const below = namedType(declaration.node.type);
      this.#protect(below);
      this.#walk(below, selection.selectionSet, coordinates);
    }
  }

  #protect(typeName: string): void {
    this.protectedTypes.add(typeName);
    for (const subgraph of this.subgraphs) {
      for (const possible of this.possibleTypes.get(`${subgraph}:${typeName}`) ?? []) this.protectedTypes.add(possible);
    }
  }

  /** A null below a non-null field spreads into the type that has the field. */
  #spreadProtection(): void {
    let before: number;
    do {
      before = this.protectedTypes.size;
      for (const [coordinate, declarations] of this.fields) {
        if (!this.protectedTypes.has(coordinate.slice(0, coordinate.indexOf(".")))) continue;
        for (const { node } of declarations) {
          if (node.type.kind === Kind.NON_NULL_TYPE) this.#protect(namedType(node.type));
        }
      }
    } while (this.protectedTypes.size > before);
  }
}

function declares(declarations: readonly FieldDeclaration[], subgraph: string): boolean {
  return declarations.some((each) => each.subgraph === subgraph);
}

function findDirective(directives: readonly ConstDirectiveNode[] | undefined, name: string) {
  return directives?.find((directive) => directive.name.value === name);
}

function stringArgument(directive: ConstDirectiveNode | undefined, name: string): string | undefined {
  const value = directive?.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function parseFieldSet(fields: string): SelectionSetNode {
  const [operation] = parse(`{${fields}}`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Not a field set: ${fields}`);
  return operation.selectionSet;
}
