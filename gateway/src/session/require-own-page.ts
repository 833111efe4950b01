import type { IncomingMessage } from "node:http";
import { HubError } from "@sen/errors";

/**
 * Throws `FORBIDDEN` when a browser says that a page of another site sent the request. A form of such a page comes without
 * her cookie, but the cookie of the answer would be taken. Programs say nothing of either kind.
 */
export function requireOwnPage({ headers }: IncomingMessage, origins: ReadonlySet<string>): void {
  const { origin, host, "sec-fetch-site": site } = headers;
  const isForeign = origin !== undefined && !origins.has(origin) && URL.parse(origin)?.host !== host;
  if (isForeign || site === "cross-site") throw new HubError("FORBIDDEN", { what: "cross-site" });
}
