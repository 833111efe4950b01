import { HubError } from "@sen/errors";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { LRUCache } from "lru-cache";
import type * as oidc from "openid-client";

/** Longest time in milliseconds a verified token is taken without being verified again: a withdrawn key counts by then. */
const rememberedFor = 60_000;

/** Verifies a program's JWT access token by the provider's published keys and gives its subject. */
export function createBearerVerifier(options: {
  readonly discover: () => Promise<oidc.Configuration>;
  readonly audience: string;
}): (token: string) => Promise<string> {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  const subjects = new LRUCache<string, string>({ max: 10_000, ttl: rememberedFor });
  return async (token) => {
    const known = subjects.get(token);
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
    const left = payload.exp === undefined ? rememberedFor : payload.exp * 1000 - Date.now();
    if (left > 0) subjects.set(token, payload.sub, { ttl: Math.min(left, rememberedFor) });
    return payload.sub;
  };
}
