import type { IncomingMessage } from "node:http";

/** A request that is refused before it becomes an operation. */
export class RefusedRequestError extends Error {
  override readonly name = "RefusedRequestError";
  /** HTTP status of the refusal. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Reads a JSON body of at most `maxBytes`. Other content types are refused: a browser sends them across origins
 * without asking first, JSON it does not. Throws {@link RefusedRequestError}.
 */
export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const contentType = request.headers["content-type"] ?? "";
  if (!/^application\/([\w.-]+\+)?json\b/i.test(contentType)) {
    throw new RefusedRequestError(415, "Send the operation as JSON, with content-type: application/json.");
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    // Node gives buffers when no encoding was set.
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > maxBytes) throw new RefusedRequestError(413, `The body is larger than ${maxBytes} bytes.`);
    chunks.push(bytes);
  }
  try {
    return JSON.parse(Buffer.concat(chunks, size).toString("utf8"));
  } catch {
    throw new RefusedRequestError(400, "The body is not valid JSON.");
  }
}
