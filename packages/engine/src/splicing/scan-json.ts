import { giveUp } from "./not-spliceable.ts";

/*
 * Finds where JSON values end, byte by byte, and sees on the way that they are valid (RFC 8259). Behind the last byte
 * there is `undefined`, which is no part of any value. Loops look at the length all the same: V8 makes code for numbers
 * only as long as nothing was ever read behind the end of an array, and much slower code ever after.
 */

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const COLON = 0x3a;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
export const LETTER_N = 0x6e;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;

const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
/** `"`, `\`, `/`, b, f, n, r, t and u. */
const ESCAPED = new Set<number | undefined>(Buffer.from('"\\/bfnrtu'));
const TRUE = Buffer.from("true");
const FALSE = Buffer.from("false");
const NULL = Buffer.from("null");

/** Values nested deeper than this are left to the parser. */
const MAX_DEPTH = 100;

/** The index of the first byte from `at` that is no white space. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  let index = at;
  while (index < bytes.length && isSpace(bytes[index] ?? 0)) index += 1;
  return index;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

/** The index behind the value that starts at `at`. */
export function skipValue(bytes: Uint8Array, at: number, depth = 0): number {
  const first = bytes[at];
  if (first === QUOTE) return skipString(bytes, at);
  if (first === MINUS || isDigit(first)) return skipNumber(bytes, at);
  if (first === OPEN_BRACE || first === OPEN_BRACKET) return skipNested(bytes, at, depth);
  if (first === LETTER_N) return skipWord(bytes, at, NULL);
  return skipWord(bytes, at, first === TRUE[0] ? TRUE : FALSE);
}

/** The index behind the string whose first quote is at `at`. */
export function skipString(bytes: Uint8Array, at: number): number {
  const { length } = bytes;
  for (let index = at + 1; index < length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === QUOTE) return index + 1;
    if (byte === BACKSLASH) index = skipEscape(bytes, index + 1);
    else if (byte < 0x20) giveUp();
  }
  return giveUp();
}

/** The index of the last byte of the escape whose letter is at `at`. */
function skipEscape(bytes: Uint8Array, at: number): number {
  if (!ESCAPED.has(bytes[at])) giveUp();
  if (bytes[at] !== LETTER_U) return at;
  for (let index = at + 1; index <= at + 4; index += 1) if (!isHexDigit(bytes[index])) giveUp();
  return at + 4;
}

function isHexDigit(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}

function skipWord(bytes: Uint8Array, at: number, word: Uint8Array): number {
  for (let index = 0; index < word.length; index += 1) if (bytes[at + index] !== word[index]) giveUp();
  return at + word.length;
}

function skipNumber(bytes: Uint8Array, at: number): number {
  let index = bytes[at] === MINUS ? at + 1 : at;
  index = bytes[index] === ZERO ? index + 1 : skipDigits(bytes, index);
  if (bytes[index] === POINT) index = skipDigits(bytes, index + 1);
  if (bytes[index] === 0x65 || bytes[index] === 0x45) {
    const sign = bytes[index + 1];
    index = skipDigits(bytes, index + (sign === MINUS || sign === 0x2b ? 2 : 1));
  }
  return index;
}

/** At least one. */
function skipDigits(bytes: Uint8Array, at: number): number {
  if (!isDigit(bytes[at])) giveUp();
  let index = at + 1;
  while (index < bytes.length && isDigit(bytes[index])) index += 1;
  return index;
}

function skipNested(bytes: Uint8Array, at: number, depth: number): number {
  if (depth > MAX_DEPTH) giveUp();
  const isObject = bytes[at] === OPEN_BRACE;
  const close = isObject ? CLOSE_BRACE : CLOSE_BRACKET;
  let index = skipSpace(bytes, at + 1);
  if (bytes[index] === close) return index + 1;
  for (;;) {
    if (isObject) index = skipKey(bytes, index);
    index = skipSpace(bytes, skipValue(bytes, index, depth + 1));
    if (bytes[index] === close) return index + 1;
    if (bytes[index] !== COMMA) giveUp();
    index = skipSpace(bytes, index + 1);
  }
}

/** The index of the value behind the key at `at`. */
export function skipKey(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== QUOTE) giveUp();
  const colon = skipSpace(bytes, skipString(bytes, at));
  if (bytes[colon] !== COLON) giveUp();
  return skipSpace(bytes, colon + 1);
}
