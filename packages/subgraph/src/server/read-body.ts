import type { IncomingMessage } from "node:http";
import { HubError } from "@sen/errors";

/** Reads a whole request body; throws `LIMIT_EXCEEDED` as soon as it is longer than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw new HubError("LIMIT_EXCEEDED", { limit: "body", actual: length, maximum: limit });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
