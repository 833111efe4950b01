import type { IncomingMessage } from "node:http";
import { HubError } from "@sen/errors";

/** A request's body, as it was signed. Throws `LIMIT_EXCEEDED` when it is larger than `most` bytes. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // A request without an encoding gives buffers.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) throw new HubError("LIMIT_EXCEEDED", { limit: "body", actual: bytes, maximum: most });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
