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
 * Reads a body of at most `maxBytes` that is said to be JSON. Other content types are refused: a browser sends them
 * across origins without asking first, JSON it does not. Rejects with {@link RefusedRequestError}.
 */
export function readJsonText(request: IncomingMessage, maxBytes: number): Promise<string> {
  const contentType = request.headers["content-type"] ?? "";
  return new Promise((resolve, reject) => {
    if (contentType !== "application/json" && !/^application\/([\w.-]+\+)?json\b/i.test(contentType)) {
      reject(new RefusedRequestError(415, "Send the operation as JSON, with content-type: application/json."));
      return;
    }
    // Events, since an asynchronous iterator costs as much as all the rest of a small request.
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (bytes: Buffer) => {
      size += bytes.length;
      if (size <= maxBytes) chunks.push(bytes);
      else reject(new RefusedRequestError(413, `The body is larger than ${maxBytes} bytes.`));
    });
    // Each comes once at most; `once` would say so at a price.
    request.on("end", () => resolve((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString("utf8") ?? ""));
    request.on("error", reject);
    // A client that goes in the middle of its body gives no "end".
    request.on("close", () => {
      if (!request.readableEnded) reject(new RefusedRequestError(400, "The body is not complete."));
    });
  });
}

/** Parses the text of a body. Throws {@link RefusedRequestError}. */
export function parseJsonBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedRequestError(400, "The body is not valid JSON.");
  }
}
