import type { Socket } from "node:net";
import type { TransportRequest } from "../subgraph-transport.ts";

/** Headers that say how a request is framed or what becomes of its connection. Calls with one of them are undici's. */
const FRAMING = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;
/** Whatever would end a header line, or not fit into it. */
const NOT_IN_VALUES = /[^\t\x20-\x7e\x80-\xff]/;

/** The header lines of a request; undefined when there is something unusual about one of them. */
export function writeHeaderLines(headers: TransportRequest["headers"]): string | undefined {
  let lines = "";
  for (const name in headers) {
    const value = headers[name];
    if (typeof value !== "string" || FRAMING.has(name) || !TOKEN.test(name) || NOT_IN_VALUES.test(value)) {
      return undefined;
    }
    lines += `${name}: ${value}\r\n`;
  }
  return lines;
}

/** Writes a POST request: one write, which is one call into the system. */
export function writeRequest(socket: Socket, head: string, body: string): void {
  const length = Buffer.byteLength(body);
  const start = `${head}content-length: ${length}\r\n\r\n`;
  // The body is ASCII, and the values of headers are of one byte a character.
  if (length === body.length) socket.write(start + body, "latin1");
  else {
    const bytes = Buffer.allocUnsafe(start.length + length);
    bytes.write(start, "latin1");
    bytes.write(body, start.length, "utf8");
    socket.write(bytes);
  }
}
