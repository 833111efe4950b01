import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { HubError } from "@sen/errors";
import type { JWTPayload } from "jose";
import * as oidc from "openid-client";
import type { Cookies } from "./cookies.ts";
import type { TokenBox } from "./encrypted-token.ts";
import { createEndAtProvider, leadTo } from "./end-at-provider.ts";
import { sessionLifetime } from "./ended-sessions.ts";
import type { EndedSessions, SessionMarks } from "./ended-sessions.ts";
import { requireOwnPage } from "./require-own-page.ts";
import { readAuthentication } from "./strong-authentication.ts";
import type { Authentication } from "./strong-authentication.ts";
import type { TellOperator } from "./tell-operator.ts";

/** Seconds a person may take at the identity provider. */
const attemptLifetime = 600;
const attemptCookie = "sen_sign_in";
const sessionCookie = "sen_session";

export interface Session {
  readonly subject: string;
  readonly name: string | null;
  readonly authentication: Authentication;
}

export interface SignInOptions {
  readonly discover: () => Promise<oidc.Configuration>;
  readonly publicUrl: string;
  readonly cookies: Cookies;
  readonly attempts: TokenBox;
  readonly sessions: TokenBox;
  /** What the provider knows a person by at sign-out. */
  readonly hints: TokenBox;
  readonly ended: EndedSessions;
  /** Whether signing out here signs out at the provider, too. */
  readonly endsAtProvider: boolean;
  readonly tell: TellOperator;
  /** What the provider is asked to prove people by (`acr_values`), if anything. */
  readonly acrValues?: string | undefined;
}

/** Sign-in by OpenID Connect: authorization code with PKCE, state and nonce; the browser ends up with one sealed cookie. */
export function createSignIn(options: SignInOptions) {
  const { discover, publicUrl, cookies, attempts, sessions, acrValues, ended } = options;
  const provider = createEndAtProvider(options);
  const ownOrigins = new Set([new URL(publicUrl).origin]);
  const redirectUri = `${publicUrl}/auth/callback`;
  return {
    /** `GET /auth/login?return=/path[&as=subject]`: sends the browser to the identity provider. */
    begin: async (_request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
      const configuration = await discover();
      const verifier = oidc.randomPKCECodeVerifier();
      const attempt = {
        verifier,
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        return: localPath(url.searchParams.get("return")),
      };
      const hint = url.searchParams.get("as");
      const target = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: "openid profile",
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state: attempt.state,
        nonce: attempt.nonce,
        prompt: "login",
        ...(acrValues !== undefined && { acr_values: acrValues }),
        ...(hint !== null && { login_hint: hint }),
      });
      cookies.write(response, attemptCookie, await attempts.seal(attempt, attemptLifetime), attemptLifetime);
      response.writeHead(302, { location: target.href, "cache-control": "no-store" }).end();
    },

    /** `GET /auth/callback`: takes the code, checks all that was promised, and opens the session. */
    finish: async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
      const attempt = await attempts.open(cookies.read(request, attemptCookie) ?? "");
      if (attempt === null)
        throw new HubError("BAD_REQUEST", {
          reason: {
            vi: "lần đăng nhập này không bắt đầu từ đây hoặc đã quá lâu",
            en: "this sign-in was not begun here or is too old",
          },
        });
      const tokens = await oidc
        .authorizationCodeGrant(await discover(), new URL(url.pathname + url.search, publicUrl), {
          pkceCodeVerifier: String(attempt["verifier"]),
          expectedState: String(attempt["state"]),
          expectedNonce: String(attempt["nonce"]),
          idTokenExpected: true,
        })
        .catch((cause: unknown) => {
          options.tell("what the identity provider answered was not taken", cause);
          throw new HubError("UNAUTHENTICATED", {}, { cause });
        });
      const claims = tokens.claims();
      if (claims === undefined) throw new HubError("UNAUTHENTICATED");
      const name = typeof claims["name"] === "string" ? claims["name"] : null;
      const marks = {
        sid: randomUUID(),
        at: Date.now(),
        ...(typeof claims["sid"] === "string" && { op: claims["sid"] }),
      };
      const facts = { sub: claims.sub, name, ...marks, ...readAuthentication(claims) };
      const session = await sessions.seal(facts, sessionLifetime);
      if (options.endsAtProvider) await provider.keep(response, tokens.id_token, sessionLifetime);
      cookies.write(response, attemptCookie, null, 0);
      cookies.write(response, sessionCookie, session, sessionLifetime);
      response.writeHead(303, { location: localPath(String(attempt["return"])), "cache-control": "no-store" }).end();
    },

    /** `POST /auth/logout`: ends the session, whoever may have a copy of its cookie, and the one at the provider. */
    end: async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      requireOwnPage(request, ownOrigins);
      const facts = await sessions.open(cookies.read(request, sessionCookie) ?? "");
      if (typeof facts?.["sid"] === "string") await ended.end("session", facts["sid"]);
      cookies.write(response, sessionCookie, null, 0);
      provider.forget(response);
      const target = facts !== null && options.endsAtProvider ? await provider.find(request) : null;
      if (target !== null) return leadTo(response, target);
      response.writeHead(303, { location: "/", "cache-control": "no-store" }).end();
    },

    /** The session of a request; null for a visitor. */
    find: async (request: Pick<IncomingMessage, "headers">): Promise<Session | null> => {
      const token = cookies.read(request, sessionCookie);
      const facts = token === null ? null : await sessions.open(token);
      if (facts?.sub === undefined || ended.hasEnded(marksOf(facts, facts.sub))) return null;
      const name = typeof facts["name"] === "string" ? facts["name"] : null;
      return { subject: facts.sub, name, authentication: readAuthentication(facts) };
    },
  };
}

export type SignIn = ReturnType<typeof createSignIn>;

function marksOf({ sid, op, at, iat = 0 }: JWTPayload, person: string): SessionMarks {
  const textOf = (claim: unknown) => (typeof claim === "string" ? claim : null);
  return { id: textOf(sid), signIn: textOf(op), person, beganAt: typeof at === "number" ? at : iat * 1000 };
}

/** A path on this gateway; anything that could lead a browser elsewhere becomes `/`. */
export function localPath(path: string | null): string {
  return path !== null && /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : "/";
}
