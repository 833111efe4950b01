import type { IncomingMessage, ServerResponse } from "node:http";

/** A message of a gateway that is not taken. */
export class RefusedMessageError extends Error {
  override readonly name = "RefusedMessageError";
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Throws RefusedMessageError when it is too long or no JSON. */
export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // A request without an encoding gives buffers.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new RefusedMessageError(413, "BAD_REQUEST", `At most ${maxBytes} bytes are read.`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new RefusedMessageError(400, "BAD_REQUEST", "The body is not JSON.");
  }
}

/** What is no refusal is a fault of ours, and not told. */
export function writeRefusal(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const refused =
    error instanceof RefusedMessageError ? error : new RefusedMessageError(500, "INTERNAL", "Something failed here.");
  response.writeHead(refused.status, { "content-type": "application/json", connection: "close" });
  response.end(JSON.stringify({ error: { code: refused.code, message: refused.message } }));
}
