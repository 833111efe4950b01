import type { IncomingMessage } from "node:http";
import { tooLarge } from "./read-json-body.ts";

/** Reads a body of at most `maxBytes`; rejects with RefusedRequestError (413). */
export async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
