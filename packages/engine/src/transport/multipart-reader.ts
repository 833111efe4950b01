import type { StreamParts, StreamReader } from "./event-stream-reader.ts";

/**
 * Reads `multipart/mixed` (RFC 2046, 5.1) part by part. A part is told as a message without a name when the delimiter
 * after it has come; servers send that one together with the part. Parts that hold `{}` are heartbeats.
 */
export function createMultipartReader(boundary: string, parts: StreamParts): StreamReader {
  // Only at the beginning of a line: the characters may well stand in the JSON of a part.
  const delimiter = `\n--${boundary}`;
  let rest = "\n";
  let hasBegun = false;
  const readPart = (part: string): void => {
    const head = /\r?\n\r?\n/.exec(part);
    const body = head ? part.slice(head.index + head[0].length).trim() : "";
    if (body === "{}") parts.heartbeat();
    else if (body !== "") parts.message("", body);
  };
  return {
    push: (text) => {
      rest += text;
      const pieces = rest.split(delimiter);
      rest = pieces.pop() ?? "";
      for (const piece of pieces) readPart(piece);
      hasBegun ||= pieces.length > 0;
      if (hasBegun && rest.startsWith("--")) parts.complete();
    },
    get pending() {
      return rest.length;
    },
  };
}

/** The boundary a content type names; the one Apollo uses when it names none. */
export function readBoundary(contentType: string): string {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^\s;,]+))/i.exec(contentType) ?? [];
  return quoted ?? plain ?? "-";
}
