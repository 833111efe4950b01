import { EncryptJWT, jwtDecrypt } from "jose";
import type { JWTPayload } from "jose";

/** Writes and reads small facts that travel through the browser without being readable or changeable there. */
export interface TokenBox {
  seal(facts: JWTPayload, lifetimeSeconds: number): Promise<string>;
  /** The facts; null when the token is not ours, was changed, or is past its time. */
  open(token: string): Promise<JWTPayload | null>;
}

/** A box for one purpose: a token sealed for another purpose does not open in it. `secret` has 32 bytes (A256GCM). */
export function createTokenBox(secret: Buffer, purpose: string): TokenBox {
  return {
    seal: (facts, lifetimeSeconds) =>
      new EncryptJWT(facts)
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .setIssuedAt()
        .setAudience(purpose)
        .setExpirationTime(Math.floor(Date.now() / 1000) + lifetimeSeconds)
        .encrypt(secret),
    open: async (token) => {
      const opened = await jwtDecrypt(token, secret, { audience: purpose }).catch(() => null);
      return opened?.payload ?? null;
    },
  };
}
