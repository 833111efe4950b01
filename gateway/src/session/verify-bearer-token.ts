import { HubError } from "@sen/errors";
import { createRemoteJWKSet, jwtVerify } from "jose";
import type { JWTPayload } from "jose";
import { LRUCache } from "lru-cache";
import type * as oidc from "openid-client";
import { readAuthentication } from "./strong-authentication.ts";
import type { Authentication } from "./strong-authentication.ts";

/** Longest time in milliseconds a verified token is taken without being verified again: a withdrawn key counts by then. */
const rememberedFor = 60_000;

/** Whom a token speaks for. */
export interface Bearer {
  readonly subject: string;
  /** The client it was issued to (RFC 9068 `client_id`, or `azp`); null when it does not say. */
  readonly client: string | null;
  readonly authentication: Authentication;
}

/** Verifies a program's JWT access token by the provider's published keys and tells whom it speaks for. */
export function createBearerVerifier(options: {
  readonly discover: () => Promise<oidc.Configuration>;
  readonly audience: string;
}): (token: string) => Promise<Bearer> {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  const bearers = new LRUCache<string, Bearer>({ max: 10_000, ttl: rememberedFor });
  return async (token) => {
    const known = bearers.get(token);
    if (known !== undefined) return known;
    const server = (await options.discover()).serverMetadata();
    if (server.jwks_uri === undefined) throw new HubError("UNAVAILABLE", { service: server.issuer });
    keys ??= createRemoteJWKSet(new URL(server.jwks_uri));
    const { payload } = await jwtVerify(token, keys, {
      issuer: server.issuer,
      audience: options.audience,
      // Only asymmetric algorithms: `none` and HMAC under a public key are how such checks are fooled.
      algorithms: ["ES256", "RS256", "PS256", "EdDSA"],
    }).catch((cause: unknown) => {
      throw new HubError("UNAUTHENTICATED", {}, { cause });
    });
    if (payload.sub === undefined) throw new HubError("UNAUTHENTICATED");
    const bearer = { subject: payload.sub, client: clientOf(payload), authentication: readAuthentication(payload) };
    const left = payload.exp === undefined ? rememberedFor : payload.exp * 1000 - Date.now();
    if (left > 0) bearers.set(token, bearer, { ttl: Math.min(left, rememberedFor) });
    return bearer;
  };
}

function clientOf({ client_id: id, azp }: JWTPayload): string | null {
  if (typeof id === "string") return id;
  return typeof azp === "string" ? azp : null;
}
