import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import type { PlanCompiler } from "../execution/plan-compiler.ts";
import type { KeyFields } from "../supergraph/read-entity-keys.ts";
import { includesAll } from "./compile-walk.ts";
import type { Walk } from "./compile-walk.ts";
import { giveUp } from "./not-spliceable.ts";
import { recordOf } from "./place.ts";
import type { FieldSource, Includes, Place } from "./place.ts";
import { LETTER_N } from "./scan-json.ts";
import type { Tape } from "./tape.ts";
import { TypeNames } from "./type-names.ts";

/** How the entities at one place are told to a subgraph. */
export interface SplicedRepresentation {
  /** Numbers that {@link locate} sets. */
  readonly size: number;
  /**
   * Finds where the fields of an entity stand: source, start and end of each. Undefined when the entity cannot be asked
   * for: its key is null, a required field never arrived, or it is of another type.
   */
  locate(tape: Tape, record: number, ranges: number[]): RepresentedType | undefined;
}

interface RequiredField {
  /** The names on the way to it, as the subgraph knows them. */
  readonly path: readonly string[];
  /** From an object to the one that holds the field. */
  readonly through: readonly FieldSource[];
  readonly source: FieldSource;
}

interface Alternative {
  readonly fields: readonly RequiredField[];
  /** Keys that are among the fields as a whole, by the index of each of their fields. One has to be complete. */
  readonly keys: readonly (readonly number[])[];
}

/** Entities of one type at one place. */
export class RepresentedType {
  readonly fields: readonly RequiredField[];
  readonly #keys: Alternative["keys"];
  /** The text before each field, and behind the last. */
  readonly #texts: readonly string[];

  constructor(typeName: string, { fields, keys }: Alternative) {
    this.fields = fields;
    this.#keys = keys;
    this.#texts = writeAround(typeName, fields);
  }

  hasKey({ sources }: Tape, ranges: readonly number[]): boolean {
    if (this.#keys.length === 0) return true;
    for (const key of this.#keys) {
      let isComplete = true;
      for (const field of key) {
        if (sources[ranges[field * 3] ?? 0]?.[ranges[field * 3 + 1] ?? 0] === LETTER_N) isComplete = false;
      }
      if (isComplete) return true;
    }
    return false;
  }

  /** The JSON text of an entity that was located. */
  write({ sources }: Tape, ranges: readonly number[]): string {
    let text = "";
    for (let index = 0; index < this.fields.length; index += 1) {
      const source = sources[ranges[index * 3] ?? 0];
      text += `${this.#texts[index]}${source?.toString("utf8", ranges[index * 3 + 1], ranges[index * 3 + 2])}`;
    }
    return text + (this.#texts[this.fields.length] ?? "");
  }
}

/** Undefined unless the representation is made of fields and objects, and those are where they should be. */
export function compileRepresentation(
  requires: readonly RequiresSelection[],
  { place, scope }: Walk,
  subgraph: string,
  compiler: PlanCompiler,
): SplicedRepresentation | undefined {
  const { typeConditions, entityKeys } = compiler;
  const alternatives = new Map<string, Alternative>();
  for (const selection of requires) {
    if (selection.kind !== "InlineFragment" || alternatives.has(selection.typeCondition)) return undefined;
    const includes = includesAll(scope ?? [selection.typeCondition]);
    const fields = readFields(selection.selections, place, includes);
    if (!fields) return undefined;
    const keys = entityKeys.of(subgraph, selection.typeCondition);
    alternatives.set(selection.typeCondition, {
      fields,
      keys: keys.map((key) => indicesOf(key, fields, [])).filter((key) => key !== undefined),
    });
  }
  const [only = ""] = alternatives.keys();
  const isOneType = alternatives.size === 1 && !typeConditions.isInterface(only);
  const typename = isOneType ? place.source("__typename") : place.typename;
  if (!typename || alternatives.size === 0) return undefined;
  const decide = (typeName: string): { readonly type: RepresentedType | undefined } | undefined => {
    const matching = [...alternatives].filter(([condition]) => typeConditions.matches(typeName, condition));
    const [match] = matching;
    // An object that calls itself by the name of an interface, or by several ways at once, is the ordinary way's.
    if (matching.length > 1 || typeConditions.isInterface(typeName)) return undefined;
    return match ? { type: new RepresentedType(typeName, match[1]) } : isOneType ? undefined : { type: undefined };
  };
  const types = new TypeNames(typename, decide);
  const most = Math.max(...[...alternatives.values()].map(({ fields }) => fields.length));
  // Entities of several types are told apart by their type, too.
  const size = (most + (isOneType ? 0 : 1)) * 3;
  return {
    size,
    locate: (tape, record, ranges) => {
      const { type } = types.of(tape, record);
      if (!type) return undefined;
      let index = 0;
      for (; index < type.fields.length; index += 1) {
        const field = type.fields[index];
        if (!field || !locateField(tape.ints, record, field, ranges, index * 3)) return undefined;
      }
      for (index *= 3; index < size; index += 1) ranges[index] = 0;
      if (!isOneType) locateSource(tape.ints, record, typename, ranges, size - 3);
      return type.hasKey(tape, ranges) ? type : undefined;
    },
  };
}

function locateField(ints: Int32Array, record: number, field: RequiredField, ranges: number[], at: number): boolean {
  let owner = record;
  for (let index = 0; index < field.through.length; index += 1) {
    const source = field.through[index];
    const holder = source ? recordOf(ints, owner, source) : 0;
    if (!source || holder <= 0) return false;
    owner = ints[holder + source.field.slot] ?? 0;
    // A null, a list, or nothing where an object was expected.
    if (owner <= 0) giveUp();
  }
  return locateSource(ints, owner, field.source, ranges, at);
}

function locateSource(ints: Int32Array, record: number, source: FieldSource, ranges: number[], at: number): boolean {
  const holder = recordOf(ints, record, source);
  const start = holder > 0 ? (ints[holder + source.field.slot] ?? 0) : 0;
  if (start === 0) return false;
  ranges[at] = ints[holder] ?? 0;
  ranges[at + 1] = start;
  ranges[at + 2] = ints[holder + source.field.slot + 1] ?? 0;
  return true;
}

function readFields(
  selections: readonly RequiresSelection[],
  place: Place,
  includes: Includes,
  path: readonly string[] = [],
  through: readonly FieldSource[] = [],
): RequiredField[] | undefined {
  const fields: RequiredField[] = [];
  for (const selection of selections) {
    if (selection.kind !== "Field") return undefined;
    const key = selection.alias ?? selection.name;
    if (path.length === 0 && key === "__typename" && selection.name === "__typename") continue;
    const source = place.source(selection.name, includes);
    if (!source || key === "__typename" || fields.some((field) => field.path[path.length] === key)) return undefined;
    const below = selection.selections ?? [];
    if (below.length > 0 !== (source.field.below !== undefined)) return undefined;
    if (below.length === 0) fields.push({ path: [...path, key], through, source });
    else {
      const child = place.child(source);
      const nested = child && readFields(below, child, () => false, [...path, key], [...through, source]);
      if (!nested || nested.length === 0) return undefined;
      fields.push(...nested);
    }
  }
  return fields;
}

/** Where the fields of a key are among the required ones; undefined when it is not there as a whole. */
function indicesOf(
  key: KeyFields,
  fields: readonly RequiredField[],
  path: readonly string[],
): readonly number[] | undefined {
  const indices: number[] = [];
  for (const [name, nested] of key) {
    const wanted = [...path, name];
    const index = fields.findIndex((field) => field.path.join(".") === wanted.join("."));
    const found = nested ? indicesOf(nested, fields, wanted) : index < 0 ? undefined : [index];
    if (!found) return undefined;
    indices.push(...found);
  }
  return indices;
}

/** `{"__typename":"T","id":`, `,"in":{"a":`, `,"b":`, `}}`: the texts around the values. */
function writeAround(typeName: string, fields: readonly RequiredField[]): string[] {
  const texts: string[] = [];
  let text = `{"__typename":${JSON.stringify(typeName)}`;
  let open: readonly string[] = [];
  for (const { path } of fields) {
    const around = path.slice(0, -1);
    let same = 0;
    while (same < open.length && same < around.length && open[same] === around[same]) same += 1;
    text += "}".repeat(open.length - same);
    text += ",";
    for (const name of around.slice(same)) text += `${JSON.stringify(name)}:{`;
    text += `${JSON.stringify(path.at(-1))}:`;
    texts.push(text);
    text = "";
    open = around;
  }
  return [...texts, `${text}${"}".repeat(open.length + 1)}`];
}
