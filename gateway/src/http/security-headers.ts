import type { ServerResponse } from "node:http";

/** Headers every answer of the gateway carries: nothing from elsewhere is loaded, nobody else frames its pages. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("x-frame-options", "DENY");
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader(
    "content-security-policy",
    // GraphiQL's editor sets its own style elements and runs its language services in workers.
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; font-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  );
}
