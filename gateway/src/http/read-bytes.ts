import type { IncomingMessage } from "node:http";
import { RefusedRequestError } from "./read-json-body.ts";

/** Reads a body of at most `maxBytes`; rejects with {@link RefusedRequestError}. */
export async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new RefusedRequestError(413, `The body is larger than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
