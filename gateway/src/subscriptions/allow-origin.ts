import type { IncomingMessage } from "node:http";

export interface OriginRules {
  /** Origins whose pages may stream; `*` for all. */
  readonly origins: ReadonlySet<string>;
  /** Whether pages of the host that is asked may as well. */
  readonly sameHost: boolean;
}

/**
 * Whether the page that sends a request may use streams. A browser sends cookies with a WebSocket of any page and applies
 * no CORS to it, so the server has to look. Programs send no `origin`.
 */
export function isAllowedOrigin({ headers }: IncomingMessage, { origins, sameHost }: OriginRules): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origins.has("*") || origins.has(origin)) return true;
  return sameHost && URL.canParse(origin) && new URL(origin).host === host;
}
