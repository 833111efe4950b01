import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Lets pages of the listed origins call the gateway with the person's session. Gives true when the request was a
 * preflight and is answered. An origin that is not listed gets no CORS headers, so its browser refuses it.
 */
export function allowOrigins(
  origins: ReadonlySet<string>,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { origin } = request.headers;
  if (origin !== undefined && origins.has(origin)) {
    response.setHeader("access-control-allow-origin", origin);
    response.setHeader("access-control-allow-credentials", "true");
    response.setHeader("vary", "origin");
  }
  if (request.method !== "OPTIONS") return false;
  response.setHeader("access-control-allow-methods", "GET, POST, PUT, DELETE");
  response.setHeader(
    "access-control-allow-headers",
    "content-type, authorization, sen-purpose, apollo-require-preflight, x-graphql-event-stream-token",
  );
  response.setHeader("access-control-max-age", "600");
  response.writeHead(204).end();
  return true;
}
