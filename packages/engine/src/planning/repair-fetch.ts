import type { FetchRewrite } from "@graphql-hive/router-query-planner";
import { Kind, print } from "graphql";
import type { FieldNode, OperationDefinitionNode, SelectionNode, SelectionSetNode, TypeNode } from "graphql";
import { namedTypeOf } from "../supergraph/read-joins.ts";
import type { Joins } from "../supergraph/read-joins.ts";
import { findUnprovidedField } from "./find-unprovided-field.ts";
import { readFetchSelections } from "./read-fetch-selections.ts";

/** A fetch that a subgraph would refuse, in a way nothing can be done about. */
export class InvalidFetchError extends Error {}

export interface RepairedFetch {
  readonly operation: string;
  /** How answers get their names back, by the response key of their `_entities`; under "" for root fields. */
  readonly rewrites: ReadonlyMap<string, readonly FetchRewrite[]>;
}

/**
 * Mends the operation of a fetch where the planner wrote one that the subgraph would refuse:
 *
 * - fields of one name but different types, on different types of object, get aliases;
 * - objects selected without anything below are left out.
 *
 * Undefined when there is nothing to mend. Throws {@link InvalidFetchError} when the subgraph has no such
 * field, or has it elsewhere only.
 */
export function repairFetch(text: string, subgraph: string, joins: Joins): RepairedFetch | undefined {
  const operation = readFetchSelections(text);
  const unprovided = findUnprovidedField(operation.selectionSet.selections, rootTypeOf(operation), subgraph, joins);
  if (unprovided !== undefined) {
    throw new InvalidFetchError(`The planner asks ${subgraph} for ${unprovided}, which is not provided there.`);
  }
  const repair = new FetchRepair(subgraph, joins);
  const selectionSet = repair.root(operation.selectionSet, rootTypeOf(operation));
  if (!repair.hasChanged) return undefined;
  return { operation: print({ ...operation, selectionSet }), rewrites: repair.rewrites };
}

/** The same response key, wherever it is selected in objects that stand at one place. */
interface Group {
  readonly parent: string;
  readonly selections: readonly SelectionNode[];
}

/** A field with what is asked below it, once mended. */
interface AskedField {
  readonly field: FieldNode;
  readonly type: string;
  readonly selections: readonly SelectionNode[];
}

class FetchRepair {
  hasChanged = false;
  readonly rewrites = new Map<string, FetchRewrite[]>();
  readonly #subgraph: string;
  readonly #joins: Joins;
  /** Response keys of `_entities` fields. */
  readonly #entityKeys = new Set<string>();
  #aliases = 0;

  constructor(subgraph: string, joins: Joins) {
    this.#subgraph = subgraph;
    this.#joins = joins;
  }

  root({ selections }: SelectionSetNode, rootType: string): SelectionSetNode {
    for (const { field } of fieldsIn([{ parent: rootType, selections }])) {
      if (field.name.value === "_entities") this.#entityKeys.add(keyOf(field));
    }
    const [mended = []] = this.#mend([{ parent: rootType, selections }], []);
    return { kind: Kind.SELECTION_SET, selections: mended };
  }

  /** Mends selections on objects at one place, each under its own type. */
  #mend(groups: readonly Group[], path: readonly string[]): SelectionNode[][] {
    const renamed = this.#findConflicts(groups, path);
    const below = this.#mendBelow(groups, renamed, path);
    return groups.map(({ selections }) => {
      const mended = selections.flatMap((selection) => replaceSelection(selection, renamed, below));
      return mended.length > 0 ? mended : [TYPENAME];
    });
  }

  /** Fields whose types cannot stand beside that of another field of the same key, with the alias each gets. */
  #findConflicts(groups: readonly Group[], path: readonly string[]): Map<FieldNode, string> {
    const shapes = new Map<string, string>();
    const renamed = new Map<FieldNode, string>();
    for (const { field, parent } of fieldsIn(groups)) {
      const key = keyOf(field);
      const type = this.#typeOf(parent, field);
      if (type === undefined) continue;
      const shape = this.#shapeOf(type);
      const known = shapes.get(key);
      if (known === undefined) shapes.set(key, shape);
      if (known === undefined || known === shape) continue;
      const alias = `sen__${this.#aliases}_${key}`;
      this.#aliases += 1;
      renamed.set(field, alias);
      this.#rename([...path, alias], key);
    }
    return renamed;
  }

  #mendBelow(groups: readonly Group[], renamed: ReadonlyMap<FieldNode, string>, path: readonly string[]) {
    const byKey = new Map<string, AskedField[]>();
    const below = new Map<FieldNode, FieldNode | undefined>();
    for (const { field, parent } of fieldsIn(groups)) {
      const type = this.#typeOf(parent, field);
      const typeName = type === undefined ? "" : namedTypeOf(type);
      if (field.selectionSet === undefined) {
        // It asks for nothing, so nothing is lost.
        if (this.#joins.isComposite(typeName)) this.#drop(field, below);
        continue;
      }
      const alias = renamed.get(field);
      const key = alias ?? keyOf(field);
      const others = alias === undefined ? [] : this.#askedBeside(field, parent, groups);
      const selections = [...field.selectionSet.selections, ...others];
      byKey.set(key, [...(byKey.get(key) ?? []), { field, type: typeName, selections }]);
    }
    for (const [key, same] of byKey) {
      const inner = same.map(({ type, selections }) => ({ parent: type, selections }));
      const mended = this.#mend(inner, [...path, key]);
      for (const [index, { field }] of same.entries()) {
        const selections = mended[index] ?? [];
        below.set(field, { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } });
      }
    }
    return below;
  }

  /**
   * What the same objects are asked below the same key elsewhere. With its name given back, the value under an alias
   * takes the place of the other one, so it has to say all of it.
   */
  #askedBeside(field: FieldNode, parent: string, groups: readonly Group[]): SelectionNode[] {
    return [...fieldsIn(groups)].flatMap(({ field: other, parent: otherParent }) => {
      if (other === field || keyOf(other) !== keyOf(field) || other.selectionSet === undefined) return [];
      const type = this.#typeOf(otherParent, other);
      if (type === undefined || !this.#overlap(parent, otherParent)) return [];
      const name = { kind: Kind.NAME, value: namedTypeOf(type) } as const;
      const typeCondition = { kind: Kind.NAMED_TYPE, name } as const;
      return [
        {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition,
          directives: other.directives ?? [],
          selectionSet: other.selectionSet,
        },
      ];
    });
  }

  /** True when an object can be of both types. */
  #overlap(one: string, other: string): boolean {
    const possible = this.#possibleTypesOf(one);
    return this.#possibleTypesOf(other).some((type) => possible.includes(type));
  }

  #possibleTypesOf(type: string): readonly string[] {
    const possible = this.#joins.possibleTypesOf(this.#subgraph, type);
    return possible.length > 0 ? possible : [type];
  }

  #drop(field: FieldNode, below: Map<FieldNode, FieldNode | undefined>): void {
    this.hasChanged = true;
    below.set(field, undefined);
  }

  /** Outer names are given back last, while the way to inner ones has the names of the answer. */
  #rename(path: readonly string[], renameKeyTo: string): void {
    this.hasChanged = true;
    const [root = "", ...below] = path;
    const target = this.#entityKeys.has(root) ? root : "";
    const known = this.rewrites.get(target) ?? [];
    const keys = target === "" ? path : below;
    known.unshift({ KeyRenamer: { path: keys.map((Key) => ({ Key })), renameKeyTo } });
    this.rewrites.set(target, known);
  }

  #typeOf(parent: string, { name }: FieldNode): TypeNode | undefined {
    if (name.value === "_entities") return ENTITIES;
    if (name.value === "__typename" || parent === ENTITY) return undefined;
    const type = this.#joins.field(this.#subgraph, parent, name.value)?.type;
    if (type) return type;
    throw new InvalidFetchError(
      `The planner asks ${this.#subgraph} for ${parent}.${name.value}, which it does not have.`,
    );
  }

  /** What must be equal for two types to stand under one key (GraphQL specification, 5.3.2). */
  #shapeOf(type: TypeNode): string {
    if (type.kind === Kind.NON_NULL_TYPE) return `${this.#shapeOf(type.type)}!`;
    if (type.kind === Kind.LIST_TYPE) return `[${this.#shapeOf(type.type)}]`;
    return this.#joins.isComposite(type.name.value) ? "{}" : type.name.value;
  }
}

const ENTITY = "_Entity";
const ENTITIES: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: ENTITY } };
const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

export function rootTypeOf({ operation }: OperationDefinitionNode): string {
  return operation === "mutation" ? "Mutation" : "Query";
}

function* fieldsIn(groups: readonly Group[]): Generator<{ readonly field: FieldNode; readonly parent: string }> {
  for (const { parent, selections } of groups) {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) yield { field: selection, parent };
      if (selection.kind !== Kind.INLINE_FRAGMENT) continue;
      const condition = selection.typeCondition?.name.value ?? parent;
      yield* fieldsIn([{ parent: condition, selections: selection.selectionSet.selections }]);
    }
  }
}

function replaceSelection(
  selection: SelectionNode,
  renamed: ReadonlyMap<FieldNode, string>,
  below: ReadonlyMap<FieldNode, FieldNode | undefined>,
): SelectionNode[] {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const inner = selection.selectionSet.selections.flatMap((each) => replaceSelection(each, renamed, below));
    const selections = inner.length > 0 ? inner : [TYPENAME];
    return [{ ...selection, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
  }
  const mended = below.has(selection) ? below.get(selection) : selection;
  if (!mended) return [];
  const alias = renamed.get(selection);
  return [alias === undefined ? mended : { ...mended, alias: { kind: Kind.NAME, value: alias } }];
}
