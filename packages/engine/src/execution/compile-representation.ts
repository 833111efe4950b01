import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import { isJsonObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { EntityKeys, KeyFields } from "../supergraph/read-entity-keys.ts";
import type { TypeConditions } from "../supergraph/read-type-conditions.ts";

/**
 * Builds what a subgraph is told about an entity: its `__typename`, key and `@requires` fields. Undefined when the
 * entity cannot be asked for: a key is null, or a required field never arrived.
 */
export type BuildRepresentation = (entity: JsonObject) => JsonObject | undefined;

export interface RepresentationOptions {
  readonly subgraph: string;
  readonly requires: readonly RequiresSelection[];
  readonly typeConditions: TypeConditions;
  readonly entityKeys: EntityKeys;
}

/** Compiles the `requires` of a fetch. */
export function compileRepresentation(options: RepresentationOptions): BuildRepresentation {
  const { requires, subgraph, typeConditions, entityKeys } = options;
  const alternatives = requires.flatMap((selection) => {
    if (selection.kind !== "InlineFragment") return [];
    const keys = entityKeys.of(subgraph, selection.typeCondition);
    return {
      condition: selection.typeCondition,
      write: compileSelections(selection.selections, typeConditions),
      keys: keys.filter((key) => containsKey(selection.selections, key)),
    };
  });
  return (entity) => {
    const typeName = entity["__typename"];
    if (typeof typeName !== "string") return undefined;
    const representation: JsonObject = { __typename: typeName };
    let applies = false;
    for (const { condition, write, keys } of alternatives) {
      if (!typeConditions.matches(typeName, condition)) continue;
      if (!write(entity, representation)) return undefined;
      if (keys.length > 0 && !keys.some((key) => isKeyComplete(representation, key))) return undefined;
      applies = true;
    }
    return applies ? representation : undefined;
  };
}

/** Copies the selected fields from an object to another; false when a field is missing. */
type WriteSelections = (source: JsonObject, target: JsonObject) => boolean;

function compileSelections(selections: readonly RequiresSelection[], typeConditions: TypeConditions): WriteSelections {
  const writers = selections.map((selection): WriteSelections => {
    if (selection.kind === "FragmentSpread")
      throw new Error(`Unexpected fragment spread ${selection.value} in requires.`);
    if (selection.kind === "Field") return compileField(selection, typeConditions);
    const write = compileSelections(selection.selections, typeConditions);
    return (source, target) => {
      const typeName = source["__typename"];
      if (typeof typeName !== "string" || !typeConditions.matches(typeName, selection.typeCondition)) return true;
      return write(source, target);
    };
  });
  return (source, target) => writers.every((write) => write(source, target));
}

const TYPENAME: RequiresSelection = { kind: "Field", name: "__typename" };

type FieldSelection = Extract<RequiresSelection, { kind: "Field" }>;

function compileField(field: FieldSelection, typeConditions: TypeConditions): WriteSelections {
  // Here the alias is the name the subgraph knows, and the name is the response key the value was fetched under.
  const outputKey = field.alias ?? field.name;
  const sourceKey = field.name;
  const selections = field.selections ?? [];
  // A subgraph that requires something of some types only has to be told which one it is.
  const dependsOnType = selections.some(({ kind }) => kind === "InlineFragment");
  const told = dependsOnType ? [TYPENAME, ...selections] : selections;
  const nested = told.length > 0 ? compileSelections(told, typeConditions) : undefined;
  return (source, target) => {
    const value = Object.hasOwn(source, sourceKey) ? source[sourceKey] : undefined;
    if (value === undefined) return sourceKey === "__typename";
    if (nested === undefined) {
      target[outputKey] = value;
      return true;
    }
    const projected = projectValue(value, nested);
    if (projected === undefined) return false;
    target[outputKey] = projected;
    return true;
  };
}

function projectValue(value: unknown, write: WriteSelections): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => projectValue(item, write));
    return items.includes(undefined) ? undefined : items;
  }
  if (!isJsonObject(value)) return value;
  const target: JsonObject = {};
  return write(value, target) ? target : undefined;
}

function containsKey(selections: readonly RequiresSelection[], key: KeyFields): boolean {
  for (const [name, nested] of key) {
    const field = selections.find(
      (selection): selection is FieldSelection =>
        selection.kind === "Field" && (selection.alias ?? selection.name) === name,
    );
    if (field === undefined) return false;
    if (nested && !containsKey(field.selections ?? [], nested)) return false;
  }
  return true;
}

function isKeyComplete(value: unknown, key: KeyFields): boolean {
  if (Array.isArray(value)) return value.every((item) => isKeyComplete(item, key));
  if (!isJsonObject(value)) return false;
  for (const [name, nested] of key) {
    const part = value[name];
    if (part === null || part === undefined) return false;
    if (nested && !isKeyComplete(part, nested)) return false;
  }
  return true;
}
