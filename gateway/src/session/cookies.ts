import type { IncomingMessage, ServerResponse } from "node:http";
import { parseCookie, stringifySetCookie } from "cookie";

/** Sets and reads the gateway's own cookies: never readable by scripts, never sent from another site's forms. */
export interface Cookies {
  read(request: Pick<IncomingMessage, "headers">, name: string): string | null;
  /** `value: null` removes the cookie. */
  write(response: ServerResponse, name: string, value: string | null, lifetimeSeconds: number): void;
}

/** With `secure`, names carry the `__Host-` prefix, so that no other host can set them (RFC 6265bis §4.1.3.2). */
export function createCookies(options: { readonly secure: boolean }): Cookies {
  const nameOf = (name: string) => (options.secure ? `__Host-${name}` : name);
  return {
    read: (request, name) => parseCookie(request.headers.cookie ?? "")[nameOf(name)] ?? null,
    write: (response, name, value, lifetimeSeconds) => {
      const cookie = stringifySetCookie({
        name: nameOf(name),
        value: value ?? "",
        httpOnly: true,
        sameSite: "lax",
        secure: options.secure,
        path: "/",
        maxAge: value === null ? 0 : lifetimeSeconds,
      });
      response.appendHeader("set-cookie", cookie);
    },
  };
}
