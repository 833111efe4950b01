import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import type { PlanCompiler } from "../execution/plan-compiler.ts";
import type { KeyFields } from "../supergraph/read-entity-keys.ts";
import { recordOf } from "./compile-walk.ts";
import { giveUp } from "./not-spliceable.ts";
import type { FieldSource, Place } from "./place.ts";
import { LETTER_N } from "./scan-json.ts";
import type { Tape } from "./tape.ts";

/** How an entity of one type at one place is told to a subgraph. */
export interface SplicedRepresentation {
  /**
   * Finds where the fields of an entity stand: source, start and end of each. False when the entity cannot be asked
   * for: its key is null, or a required field never arrived.
   */
  locate(tape: Tape, record: number, ranges: number[]): boolean;
  /** The JSON text of an entity that was located. */
  write(tape: Tape, ranges: readonly number[]): string;
}

interface RequiredField {
  readonly key: string;
  readonly prefix: string;
  readonly source: FieldSource;
}

/** Undefined unless the representation is made of plain fields of one type. */
export function compileRepresentation(
  requires: readonly RequiresSelection[],
  place: Place,
  typeName: string,
  keys: readonly KeyFields[],
): SplicedRepresentation | undefined {
  const [only] = requires;
  if (requires.length !== 1 || only?.kind !== "InlineFragment" || only.typeCondition !== typeName) return undefined;
  const fields = readFields(only.selections, place);
  const typename = place.source("__typename");
  if (fields === undefined || !typename) return undefined;
  const typeText = Buffer.from(JSON.stringify(typeName));
  const wholeKeys = keys.map((key) => sourcesOf(key, fields)).filter((key) => key !== undefined);
  const head = `{"__typename":${JSON.stringify(typeName)}`;
  return {
    locate: (tape, record, ranges) => {
      if (!isText(tape, record, typename, typeText)) giveUp();
      for (let index = 0; index < fields.length; index += 1) {
        const source = fields[index]?.source;
        if (!source || !locateField(tape.ints, record, source, ranges, index * 3)) return false;
      }
      return hasKey(tape, record, wholeKeys);
    },
    write: ({ sources }, ranges) => {
      let text = head;
      for (let index = 0; index < fields.length; index += 1) {
        const source = sources[ranges[index * 3] ?? 0];
        text += `${fields[index]?.prefix}${source?.toString("utf8", ranges[index * 3 + 1], ranges[index * 3 + 2])}`;
      }
      return `${text}}`;
    },
  };
}

function locateField(ints: Int32Array, record: number, source: FieldSource, ranges: number[], at: number): boolean {
  const holder = recordOf(ints, record, source);
  const start = holder > 0 ? (ints[holder + source.field.slot] ?? 0) : 0;
  if (start === 0) return false;
  ranges[at] = ints[holder] ?? 0;
  ranges[at + 1] = start;
  ranges[at + 2] = ints[holder + source.field.slot + 1] ?? 0;
  return true;
}

function readFields(selections: readonly RequiresSelection[], place: Place): RequiredField[] | undefined {
  const fields: RequiredField[] = [];
  for (const selection of selections) {
    if (selection.kind !== "Field" || (selection.selections?.length ?? 0) > 0) return undefined;
    const key = selection.alias ?? selection.name;
    if (key === "__typename" && selection.name === "__typename") continue;
    const source = place.source(selection.name);
    if (!source || source.field.below || key === "__typename" || fields.some((field) => field.key === key)) {
      return undefined;
    }
    fields.push({ key, prefix: `,${JSON.stringify(key)}:`, source });
  }
  return fields;
}

/** Where the fields of a key are; undefined when it is not among the fields as a whole. */
function sourcesOf(key: KeyFields, fields: readonly RequiredField[]): FieldSource[] | undefined {
  const sources: FieldSource[] = [];
  for (const [name, nested] of key) {
    const field = fields.find((each) => each.key === name);
    if (!field || nested) return undefined;
    sources.push(field.source);
  }
  return sources;
}

/** An object that calls itself by another name than everybody expects is for the ordinary way to judge. */
function isText({ ints, sources }: Tape, record: number, source: FieldSource, expected: Buffer): boolean {
  const holder = recordOf(ints, record, source);
  const start = holder > 0 ? (ints[holder + source.field.slot] ?? 0) : 0;
  const bytes = sources[ints[holder] ?? 0];
  if (start === 0 || bytes === undefined) return false;
  for (let index = 0; index < expected.length; index += 1) if (bytes[start + index] !== expected[index]) return false;
  return true;
}

/** Loops, since this is done for each place of each entity and closures would be most of the garbage of a run. */
function hasKey(tape: Tape, record: number, keys: readonly (readonly FieldSource[])[]): boolean {
  if (keys.length === 0) return true;
  for (const key of keys) {
    let isComplete = true;
    for (const source of key) {
      const holder = recordOf(tape.ints, record, source);
      const bytes = tape.sources[tape.ints[holder] ?? 0];
      if (bytes?.[tape.ints[holder + source.field.slot] ?? 0] === LETTER_N) isComplete = false;
    }
    if (isComplete) return true;
  }
  return false;
}

/** The one object type that the representations of a fetch are of; undefined when there are several, or interfaces. */
export function representedType(
  requires: readonly RequiresSelection[],
  { typeConditions }: PlanCompiler,
): string | undefined {
  const [only] = requires;
  if (requires.length !== 1 || only?.kind !== "InlineFragment") return undefined;
  return typeConditions.isInterface(only.typeCondition) ? undefined : only.typeCondition;
}
