import { Kind, parse, parseType } from "graphql";
import type {
  ConstDirectiveNode,
  DocumentNode,
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  ObjectTypeDefinitionNode,
  SelectionSetNode,
  TypeNode,
  UnionTypeDefinitionNode,
} from "graphql";
import { isComposite } from "./composite-types.ts";
import { readGraphs, stringArgument } from "./read-subgraphs.ts";

/** A field in one subgraph. */
export interface JoinedField {
  readonly type: TypeNode;
  /** The subgraph resolves it, or has it from whoever asks for the entity by a key with it. */
  readonly isOwn: boolean;
  /** The subgraph has it only where a field provides it, and for keys and requirements. */
  readonly isExternal: boolean;
  readonly requires: SelectionSetNode | undefined;
  readonly provides: SelectionSetNode | undefined;
}

/** What a supergraph tells of the schemas of its subgraphs (the join specification). */
export class Joins {
  /** `subgraph:Type` of what is known of a type there. */
  readonly #fields = new Map<string, Map<string, JoinedField>>();
  readonly #keys = new Map<string, { readonly fields: SelectionSetNode; readonly isResolvable: boolean }[]>();
  readonly #possible = new Map<string, string[]>();
  readonly #interfaceObjects = new Set<string>();
  readonly #homes = new Map<string, string[]>();
  readonly #interfaces = new Map<string, readonly string[]>();
  readonly #abstract = new Set<string>();
  #keyFields: ReadonlySet<string> | undefined;
  readonly #graphs: ReadonlyMap<string, { readonly name: string }>;

  constructor(document: DocumentNode) {
    this.#graphs = readGraphs(document);
    for (const definition of document.definitions) {
      if (definition.kind === Kind.UNION_TYPE_DEFINITION) this.#readUnion(definition);
      if (isComposite(definition)) this.#readComposite(definition);
    }
  }

  field(subgraph: string, typeName: string, fieldName: string): JoinedField | undefined {
    return this.#fields.get(`${subgraph}:${typeName}`)?.get(fieldName);
  }

  /** The subgraphs that know a type. */
  homesOf(typeName: string): readonly string[] {
    return this.#homes.get(typeName) ?? [];
  }

  /** The keys by which a subgraph can be asked for a type. */
  resolvableKeysOf(subgraph: string, typeName: string): readonly SelectionSetNode[] {
    return this.#keysOf(subgraph, typeName).flatMap(({ fields, isResolvable }) => (isResolvable ? fields : []));
  }

  /** True when the subgraph can say these fields of an object it holds. */
  canSay(subgraph: string, typeName: string, { selections }: SelectionSetNode): boolean {
    return selections.every((selection) => {
      if (selection.kind !== Kind.FIELD) return false;
      const field = this.field(subgraph, typeName, selection.name.value);
      if (!field || field.requires) return false;
      if (!field.isOwn && !this.isKeyField(subgraph, typeName, selection.name.value)) return false;
      return !selection.selectionSet || this.canSay(subgraph, namedTypeOf(field.type), selection.selectionSet);
    });
  }

  /** True for fields that are part of a key in a subgraph, of whatever type the key is. */
  isKeyField(subgraph: string, typeName: string, fieldName: string): boolean {
    this.#keyFields ??= this.#readKeyFields();
    return this.#keyFields.has(`${subgraph}:${typeName}.${fieldName}`);
  }

  /** The object types an interface or union may be in a subgraph. */
  possibleTypesOf(subgraph: string, typeName: string): readonly string[] {
    return this.#possible.get(`${subgraph}:${typeName}`) ?? [];
  }

  interfacesOf(typeName: string): readonly string[] {
    return this.#interfaces.get(typeName) ?? [];
  }

  isInterfaceObject(subgraph: string, typeName: string): boolean {
    return this.#interfaceObjects.has(`${subgraph}:${typeName}`);
  }

  /** True for interfaces and unions. */
  isAbstract(typeName: string): boolean {
    return this.#abstract.has(typeName);
  }

  isComposite(typeName: string): boolean {
    return this.#homes.has(typeName);
  }

  #keysOf(subgraph: string, typeName: string) {
    return this.#keys.get(`${subgraph}:${typeName}`) ?? [];
  }

  #readKeyFields(): Set<string> {
    const found = new Set<string>();
    const read = (subgraph: string, typeName: string, { selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind !== Kind.FIELD) continue;
        found.add(`${subgraph}:${typeName}.${selection.name.value}`);
        const field = this.field(subgraph, typeName, selection.name.value);
        if (field && selection.selectionSet) read(subgraph, namedTypeOf(field.type), selection.selectionSet);
      }
    };
    for (const [place, keys] of this.#keys) {
      const [subgraph, typeName] = splitPlace(place);
      for (const { fields } of keys) read(subgraph, typeName, fields);
    }
    return found;
  }

  #readUnion({ name, directives }: UnionTypeDefinitionNode): void {
    this.#abstract.add(name.value);
    this.#homes.set(name.value, this.#homesIn(directives));
    for (const directive of named("join__unionMember", directives)) {
      this.#addPossible(directive, name.value, stringArgument(directive, "member"));
    }
  }

  #readComposite(type: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode): void {
    const typeName = type.name.value;
    const homes = this.#homesIn(type.directives);
    this.#homes.set(typeName, homes);
    this.#interfaces.set(
      typeName,
      (type.interfaces ?? []).map((each) => each.name.value),
    );
    if (type.kind === Kind.INTERFACE_TYPE_DEFINITION) this.#abstract.add(typeName);
    for (const directive of named("join__type", type.directives)) this.#readType(directive, typeName);
    for (const directive of named("join__implements", type.directives)) {
      const isObject = type.kind === Kind.OBJECT_TYPE_DEFINITION;
      if (isObject) this.#addPossible(directive, stringArgument(directive, "interface") ?? "", typeName);
    }
    for (const field of type.fields ?? []) this.#readField(typeName, field, homes);
  }

  #readType(directive: ConstDirectiveNode, typeName: string): void {
    const place = `${this.#graphOf(directive)}:${typeName}`;
    if (isTrue(directive, "isInterfaceObject")) this.#interfaceObjects.add(place);
    const key = stringArgument(directive, "key");
    if (key === undefined) return;
    const isResolvable = !directive.arguments?.some(
      ({ name, value }) => name.value === "resolvable" && value.kind === Kind.BOOLEAN && !value.value,
    );
    append(this.#keys, place, { fields: parseFieldSet(key), isResolvable });
  }

  #readField(typeName: string, { name, type, directives }: FieldDefinitionNode, homes: readonly string[]): void {
    const add = (home: string | undefined, field: JoinedField): void => {
      const place = `${home}:${typeName}`;
      const fields = this.#fields.get(place) ?? new Map<string, JoinedField>();
      this.#fields.set(place, fields.set(name.value, field));
    };
    const joins = named("join__field", directives);
    // A field that names no subgraph belongs to all of its type's.
    const plain: JoinedField = { type, isOwn: true, isExternal: false, requires: undefined, provides: undefined };
    if (joins.length === 0) for (const home of homes) add(home, plain);
    for (const join of joins) {
      const ownType = stringArgument(join, "type");
      const isExternal = isTrue(join, "external");
      // What is overridden by a label is not rolled out here: the subgraph that had the field keeps it.
      const isLabelled = stringArgument(join, "overrideLabel") !== undefined;
      const isOverriding = stringArgument(join, "override") !== undefined;
      const hasMoved = isLabelled ? isOverriding : isTrue(join, "usedOverridden");
      add(this.#graphOf(join), {
        type: ownType === undefined ? type : parseType(ownType, { noLocation: true }),
        isOwn: !hasMoved && !isExternal,
        isExternal,
        requires: fieldSetArgument(join, "requires"),
        provides: fieldSetArgument(join, "provides"),
      });
    }
  }

  #homesIn(directives: readonly ConstDirectiveNode[] | undefined): string[] {
    return [...new Set(named("join__type", directives).flatMap((directive) => this.#graphOf(directive) ?? []))];
  }

  #addPossible(directive: ConstDirectiveNode, abstractType: string, typeName: string | undefined): void {
    if (typeName !== undefined) append(this.#possible, `${this.#graphOf(directive)}:${abstractType}`, typeName);
  }

  #graphOf(directive: ConstDirectiveNode): string | undefined {
    return this.#graphs.get(stringArgument(directive, "graph") ?? "")?.name;
  }
}

export function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}

/** Type names hold no colon, names of subgraphs might. */
function splitPlace(place: string): [subgraph: string, typeName: string] {
  const at = place.lastIndexOf(":");
  return [place.slice(0, at), place.slice(at + 1)];
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  lists.set(key, [...(lists.get(key) ?? []), item]);
}

function named(name: string, directives: readonly ConstDirectiveNode[] | undefined): ConstDirectiveNode[] {
  return (directives ?? []).filter((directive) => directive.name.value === name);
}

export function isTrue(directive: ConstDirectiveNode, name: string): boolean {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.BOOLEAN && value.value;
}

function fieldSetArgument(directive: ConstDirectiveNode, name: string): SelectionSetNode | undefined {
  const fields = stringArgument(directive, name);
  return fields === undefined ? undefined : parseFieldSet(fields);
}

function parseFieldSet(fields: string): SelectionSetNode {
  const [operation] = parse(`{${fields}}`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Not a field set: ${fields}`);
  return operation.selectionSet;
}
