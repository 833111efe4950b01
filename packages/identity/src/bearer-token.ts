import { SignJWT, importJWK } from "jose";
import type { JWK } from "jose";

export interface BearerTokenOptions {
  readonly issuer: string;
  /** What the token opens; the gateway takes only tokens made for it. */
  readonly audience: string;
  readonly subject: string;
  /** Private key of the issuer. */
  readonly signingKey: JWK;
  /** Time to live, e.g. `8h`. */
  readonly lifetime: string;
}

/** A signed JWT access token (RFC 9068) as the local identity provider's key would issue it. Development only. */
export async function issueBearerToken(options: BearerTokenOptions): Promise<string> {
  const { issuer, audience, subject, signingKey, lifetime } = options;
  const header = { alg: signingKey.alg ?? "ES256", typ: "at+jwt", ...(signingKey.kid && { kid: signingKey.kid }) };
  return new SignJWT()
    .setProtectedHeader(header)
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(await importJWK(signingKey));
}
