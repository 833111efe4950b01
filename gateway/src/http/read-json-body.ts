import type { IncomingMessage } from "node:http";
import type { LocalizedMessage } from "@sen/errors";

/** Of a body that ends too early. */
export const incompleteBody: LocalizedMessage = { vi: "nội dung không trọn vẹn", en: "the body is not complete" };

/** A request that is refused before it becomes an operation. */
export class RefusedRequestError extends Error {
  override readonly name = "RefusedRequestError";
  /** HTTP status of the refusal. */
  readonly status: number;
  /** Why, as part of a sentence; `message` is the English one as a sentence of its own. */
  readonly reason: LocalizedMessage;

  constructor(status: number, reason: LocalizedMessage) {
    super(`${reason.en.charAt(0).toUpperCase()}${reason.en.slice(1)}.`);
    this.status = status;
    this.reason = reason;
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
      reject(
        refuse(
          415,
          "hãy gửi truy vấn dạng JSON với content-type: application/json",
          "send the operation as JSON, with content-type: application/json",
        ),
      );
      return;
    }
    if (/;\s*charset\s*=\s*"?(?!utf-?8\b)/i.test(contentType)) {
      reject(refuse(415, "JSON phải mã hóa bằng UTF-8", "JSON is encoded as UTF-8"));
      return;
    }
    // Events, since an asynchronous iterator costs as much as all the rest of a small request.
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (bytes: Buffer) => {
      size += bytes.length;
      if (size <= maxBytes) chunks.push(bytes);
      else reject(tooLarge(maxBytes));
    });
    // Each comes once at most; `once` would say so at a price.
    request.on("end", () => resolve((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString("utf8") ?? ""));
    request.on("error", reject);
    // A client that goes in the middle of its body gives no "end".
    request.on("close", () => {
      if (!request.readableEnded) reject(new RefusedRequestError(400, incompleteBody));
    });
  });
}

/** Parses the text of a body. Throws {@link RefusedRequestError}. */
export function parseJsonBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(400, "nội dung không phải JSON hợp lệ", "the body is not valid JSON");
  }
}

const refuse = (status: number, vi: string, en: string) => new RefusedRequestError(status, { vi, en });

/** A body of more bytes than are read. */
export const tooLarge = (maxBytes: number): RefusedRequestError =>
  refuse(413, `nội dung lớn hơn ${maxBytes} byte`, `the body is larger than ${maxBytes} bytes`);
