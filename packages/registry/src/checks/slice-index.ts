import { Kind, parse, print } from "graphql";
import type {
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  InterfaceTypeExtensionNode,
  ObjectTypeDefinitionNode,
  ObjectTypeExtensionNode,
  SelectionSetNode,
} from "graphql";
import { isUnresolvable } from "../schema/key-directives.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";
import { readFederationDirectives, textArgument } from "./federation-directives.ts";
import type { FederationDirectives } from "./federation-directives.ts";

type CompositeNode =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode;

/** A field of a type as one slice declares it. */
export interface IndexedField {
  readonly node: FieldDefinitionNode;
  /** As printed, e.g. `[Post!]!`. */
  readonly type: string;
  readonly external: boolean;
}

/** A type with fields as one slice declares it, extensions and all. */
export interface IndexedType {
  readonly fields: ReadonlyMap<string, IndexedField>;
  /** Field sets of its keys in one spelling, e.g. `id`, `unit{code}year`; those that say `resolvable: false` apart. */
  readonly keys: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  /** How many fields it gives beside those of its keys. */
  readonly ownFields: number;
}

/** What checks across slices look up in a slice again and again. */
export interface SliceIndex {
  readonly slice: SliceSchema;
  readonly directives: FederationDirectives;
  readonly types: ReadonlyMap<string, IndexedType>;
}

export function indexSlice(slice: SliceSchema): SliceIndex {
  const document = parse(slice.sdl, { noLocation: true });
  const directives = readFederationDirectives(document);
  const byName = new Map<string, CompositeNode[]>();
  for (const node of document.definitions) {
    if (!isComposite(node)) continue;
    const parts = byName.get(node.name.value);
    if (parts === undefined) byName.set(node.name.value, [node]);
    else parts.push(node);
  }
  return {
    slice,
    directives,
    types: new Map([...byName].map(([name, parts]) => [name, indexType(parts, directives)])),
  };
}

function isComposite(node: { readonly kind: Kind }): node is CompositeNode {
  return (
    node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.OBJECT_TYPE_EXTENSION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    node.kind === Kind.INTERFACE_TYPE_EXTENSION
  );
}

function indexType(parts: readonly CompositeNode[], directives: FederationDirectives): IndexedType {
  const fields = new Map<string, IndexedField>();
  for (const part of parts)
    for (const node of part.fields ?? [])
      fields.set(node.name.value, {
        node,
        type: print(node.type),
        external: directives.has(node, "external") || directives.has(part, "external"),
      });
  const keys = parts.flatMap((part) => directives.find(part, "key"));
  const spell = (wanted: typeof keys) =>
    new Set(wanted.flatMap((key) => printFieldSet(parseFieldSet(textArgument(key, "fields") ?? "")) ?? []));
  const [resolvable, references] = [
    spell(keys.filter((key) => !isUnresolvable(key))),
    spell(keys.filter(isUnresolvable)),
  ];
  const inKeys = new Set([...resolvable, ...references].flatMap((key) => key.split(/[ {}]/)));
  const ownFields = [...fields].filter(([name, { external }]) => !external && !inKeys.has(name)).length;
  return { fields, keys: resolvable, references, ownFields };
}

/** The selection that a field set stands for; null when it is none, which composing tells better. */
export function parseFieldSet(text: string): SelectionSetNode | null {
  try {
    const [node] = parse(`{${text}}`, { noLocation: true }).definitions;
    return node?.kind === Kind.OPERATION_DEFINITION ? node.selectionSet : null;
  } catch {
    return null;
  }
}

/** One spelling for field sets that mean the same. */
function printFieldSet(set: SelectionSetNode | null): string | null {
  if (set === null) return null;
  return set.selections
    .flatMap((selection) => {
      if (selection.kind !== Kind.FIELD) return print(selection);
      const inner = selection.selectionSet === undefined ? null : printFieldSet(selection.selectionSet);
      return inner === null ? selection.name.value : `${selection.name.value}{${inner}}`;
    })
    .toSorted()
    .join(" ");
}

/** Entities of a slice that live elsewhere: another slice gives more of their fields. */
export function findForeignTypes(slice: SliceSchema, all: readonly SliceSchema[]): readonly string[] {
  const own = indexSlice(slice);
  const entities = [...own.types].filter(([, { keys, references }]) => keys.size + references.size > 0);
  if (entities.length === 0) return [];
  const others = all
    .filter(
      ({ name, sdl }) =>
        name !== slice.name &&
        mentionsAny(
          sdl,
          entities.map(([type]) => type),
        ),
    )
    .map(indexSlice);
  return entities
    .filter(([name, { ownFields }]) => others.some(({ types }) => (types.get(name)?.ownFields ?? 0) > ownFields))
    .map(([name]) => name);
}

/** Does the text hold one of the names at all? Asked before it is read, for most slices have nothing to do with a change. */
export function mentionsAny(sdl: string, names: Iterable<string>): boolean {
  return Iterator.from(names).some((name) => sdl.includes(name));
}
