import type { IncomingMessage, ServerResponse } from "node:http";
import { HubError } from "@sen/errors";
import * as oidc from "openid-client";
import type { Cookies } from "./cookies.ts";
import type { TokenBox } from "./encrypted-token.ts";

const hintCookie = "sen_sign_out";
/** Most characters of a cookie's value that browsers surely keep. */
const longestCookie = 3_800;

export interface EndAtProviderOptions {
  readonly discover: () => Promise<oidc.Configuration>;
  readonly publicUrl: string;
  readonly cookies: Cookies;
  readonly hints: TokenBox;
}

/** Sign-out at the provider, too (OpenID Connect RP-Initiated Logout 1.0): the browser goes there and comes back. */
export function createEndAtProvider({ discover, publicUrl, cookies, hints }: EndAtProviderOptions) {
  return {
    /** Keeps the ID token, by which the provider knows whom to sign out without asking her. */
    keep: async (response: ServerResponse, idToken: string | undefined, lifetime: number): Promise<void> => {
      const sealed = idToken === undefined ? null : await hints.seal({ hint: idToken }, lifetime);
      // Without it the provider asks her; a cookie that is too long is dropped by browsers anyway.
      const value = sealed !== null && sealed.length <= longestCookie ? sealed : null;
      cookies.write(response, hintCookie, value, lifetime);
    },
    forget: (response: ServerResponse): void => cookies.write(response, hintCookie, null, 0),
    /** Where the provider signs people out; null when it cannot, or is away: she is signed out here all the same. */
    find: async (request: IncomingMessage): Promise<string | null> => {
      const facts = await hints.open(cookies.read(request, hintCookie) ?? "");
      const configuration = await discover().catch((error: unknown) => {
        if (error instanceof HubError) return null;
        throw error;
      });
      if (configuration?.serverMetadata().end_session_endpoint === undefined) return null;
      return oidc.buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: `${publicUrl}/`,
        ...(typeof facts?.["hint"] === "string" && { id_token_hint: facts["hint"] }),
      }).href;
    },
  };
}

/**
 * Leads a browser on by a page of its own: a form of ours may not send it to another site, not by redirects either
 * (`form-action` of the content security policy).
 */
export function leadTo(response: ServerResponse, href: string): void {
  const escaped = href.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    refresh: `0; url=${href}`,
  });
  response.end(`<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sen · Đăng xuất / Sign out</title></head>
  <body><p>Đang đăng xuất… <span lang="en">Signing out…</span> <a href="${escaped}">Tiếp tục <span lang="en">/ Go on</span></a></p></body>
</html>
`);
}
