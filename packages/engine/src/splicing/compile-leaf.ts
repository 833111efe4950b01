import { getNullableType, isEnumType, isLeafType, isListType, isNonNullType, isSpecifiedScalarType } from "graphql";
import type { GraphQLLeafType, GraphQLOutputType } from "graphql";
import { giveUp } from "./not-spliceable.ts";
import type { ResponseWriter } from "./response-writer.ts";
import {
  CLOSE_BRACKET,
  COMMA,
  isDigit,
  LETTER_N,
  MINUS,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipSpace,
  skipValue,
} from "./scan-json.ts";

/** Writes the value that stands between two indices of a source, which is valid JSON. */
export type WriteRange = (writer: ResponseWriter, source: Buffer, start: number, end: number) => void;

/** What the first byte of a value says about it. */
export const TAKE = 0;
export const REFUSE = 1;
export const LOOK_INTO = 2;

/** How the values of a leaf field are written. */
export interface LeafRules {
  /** By the first byte of a value: it is copied as it is, given up, or written by `write`. */
  readonly verdicts: Uint8Array;
  readonly write: WriteRange;
}

/** Most values need no more than a look at their first byte. Undefined for a type that is no leaf, nor a list of leaves. */
export function readLeafRules(type: GraphQLOutputType): LeafRules | undefined {
  const write = compileLeaf(type);
  if (!write) return undefined;
  const nullable = getNullableType(type);
  const isPlain = isLeafType(nullable) && !isEnumType(nullable);
  const verdicts = new Uint8Array(256).fill(isPlain ? TAKE : LOOK_INTO);
  if (isPlain && isSpecifiedScalarType(nullable)) {
    if (nullable.name === "ID") verdicts.fill(LOOK_INTO)[QUOTE] = TAKE;
    verdicts[OPEN_BRACE] = REFUSE;
    verdicts[OPEN_BRACKET] = REFUSE;
  }
  verdicts[LETTER_N] = isNonNullType(type) ? REFUSE : TAKE;
  return { verdicts, write };
}

/** Compiles a leaf or a list of leaves. A value that is not of its type is given up. */
function compileLeaf(type: GraphQLOutputType): WriteRange | undefined {
  const nullable = getNullableType(type);
  const write = isListType(nullable) ? compileList(nullable.ofType) : compileValue(nullable);
  const isNonNull = isNonNullType(type);
  return (
    write &&
    ((writer, source, start, end) => {
      if (source[start] !== LETTER_N) write(writer, source, start, end);
      else if (isNonNull) giveUp();
      else writer.range(source, start, end);
    })
  );
}

function compileList(itemType: GraphQLOutputType): WriteRange | undefined {
  const write = compileLeaf(itemType);
  return (
    write &&
    ((writer, source, start) => {
      if (source[start] !== OPEN_BRACKET) giveUp();
      writer.byte(OPEN_BRACKET);
      let at = skipSpace(source, start + 1);
      while (source[at] !== CLOSE_BRACKET) {
        const end = skipValue(source, at);
        write(writer, source, at, end);
        at = skipSpace(source, end);
        if (source[at] === COMMA) {
          writer.byte(COMMA);
          at = skipSpace(source, at + 1);
        }
      }
      writer.byte(CLOSE_BRACKET);
    })
  );
}

function compileValue(type: GraphQLOutputType): WriteRange | undefined {
  if (!isLeafType(type)) return undefined;
  if (isEnumType(type)) {
    const known = new Set(type.getValues().map(({ name }) => `"${name}"`));
    return (writer, source, start, end) => {
      if (!known.has(source.toString("latin1", start, end))) giveUp();
      writer.range(source, start, end);
    };
  }
  return compileScalar(type);
}

/** Custom scalars pass as they are. */
function compileScalar(type: GraphQLLeafType): WriteRange {
  if (!isSpecifiedScalarType(type)) return (writer, source, start, end) => writer.range(source, start, end);
  const isId = type.name === "ID";
  return (writer, source, start, end) => {
    const first = source[start];
    if (isId && first !== QUOTE) writeNumericId(writer, source, start, end);
    else if (first === OPEN_BRACE || first === OPEN_BRACKET) giveUp();
    else writer.range(source, start, end);
  };
}

/** An ID may be a number inside, but is a string to clients. */
function writeNumericId(writer: ResponseWriter, source: Buffer, start: number, end: number): void {
  const firstDigit = source[start] === MINUS ? start + 1 : start;
  if (end - firstDigit > MAX_SAFE_DIGITS) giveUp();
  for (let index = firstDigit; index < end; index += 1) if (!isDigit(source[index])) giveUp();
  writer.byte(QUOTE);
  writer.range(source, start, end);
  writer.byte(QUOTE);
}

/** So many digits mean the same number to everybody. */
const MAX_SAFE_DIGITS = 15;
