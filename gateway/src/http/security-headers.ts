import type { ServerResponse } from "node:http";

const ownFilesOnly =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Headers every answer of the gateway carries: nothing from elsewhere is loaded, nobody else frames its pages. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("x-frame-options", "DENY");
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader("content-security-policy", ownFilesOnly);
}

/** For GraphiQL alone, whose editor sets style elements of its own and runs its language services in workers. */
export function allowInlineStyles(response: ServerResponse): void {
  response.setHeader(
    "content-security-policy",
    `${ownFilesOnly}; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; font-src 'self' data:`,
  );
}
