import { LOOK_INTO, REFUSE } from "./compile-leaf.ts";
import type { LeafRules, WriteRange } from "./compile-leaf.ts";
import { giveUp } from "./not-spliceable.ts";
import { recordOf } from "./place.ts";
import type { FieldSource } from "./place.ts";
import type { Writing } from "./response-writer.ts";
import { CLOSE_BRACE, CLOSE_BRACKET, COMMA, OPEN_BRACKET } from "./scan-json.ts";
import type { TypeNames } from "./type-names.ts";

/*
 * Writes records by tables, in a few loops that V8 compiles once for all operations. A closure for each field, as there
 * was before, is called from one place with hundreds of targets, which V8 cannot put in line.
 */

const NULL = Buffer.from("null");
const EMPTY = Buffer.from("{}");
const NO_SOURCE: FieldSource = { link: 0, field: { key: "", keyBytes: EMPTY, slot: 0, below: undefined } };
const NO_VERDICTS = new Uint8Array(256);

/** How an object is written: always the same way, or by its type. */
export type ObjectWriter =
  | { readonly fields: readonly FieldWriter[] }
  | { readonly fieldsByType: TypeNames<readonly FieldWriter[]> };

/** How what a reference leads to is written: an object, or lists of objects. */
export interface ValueWriter {
  /** For each list, from the outside: whether its items may not be null. */
  readonly itemIsNonNull: readonly boolean[];
  readonly object: ObjectWriter;
}

interface FieldRules {
  /** `{"key":` or `,"key":`. */
  readonly prefix: string;
  /** Whether the response calls the field otherwise than the answers do. */
  readonly isRenamed: boolean;
  /** Left out where the prefix says it all. */
  readonly source?: FieldSource;
  readonly isNonNull?: boolean;
  /** One of the two. */
  readonly leaf?: LeafRules;
  readonly value?: ValueWriter;
}

/** A field of the response. One class for all kinds, since loops over objects of one shape are the fast ones. */
export class FieldWriter {
  readonly prefix: Buffer;
  readonly isRenamed: boolean;
  readonly isConstant: boolean;
  readonly source: FieldSource;
  readonly slot: number;
  readonly isNonNull: boolean;
  readonly value: ValueWriter | undefined;
  readonly verdicts: Uint8Array;
  readonly write: WriteRange | undefined;

  constructor({ prefix, isRenamed, source, isNonNull = false, leaf, value }: FieldRules) {
    this.prefix = Buffer.from(prefix);
    this.isRenamed = isRenamed;
    this.isConstant = source === undefined;
    this.source = source ?? NO_SOURCE;
    this.slot = this.source.field.slot;
    this.isNonNull = isNonNull;
    this.value = value;
    this.verdicts = leaf?.verdicts ?? NO_VERDICTS;
    this.write = leaf?.write;
  }
}

/** Writes the object of a record. Gives up where a null stands that has to be reported. */
export function writeFields(fields: readonly FieldWriter[], writing: Writing, record: number): void {
  const { tape, writer } = writing;
  const { ints, sources } = tape;
  if (fields.length === 0) return writer.text(EMPTY);
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index];
    if (field === undefined) return;
    const { prefix, slot, value } = field;
    const holder = field.isConstant ? 0 : recordOf(ints, record, field.source);
    const found = holder > 0 ? (ints[holder + slot] ?? 0) : 0;
    const source = found === 0 ? undefined : sources[ints[holder] ?? 0];
    if (source === undefined) {
      if (field.isNonNull) giveUp();
      writer.text(prefix);
      if (!field.isConstant) writer.text(NULL);
    } else if (value !== undefined) {
      if (field.isRenamed) writer.text(prefix);
      else writer.textBefore(prefix, source, ints[holder + slot + 1] ?? 0);
      writeValue(value, 0, writing, found);
    } else {
      const verdict = field.verdicts[source[found] ?? 0] ?? REFUSE;
      const end = ints[holder + slot + 1] ?? 0;
      if (verdict === REFUSE) giveUp();
      if (field.isRenamed) writer.text(prefix);
      else writer.textBefore(prefix, source, found);
      if (verdict === LOOK_INTO) field.write?.(writer, source, found, end);
      else writer.range(source, found, end);
    }
  }
  writer.byte(CLOSE_BRACE);
}

function writeValue(value: ValueWriter, depth: number, writing: Writing, reference: number): void {
  const { object, itemIsNonNull } = value;
  if (depth === itemIsNonNull.length) {
    if (reference < 0) giveUp();
    const fields = "fields" in object ? object.fields : object.fieldsByType.of(writing.tape, reference);
    writeFields(fields, writing, reference);
    return;
  }
  if (reference > 0) giveUp();
  const { writer, tape } = writing;
  const { ints } = tape;
  const end = -reference + (ints[-reference] ?? 0);
  writer.byte(OPEN_BRACKET);
  for (let item = -reference + 1; item <= end; item += 1) {
    if (item > -reference + 1) writer.byte(COMMA);
    const below = ints[item] ?? 0;
    if (below !== 0) writeValue(value, depth + 1, writing, below);
    else if (itemIsNonNull[depth]) giveUp();
    else writer.text(NULL);
  }
  writer.byte(CLOSE_BRACKET);
}
