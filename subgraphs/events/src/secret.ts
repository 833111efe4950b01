import { createHash, randomBytes } from "node:crypto";

/** A secret nobody can guess, 256 bits as base64url, and what is kept of it. */
export function createSecret(): { readonly secret: string; readonly hash: string } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: hashSecret(secret) };
}

/** SHA-256 as hex: enough for a secret of full entropy, which no dictionary finds. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
