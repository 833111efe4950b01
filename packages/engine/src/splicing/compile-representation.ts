import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import type { PlanCompiler } from "../execution/plan-compiler.ts";
import type { KeyFields } from "../supergraph/read-entity-keys.ts";
import { recordOf } from "./compile-walk.ts";
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
  if (fields === undefined) return undefined;
  const wholeKeys = keys.map((key) => sourcesOf(key, fields)).filter((key) => key !== undefined);
  const head = `{"__typename":${JSON.stringify(typeName)}`;
  return {
    locate: (tape, record, ranges) => {
      for (let index = 0; index < fields.length; index += 1) {
        const source = fields[index]?.source;
        if (!source || !locateField(tape.ints, record, source, ranges, index * 3)) return false;
      }
      return wholeKeys.length === 0 || !wholeKeys.every((key) => isIncomplete(tape, record, key));
    },
    write: ({ sources }, ranges) => {
      const texts = fields.map(({ prefix }, index) => {
        const [source = 0, start, end] = ranges.slice(index * 3, index * 3 + 3);
        return prefix + (sources[source]?.toString("utf8", start, end) ?? "null");
      });
      return `${head}${texts.join("")}}`;
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

function isIncomplete(tape: Tape, record: number, key: readonly FieldSource[]): boolean {
  const { ints } = tape;
  return key.some((source) => {
    const holder = recordOf(ints, record, source);
    const bytes = tape.sources[ints[holder] ?? 0];
    return bytes?.[ints[holder + source.field.slot] ?? 0] === LETTER_N;
  });
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
