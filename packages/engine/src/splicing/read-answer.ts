import { isUtf8 } from "node:buffer";
import { IntList } from "./int-list.ts";
import { giveUp } from "./not-spliceable.ts";
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  LETTER_N,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipKey,
  skipSpace,
  skipString,
  skipValue,
} from "./scan-json.ts";
import type { Shape, ShapeField } from "./shape.ts";
import type { Tape } from "./tape.ts";

/**
 * Reads the answer of a subgraph on to the tape and gives the record of its data. An answer with errors, without data
 * or with anything that is not as it was asked for is given up ({@link giveUp}).
 */
export function readAnswer(bytes: Buffer, shape: Shape, tape: Tape): number {
  if (!isUtf8(bytes)) giveUp();
  references.truncate(0);
  return new AnswerReader(bytes, tape).answer(shape);
}

/** The items of lists that are not at their end. Reading is not interrupted, so one list does for all. */
const references = new IntList();

const DATA = Buffer.from('"data"');
const ERRORS = Buffer.from('"errors"');

class AnswerReader {
  readonly #bytes: Buffer;
  readonly #tape: Tape;
  readonly #source: number;
  #at = 0;

  constructor(bytes: Buffer, tape: Tape) {
    this.#bytes = bytes;
    this.#tape = tape;
    this.#source = tape.addSource(bytes);
  }

  answer(shape: Shape): number {
    const bytes = this.#bytes;
    let at = skipSpace(bytes, 0);
    if (bytes[at] !== OPEN_BRACE) giveUp();
    at = skipSpace(bytes, at + 1);
    let data = 0;
    for (;;) {
      const value = skipKey(bytes, at);
      if (startsWith(bytes, at, DATA)) {
        this.#at = value;
        if (bytes[value] !== OPEN_BRACE) giveUp();
        data = this.#object(shape);
        at = this.#at;
      } else if (startsWith(bytes, at, ERRORS)) {
        // An empty list says that there are none.
        if (bytes[value] !== OPEN_BRACKET || bytes[skipSpace(bytes, value + 1)] !== CLOSE_BRACKET) giveUp();
        at = skipValue(bytes, value);
      } else at = skipValue(bytes, value);
      at = skipSpace(bytes, at);
      if (bytes[at] === CLOSE_BRACE) break;
      if (bytes[at] !== COMMA) giveUp();
      at = skipSpace(bytes, at + 1);
    }
    if (data === 0 || skipSpace(bytes, at + 1) !== bytes.length) giveUp();
    return data;
  }

  /** Reads the object whose brace is at `#at`, and leaves `#at` behind it. */
  #object(shape: Shape): number {
    const bytes = this.#bytes;
    const tape = this.#tape;
    const record = tape.allocate(shape.size);
    tape.ints[record] = this.#source;
    let at = skipSpace(bytes, this.#at + 1);
    if (bytes[at] === CLOSE_BRACE) {
      this.#at = at + 1;
      return record;
    }
    const { fields } = shape;
    // Fields come in the order they were asked for (GraphQL specification, 7.2.2); others are found all the same.
    for (let expected = 0; ;) {
      let field = expected < fields.length ? fields[expected] : undefined;
      if (field !== undefined && startsWith(bytes, at, field.keyBytes)) {
        expected += 1;
        at = skipSpace(bytes, at + field.keyBytes.length);
      } else {
        const index = findField(bytes, at, fields, expected);
        field = index < 0 ? undefined : fields[index];
        if (field !== undefined) expected = index + 1;
        at = skipKey(bytes, at);
      }
      if (field?.below) {
        this.#at = at;
        const reference = this.#reference(field.below);
        tape.ints[record + field.slot] = reference;
        tape.ints[record + field.slot + 1] = at;
        at = this.#at;
      } else {
        const end = bytes[at] === QUOTE ? skipString(bytes, at) : skipValue(bytes, at);
        if (field !== undefined) {
          tape.ints[record + field.slot] = at;
          tape.ints[record + field.slot + 1] = end;
        }
        at = end;
      }
      if (bytes[at] !== COMMA && bytes[at] !== CLOSE_BRACE) at = skipSpace(bytes, at);
      if (bytes[at] === CLOSE_BRACE) {
        this.#at = at + 1;
        return record;
      }
      if (bytes[at] !== COMMA) giveUp();
      at = skipSpace(bytes, at + 1);
    }
  }

  #reference(shape: Shape): number {
    const first = this.#bytes[this.#at];
    if (first === OPEN_BRACE) return this.#object(shape);
    if (first === OPEN_BRACKET) return -this.#list(shape);
    if (first !== LETTER_N) giveUp();
    this.#at = skipValue(this.#bytes, this.#at);
    return 0;
  }

  #list(shape: Shape): number {
    const bytes = this.#bytes;
    const first = references.length;
    let at = skipSpace(bytes, this.#at + 1);
    if (bytes[at] !== CLOSE_BRACKET) {
      for (;;) {
        this.#at = at;
        references.push(this.#reference(shape));
        at = skipSpace(bytes, this.#at);
        if (bytes[at] === CLOSE_BRACKET) break;
        if (bytes[at] !== COMMA) giveUp();
        at = skipSpace(bytes, at + 1);
      }
    }
    this.#at = at + 1;
    const length = references.length - first;
    const list = this.#tape.allocate(length + 1);
    const { ints } = this.#tape;
    ints[list] = length;
    for (let index = 0; index < length; index += 1) ints[list + 1 + index] = references.at(first + index);
    references.truncate(first);
    return list;
  }
}

function startsWith(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  const { length } = expected;
  if (at + length > bytes.length) return false;
  for (let index = 0; index < length; index += 1) if (bytes[at + index] !== expected[index]) return false;
  return true;
}

/**
 * The index of the field whose key is at `at`, looked for from the one expected on; -1 when nobody asked for it. A key
 * written with escapes is given up, as it would not be recognised.
 */
function findField(bytes: Buffer, at: number, fields: readonly ShapeField[], expected: number): number {
  for (let step = 1; step <= fields.length; step += 1) {
    const index = (expected + step) % fields.length;
    const field = fields[index];
    if (field !== undefined && startsWith(bytes, at, field.keyBytes)) return index;
  }
  if (bytes[at] !== QUOTE) giveUp();
  const key = bytes.toString("utf8", at, skipString(bytes, at));
  const index = fields.findIndex((field) => key === `"${field.key}"`);
  // A type that nobody asked for would count all the same.
  if (key.includes("\\") || (index < 0 && key === '"__typename"')) giveUp();
  return index;
}
