import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { HubError } from "@sen/errors";

/** Bytes of the authentication code kept in a cursor: enough that nobody guesses one, short enough for a URL. */
const codeLength = 12;

/** Writes and reads opaque keyset cursors; a cursor made up or changed by a client is refused with `BAD_CURSOR`. */
export interface CursorCodec {
  encode(position: readonly unknown[]): string;
  decode(cursor: string, length: number): unknown[];
}

/**
 * A codec whose cursors are authenticated (HMAC-SHA256, shortened) by the first secret; those of the others are taken as well,
 * so that nobody loses her place while secrets are replaced.
 */
export function createCursorCodec(secrets: readonly [Buffer, ...Buffer[]]): CursorCodec {
  const [first, ...others] = secrets;
  const key = createSecretKey(first);
  const keys = [key, ...others.map((secret) => createSecretKey(secret))];
  const codeOf = (payload: Buffer, by: KeyObject) =>
    createHmac("sha256", by).update(payload).digest().subarray(0, codeLength);
  return {
    encode(position) {
      const payload = Buffer.from(JSON.stringify(position));
      return Buffer.concat([codeOf(payload, key), payload]).toString("base64url");
    },
    decode(cursor, length) {
      const bytes = Buffer.from(cursor, "base64url");
      const payload = bytes.subarray(codeLength);
      const code = bytes.subarray(0, codeLength);
      const isOurs = bytes.length > codeLength && keys.some((each) => timingSafeEqual(code, codeOf(payload, each)));
      if (!isOurs) throw new HubError("BAD_CURSOR");
      const position: unknown = JSON.parse(payload.toString("utf8"));
      // A genuine cursor of another list has another number of sort columns.
      if (!Array.isArray(position) || position.length !== length) throw new HubError("BAD_CURSOR");
      return position;
    },
  };
}
