import { maxHeaderSize } from "node:http";

/** How the end of a body is known: by its length in bytes, by its last chunk, or by the end of the connection. */
export type Framing = number | "chunked" | "closed";

/** The first lines of an HTTP/1.1 response. */
export interface ResponseHead {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly framing: Framing;
  /** Whether the connection may be used again, and for how long the server says it keeps it, in milliseconds. */
  readonly keepsAlive: boolean;
  readonly idleMs: number | undefined;
}

/** What a server sent is no HTTP, or HTTP that can be read in two ways. */
export class MalformedResponseError extends Error {
  override readonly name = "MalformedResponseError";
}

/** As many bytes as Node takes for the head of a request. */
export const MAX_HEAD_BYTES = maxHeaderSize;

const STATUS_LINE = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
const HEADER_LINE = /^([\w!#$%&'*+.^`|~-]+):([\t\x20-\x7e\x80-\xff]*)$/;

/** Reads a head without the empty line that ends it. Throws {@link MalformedResponseError}. */
export function parseResponseHead(text: string): ResponseHead {
  const [first = "", ...lines] = text.split("\r\n");
  const [, minorVersion, statusText] = STATUS_LINE.exec(first) ?? [];
  if (statusText === undefined) throw new MalformedResponseError("The answer does not begin as HTTP/1.1 does.");
  const status = Number(statusText);
  const headers = readHeaders(lines);
  const connection = textOf(headers["connection"]).toLowerCase();
  const keepAlive = /(?:^|[\s,])timeout=(\d{1,6})/i.exec(textOf(headers["keep-alive"]))?.[1];
  return {
    status,
    headers,
    framing: hasNoBody(status) ? 0 : readFraming(headers),
    keepsAlive: minorVersion === "0" ? /\bkeep-alive\b/.test(connection) : !/\bclose\b/.test(connection),
    idleMs: keepAlive === undefined ? undefined : 1_000 * Number(keepAlive),
  };
}

function readHeaders(lines: readonly string[]): ResponseHead["headers"] {
  // Without a prototype, so that no name means anything but itself.
  const headers = Object.create(null) as Record<string, string | string[]>;
  for (const line of lines) {
    const [, name, rest] = HEADER_LINE.exec(line) ?? [];
    if (name === undefined || rest === undefined) throw new MalformedResponseError("A header line is malformed.");
    const key = name.toLowerCase();
    const value = rest.trim();
    const before = headers[key];
    if (before === undefined) headers[key] = value;
    else headers[key] = typeof before === "string" ? [before, value] : [...before, value];
  }
  return headers;
}

/** Refuses whatever another reader could take for the end of another response (RFC 9112, 6.3). */
function readFraming(headers: ResponseHead["headers"]): Framing {
  const length = headers["content-length"];
  const coding = headers["transfer-encoding"];
  if (coding !== undefined) {
    if (length === undefined && typeof coding === "string" && coding.toLowerCase() === "chunked") return "chunked";
    throw new MalformedResponseError("The answer has a transfer coding that is not understood.");
  }
  if (length === undefined) return "closed";
  if (typeof length === "string" && /^\d{1,15}$/.test(length)) return Number(length);
  throw new MalformedResponseError("The length of the answer is malformed.");
}

function hasNoBody(status: number): boolean {
  return status < 200 || status === 204 || status === 304;
}

function textOf(value: string | readonly string[] | undefined): string {
  return typeof value === "string" ? value : (value ?? []).join(", ");
}
