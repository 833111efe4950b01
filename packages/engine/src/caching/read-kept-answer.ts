import { NotSpliceable } from "../splicing/not-spliceable.ts";
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  skipKey,
  skipSpace,
  skipValue,
} from "../splicing/scan-json.ts";

/** Where a value stands in the bytes of an answer. */
type Range = readonly [start: number, end: number];

/**
 * The data of an answer as ranges by response key; undefined unless it holds data alone. Errors, and extensions that may
 * speak of masked fields, belong to one request.
 */
export function readData(bytes: Buffer): ReadonlyMap<string, Range> | undefined {
  return attempt(() => {
    const members = readObject(bytes, skipSpace(bytes, 0));
    const data = members.get("data");
    if (!data || members.size !== 1 || bytes[data[0]] !== OPEN_BRACE) return undefined;
    return readObject(bytes, data[0]);
  });
}

/** The items of a list at this place; undefined when there is none. */
export function readItems(bytes: Buffer, [start]: Range): readonly Buffer[] | undefined {
  return attempt(() => {
    if (bytes[start] !== OPEN_BRACKET) return undefined;
    const items: Buffer[] = [];
    let at = skipSpace(bytes, start + 1);
    if (bytes[at] === CLOSE_BRACKET) return items;
    for (;;) {
      const end = skipValue(bytes, at);
      items.push(bytes.subarray(at, end));
      at = skipSpace(bytes, end);
      if (bytes[at] !== COMMA) return items;
      at = skipSpace(bytes, at + 1);
    }
  });
}

function readObject(bytes: Buffer, start: number): Map<string, Range> {
  const members = new Map<string, Range>();
  let at = skipSpace(bytes, start + 1);
  while (bytes[at] !== CLOSE_BRACE) {
    const value = skipKey(bytes, at);
    const end = skipValue(bytes, value);
    const key = bytes.toString("utf8", at + 1, bytes.indexOf('"', at + 1));
    members.set(key, [value, end]);
    at = skipSpace(bytes, end);
    if (bytes[at] === COMMA) at = skipSpace(bytes, at + 1);
    else if (bytes[at] !== CLOSE_BRACE) return new Map();
  }
  return members;
}

/** What is no JSON, or nested beyond reason, is not kept. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotSpliceable || error instanceof RangeError) return undefined;
    throw error;
  }
}
