import type { IncomingMessage } from "node:http";

/** Header by which graphql-sse names a stream. */
export const TOKEN_HEADER = "x-graphql-event-stream-token";

/** True for requests of graphql-sse: for a stream, or with the token of one. */
export function wantsEventStream(request: IncomingMessage): boolean {
  const { method, headers } = request;
  if (method === "PUT" || method === "DELETE") return true;
  return acceptsEvents(request) || headers[TOKEN_HEADER] !== undefined;
}

export function acceptsEvents({ headers }: IncomingMessage): boolean {
  return (headers.accept ?? "").includes("text/event-stream");
}

/** The token of the single connection mode that a request comes with. */
export function tokenOf({ url = "/", headers }: IncomingMessage): string | undefined {
  const inHeader = headers[TOKEN_HEADER];
  const inUrl = new URL(url, "http://gateway").searchParams.get("token");
  return typeof inHeader === "string" ? inHeader : (inUrl ?? undefined);
}
