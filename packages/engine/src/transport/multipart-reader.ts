import type { StreamParts, StreamReader } from "./event-stream-reader.ts";
import { parseObject } from "./read-graphql-response.ts";

/**
 * Reads `multipart/mixed` (RFC 2046, 5.1) part by part, each told as a message without a name. Parts that hold `{}` are
 * heartbeats. Most servers send the delimiter together with the part before it, but some only with the next one; since
 * parts are JSON objects, their end shows without it.
 */
export function createMultipartReader(boundary: string, parts: StreamParts): StreamReader {
  // Only at the beginning of a line: the characters may well stand in the JSON of a part.
  const delimiter = `\n--${boundary}`;
  let rest = "\n";
  let hasBegun = false;
  const tell = (body: string): void => {
    if (body === "{}") parts.heartbeat();
    else if (body !== "") parts.message("", body);
  };
  return {
    push: (text) => {
      rest += text;
      const pieces = rest.split(delimiter);
      rest = pieces.pop() ?? "";
      for (const piece of pieces) tell(bodyOf(piece));
      hasBegun ||= pieces.length > 0;
      if (!hasBegun) return;
      if (rest.startsWith("--")) return parts.complete();
      const body = bodyOf(rest);
      if (!body.endsWith("}") || !parseObject(body)) return;
      // The delimiter to come may have had its line break already.
      rest = "\n";
      tell(body);
    },
    get pending() {
      return rest.length;
    },
  };
}

/** What follows the headers of a part; empty while they are not complete, and between a part and its delimiter. */
function bodyOf(part: string): string {
  const head = /\r?\n\r?\n/.exec(part);
  return head ? part.slice(head.index + head[0].length).trim() : "";
}

/** The boundary a content type names; the one Apollo uses when it names none. */
export function readBoundary(contentType: string): string {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^\s;,]+))/i.exec(contentType) ?? [];
  return quoted ?? plain ?? "-";
}
