import { HubError } from "@sen/errors";
import type { SigningKey } from "./request-signature.ts";

/** Shortest secret taken, in bytes: the length of the HMAC's own output. */
const shortestSecret = 32;

/** Reads `id:base64[,id:base64…]`; throws `CONFIGURATION` for anything else or a secret that is too short. */
export function parseSigningKeys(text: string): SigningKey[] {
  const keys = text.split(",").map((part) => {
    const [id = "", encoded = ""] = part.trim().split(":");
    const secret = Buffer.from(encoded, "base64");
    if (id === "" || secret.length < shortestSecret) {
      throw new HubError("CONFIGURATION", {
        what: {
          vi: `khóa ký có dạng id:base64, ít nhất ${shortestSecret} byte`,
          en: `a signing key reads id:base64 with at least ${shortestSecret} bytes`,
        },
      });
    }
    return { id, secret };
  });
  // Signatures name their key, so two of one name could not be told apart.
  if (new Set(keys.map(({ id }) => id)).size === keys.length) return keys;
  throw new HubError("CONFIGURATION", {
    what: { vi: "hai khóa ký trùng tên", en: "two signing keys have the same id" },
  });
}

/** The inverse of `parseSigningKeys`. */
export function formatSigningKeys(keys: readonly SigningKey[]): string {
  return keys.map((key) => `${key.id}:${key.secret.toString("base64")}`).join(",");
}
