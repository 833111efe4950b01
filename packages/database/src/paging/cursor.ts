import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import { HubError } from "@sen/errors";

/** Bytes of the authentication code kept in a cursor: enough that nobody guesses one, short enough for a URL. */
const codeLength = 12;

/** Writes and reads opaque keyset cursors; a cursor made up or changed by a client is refused with `BAD_CURSOR`. */
export interface CursorCodec {
  encode(position: readonly unknown[]): string;
  decode(cursor: string, length: number): unknown[];
}

/** A codec whose cursors are authenticated with `secret` (HMAC-SHA256, shortened). */
export function createCursorCodec(secret: Buffer): CursorCodec {
  const key = createSecretKey(secret);
  const codeOf = (payload: Buffer) => createHmac("sha256", key).update(payload).digest().subarray(0, codeLength);
  return {
    encode(position) {
      const payload = Buffer.from(JSON.stringify(position));
      return Buffer.concat([codeOf(payload), payload]).toString("base64url");
    },
    decode(cursor, length) {
      const bytes = Buffer.from(cursor, "base64url");
      const payload = bytes.subarray(codeLength);
      if (bytes.length <= codeLength || !timingSafeEqual(bytes.subarray(0, codeLength), codeOf(payload))) {
        throw new HubError("BAD_CURSOR");
      }
      const position: unknown = JSON.parse(payload.toString("utf8"));
      // A genuine cursor of another list has another number of sort columns.
      if (!Array.isArray(position) || position.length !== length) throw new HubError("BAD_CURSOR");
      return position;
    },
  };
}
