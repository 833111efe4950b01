import { isTypeDefinitionNode, isTypeExtensionNode, Kind } from "graphql";
import type {
  ConstDirectiveNode,
  DefinitionNode,
  DocumentNode,
  FieldDefinitionNode,
  ObjectTypeDefinitionNode,
  TypeDefinitionNode,
  TypeExtensionNode,
  TypeNode,
} from "graphql";
import { isUnresolvable, resolvableKey, textArgument, unresolvable } from "../schema/key-directives.ts";
import { readFieldTypes } from "../schema/read-declarations.ts";
import { readFederationNames, rootTypes } from "../schema/federation-names.ts";
import type { FederationNames } from "../schema/federation-names.ts";
import { readFieldSet } from "../schema/read-field-set.ts";
import { removeUnusedExternals, shareFields, withdrawFields } from "./edit-schema.ts";

/** A slice's schema in two parts. */
export interface SplitSchema {
  /** What is served as before. */
  readonly served: DocumentNode;
  /** The fields set apart, with what is needed to know them: a subgraph that nobody calls. */
  readonly apart: DocumentNode;
}

/**
 * Moves fields of a slice into a subgraph of their own, so that they stay in the graph's schema although nobody answers
 * them. Give coordinates of object fields that the slice answers; those that other slices answer, too, are `shared`.
 */
export function setFieldsApart(
  document: DocumentNode,
  coordinates: ReadonlySet<string>,
  shared: ReadonlySet<string> = new Set(),
): SplitSchema {
  const names = readFederationNames(document);
  const builder = new ApartBuilder(document, names, coordinates);
  for (const coordinate of shared) builder.shared.add(coordinate);
  const apart = builder.build();
  const rest = removeUnusedExternals(withdrawFields(document, names, coordinates), names);
  return { served: shareFields(rest, names, builder.shared), apart };
}

/** Collects the fields set apart, keys of their types, and the types they speak of. */
class ApartBuilder {
  /** Fields of value types that both parts answer. */
  readonly shared = new Set<string>();
  readonly #document: DocumentNode;
  readonly #names: FederationNames;
  readonly #coordinates: ReadonlySet<string>;
  readonly #fieldTypes: ReadonlyMap<string, string>;
  readonly #fields = new Map<string, Map<string, FieldDefinitionNode>>();
  readonly #keys = new Map<string, ConstDirectiveNode>();
  readonly #others = new Map<string, DefinitionNode[]>();
  readonly #seen = new Set<string>();

  constructor(document: DocumentNode, names: FederationNames, coordinates: ReadonlySet<string>) {
    this.#document = document;
    this.#names = names;
    this.#coordinates = coordinates;
    this.#fieldTypes = readFieldTypes(document);
  }

  build(): DocumentNode {
    for (const coordinate of this.#coordinates) {
      const [type = "", name = ""] = coordinate.split(".");
      const field = this.#findField(type, name);
      if (field === undefined) continue;
      this.#addKey(type, true);
      this.#addField(type, { ...field, directives: this.#remarksOf(field) });
    }
    const types = [...this.#fields].map(([type, fields]) => this.#printType(type, [...fields.values()]));
    const definitions = [...this.#links(), ...types, ...[...this.#others.values()].flat()];
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
    return shareFields(document, this.#names, this.shared);
  }

  /** `@link`s and directive definitions of the slice, without names of root types. */
  #links(): DefinitionNode[] {
    return this.#document.definitions.flatMap((definition): DefinitionNode[] => {
      if (definition.kind === Kind.DIRECTIVE_DEFINITION) return [definition];
      if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) return [];
      const { directives = [] } = definition;
      return directives.length === 0 ? [] : [{ kind: Kind.SCHEMA_EXTENSION, directives }];
    });
  }

  /** The type's first key and its fields; a type without one is a value. */
  #addKey(type: string, isResolved: boolean): void {
    if (rootTypes.has(type)) return;
    const key = this.#typeParts(type)
      .flatMap(({ directives = [] }) => directives)
      .filter((directive) => this.#names.directive(directive.name.value) === "key")
      .toSorted((one, other) => Number(isUnresolvable(one)) - Number(isUnresolvable(other)))
      .at(0);
    if (key === undefined) return this.#addValueType(type);
    const resolvable = resolvableKey(key);
    if (!this.#keys.has(type) || isResolved) this.#keys.set(type, isResolved ? resolvable : unresolvable(key));
    if (!this.#fields.has(type)) this.#fields.set(type, new Map());
    for (const coordinate of readFieldSet(textArgument(key, "fields"), type, this.#fieldTypes).coordinates) {
      const [parent = "", name = ""] = coordinate.split(".");
      const field = this.#findField(parent, name);
      // A key of somebody else's field stays one here.
      if (field !== undefined) this.#addField(parent, { ...field, directives: this.#remarksOf(field, ["external"]) });
    }
  }

  #addField(type: string, field: FieldDefinitionNode): void {
    const fields = this.#fields.get(type) ?? new Map<string, FieldDefinitionNode>();
    this.#fields.set(type, fields);
    if (fields.has(field.name.value)) return;
    fields.set(field.name.value, field);
    for (const { type } of field.arguments ?? []) this.#addType(nameOf(type));
    this.#addType(nameOf(field.type));
  }

  #addType(type: string): void {
    if (this.#seen.has(type)) return;
    this.#seen.add(type);
    for (const part of this.#typeParts(type)) {
      switch (part.kind) {
        case Kind.OBJECT_TYPE_DEFINITION:
        case Kind.OBJECT_TYPE_EXTENSION:
          this.#addKey(type, false);
          break;
        case Kind.INTERFACE_TYPE_DEFINITION:
        case Kind.INTERFACE_TYPE_EXTENSION:
          this.#keep(type, part);
          for (const field of part.fields ?? []) this.#addType(nameOf(field.type));
          for (const implementer of this.#implementersOf(type)) this.#addType(implementer);
          break;
        case Kind.UNION_TYPE_DEFINITION:
        case Kind.UNION_TYPE_EXTENSION:
          this.#keep(type, part);
          for (const member of part.types ?? []) this.#addType(member.name.value);
          break;
        case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        case Kind.INPUT_OBJECT_TYPE_EXTENSION:
          this.#keep(type, part);
          for (const field of part.fields ?? []) this.#addType(nameOf(field.type));
          break;
        default:
          this.#keep(type, part);
      }
    }
  }

  /** A type without key is answered whole by both parts, since nobody can be asked for the rest of it. */
  #addValueType(type: string): void {
    for (const part of this.#typeParts(type)) {
      if (!isObject(part)) continue;
      for (const field of part.fields ?? []) {
        const coordinate = `${type}.${field.name.value}`;
        if (this.#coordinates.has(coordinate)) continue;
        this.shared.add(coordinate);
        this.#addField(type, { ...field, directives: this.#remarksOf(field) });
      }
    }
  }

  #keep(type: string, definition: DefinitionNode): void {
    const parts = this.#others.get(type) ?? [];
    if (!parts.includes(definition)) this.#others.set(type, [...parts, definition]);
  }

  #printType(type: string, fields: readonly FieldDefinitionNode[]): ObjectTypeDefinitionNode {
    const key = this.#keys.get(type);
    const parts = this.#typeParts(type).filter(isObject);
    const carried = parts
      .flatMap(({ directives = [] }) => directives)
      .filter(({ name }) => ["interfaceObject"].includes(this.#names.directive(name.value)));
    const kept = new Set(this.#others.keys());
    // Of the interfaces only those that are told here too, and only by value types, which are told whole.
    const interfaces =
      key === undefined
        ? parts.flatMap(({ interfaces = [] }) => interfaces).filter(({ name }) => kept.has(name.value))
        : [];
    return {
      kind: Kind.OBJECT_TYPE_DEFINITION,
      name: { kind: Kind.NAME, value: type },
      interfaces,
      directives: [...(key === undefined ? [] : [key]), ...carried],
      fields,
    };
  }

  /** What a field says besides how it is answered. */
  #remarksOf({ directives = [] }: FieldDefinitionNode, kept: readonly string[] = []): readonly ConstDirectiveNode[] {
    const answering = ["requires", "provides", "override", "external", "shareable"];
    const dropped = new Set(answering.filter((name) => !kept.includes(name)));
    return directives.filter(({ name }) => !dropped.has(this.#names.directive(name.value)));
  }

  #findField(type: string, name: string): FieldDefinitionNode | undefined {
    return this.#typeParts(type)
      .flatMap((part) => (isObject(part) || isInterface(part) ? (part.fields ?? []) : []))
      .find((field) => field.name.value === name);
  }

  #typeParts(type: string): TypePart[] {
    return this.#document.definitions
      .filter(isTypePart)
      .filter((definition) => this.#names.type(definition.name.value) === type);
  }

  #implementersOf(type: string): string[] {
    return this.#document.definitions
      .filter((definition) => isObject(definition))
      .filter(({ interfaces = [] }) => interfaces.some(({ name }) => name.value === type))
      .map(({ name }) => name.value);
  }
}

type TypePart = TypeDefinitionNode | TypeExtensionNode;

const isTypePart = (definition: DefinitionNode): definition is TypePart =>
  isTypeDefinitionNode(definition) || isTypeExtensionNode(definition);

const isObject = (definition: DefinitionNode) =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;

const isInterface = (definition: DefinitionNode) =>
  definition.kind === Kind.INTERFACE_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_EXTENSION;

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
