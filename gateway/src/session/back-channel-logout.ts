import type { IncomingMessage, ServerResponse } from "node:http";
import { HubError } from "@sen/errors";
import { createRemoteJWKSet, jwtVerify } from "jose";
import type * as oidc from "openid-client";
import { readBytes } from "../http/read-bytes.ts";
import type { EndedSessions } from "./ended-sessions.ts";

const logoutEvent = "http://schemas.openid.net/event/backchannel-logout";
/** Largest form with a logout token, in bytes. */
const largestForm = 16_384;
/** Seconds a logout token may be old. */
const tokenLifetime = 300;

export interface BackChannelOptions {
  readonly discover: () => Promise<oidc.Configuration>;
  readonly clientId: string;
  readonly ended: EndedSessions;
}

/**
 * `POST /auth/backchannel-logout`: the provider says that somebody signed out there, or may not be signed in any more
 * (OpenID Connect Back-Channel Logout 1.0 §2.5–2.8). Her sessions here end.
 */
export function createBackChannelLogout({ discover, clientId, ended }: BackChannelOptions) {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams((await readBytes(request, largestForm)).toString("utf8"));
    const server = (await discover()).serverMetadata();
    if (server.jwks_uri === undefined) throw new HubError("UNAVAILABLE", { service: server.issuer });
    keys ??= createRemoteJWKSet(new URL(server.jwks_uri));
    const { payload } = await jwtVerify(form.get("logout_token") ?? "", keys, {
      issuer: server.issuer,
      audience: clientId,
      algorithms: ["ES256", "RS256", "PS256", "EdDSA"],
      maxTokenAge: tokenLifetime,
      requiredClaims: ["jti"],
    }).catch((cause: unknown) => {
      throw refusal(cause);
    });
    const { sub, sid, nonce, events } = payload;
    // An ID token has a nonce and no events: it must not be taken for the end of the session it began.
    const isLogout = typeof events === "object" && events !== null && logoutEvent in events && nonce === undefined;
    if (!isLogout || (sub === undefined && typeof sid !== "string")) throw refusal();
    if (typeof sid === "string") await ended.end("sign-in", sid);
    else if (sub !== undefined) await ended.end("person", sub);
    response.writeHead(200, { "cache-control": "no-store" }).end();
  };
}

function refusal(cause?: unknown): HubError {
  const reason = {
    vi: "không phải mã đăng xuất của nhà cung cấp danh tính",
    en: "this is no logout token of the provider",
  };
  return new HubError("BAD_REQUEST", { reason }, { cause });
}
