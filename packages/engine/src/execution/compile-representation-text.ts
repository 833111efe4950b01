import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import type { JsonObject } from "../json.ts";
import type { KeyFields } from "../supergraph/read-entity-keys.ts";
import { compileRepresentation } from "./compile-representation.ts";
import type { RepresentationOptions } from "./compile-representation.ts";

/** The JSON text of a representation; undefined when the entity cannot be asked for. */
export type WriteRepresentation = (entity: JsonObject) => string | undefined;

/**
 * Writes the same as `JSON.stringify` of the object that {@link compileRepresentation} builds. Nearly all keys are a
 * few plain fields of one type; for those the text is put together without the object.
 */
export function compileRepresentationText(options: RepresentationOptions): WriteRepresentation {
  const build = compileRepresentation(options);
  const byTypeName = new Map<string, WriteRepresentation>();
  const writeAny: WriteRepresentation = (entity) => {
    const representation = build(entity);
    return representation && JSON.stringify(representation);
  };
  return (entity) => {
    const typeName = entity["__typename"];
    if (typeof typeName !== "string") return undefined;
    const known = byTypeName.get(typeName);
    if (known) return known(entity);
    const write = compileFlat(typeName, options) ?? writeAny;
    // Names come from outside; only as many are kept as a graph may have.
    if (byTypeName.size < 1_000) byTypeName.set(typeName, write);
    return write(entity);
  };
}

interface FlatField {
  readonly outputKey: string;
  readonly sourceKey: string;
  /** What stands before the value. */
  readonly prefix: string;
}

/** Undefined unless exactly one selection is for this type, and it holds nothing but plain fields. */
function compileFlat(typeName: string, options: RepresentationOptions): WriteRepresentation | undefined {
  const { requires, subgraph, typeConditions, entityKeys } = options;
  const [alternative, ...others] = requires.filter(
    (selection) => selection.kind === "InlineFragment" && typeConditions.matches(typeName, selection.typeCondition),
  );
  if (alternative?.kind !== "InlineFragment" || others.length > 0) return undefined;
  const fields = readFlatFields(alternative.selections);
  if (fields === undefined) return undefined;
  const keys = entityKeys
    .of(subgraph, alternative.typeCondition)
    .map((key) => sourceKeys(key, fields))
    .filter((key) => key !== undefined);
  const head = `{"__typename":${JSON.stringify(typeName)}`;
  const isMissing = (entity: JsonObject, key: readonly string[]): boolean =>
    key.some((name) => isNullish(entity[name]));
  return (entity) => {
    let text = head;
    for (const { sourceKey, prefix } of fields) {
      const value = Object.hasOwn(entity, sourceKey) ? entity[sourceKey] : undefined;
      if (value === undefined) return undefined;
      text += prefix + writeValue(value);
    }
    if (keys.length > 0 && keys.every((key) => isMissing(entity, key))) return undefined;
    return `${text}}`;
  };
}

function readFlatFields(selections: readonly RequiresSelection[]): readonly FlatField[] | undefined {
  const fields = new Map<string, FlatField>();
  for (const selection of selections) {
    if (selection.kind !== "Field" || (selection.selections?.length ?? 0) > 0) return undefined;
    const outputKey = selection.alias ?? selection.name;
    if (outputKey === "__typename" && selection.name === "__typename") continue;
    if (outputKey === "__typename" || selection.name === "__typename" || fields.has(outputKey)) return undefined;
    fields.set(outputKey, { outputKey, sourceKey: selection.name, prefix: `,${JSON.stringify(outputKey)}:` });
  }
  return [...fields.values()];
}

/** Where the fields of a key stand in the entity; undefined when the selection does not hold the whole key. */
function sourceKeys(key: KeyFields, fields: readonly FlatField[]): readonly string[] | undefined {
  const names: string[] = [];
  for (const [name, nested] of key) {
    const field = fields.find(({ outputKey }) => outputKey === name);
    if (field === undefined || nested) return undefined;
    names.push(field.sourceKey);
  }
  return names;
}

function isNullish(value: unknown): boolean {
  return value === null || value === undefined;
}

/** What JSON writes as it is, between quotes. */
const PLAIN = /^[\w .:/+=@-]*$/;

function writeValue(value: unknown): string {
  if (typeof value === "string" && value.length < 100 && PLAIN.test(value)) return `"${value}"`;
  return JSON.stringify(value);
}
