import type { IncomingMessage, ServerResponse } from "node:http";
import { HeaderMap } from "@apollo/server";
import type { ApolloServer, HTTPGraphQLResponse } from "@apollo/server";
import { readJsonBody } from "./read-body.ts";

/** What one request carries through Apollo Server to the calls of the engine. */
export interface StandaloneContext {
  /** Headers to pass on to subgraphs, in lower case. */
  readonly forwarded: Readonly<Record<string, string>>;
  /** Aborted when the client closes the connection before its answer. */
  readonly signal: AbortSignal;
}

export interface GraphQLRequestOptions {
  readonly forwardHeaders: readonly string[];
  readonly maxRequestBytes: number;
}

/** Answers one request to `/graphql` by Apollo Server. Throws RefusedRequestError before it gets there. */
export async function handleGraphQLRequest(
  server: ApolloServer<StandaloneContext>,
  request: IncomingMessage,
  response: ServerResponse,
  options: GraphQLRequestOptions,
): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  const body = request.method === "POST" ? await readJsonBody(request, options.maxRequestBytes) : "";
  const result = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method ?? "GET",
      headers: headersOf(request),
      search: new URL(request.url ?? "/", "http://gateway").search,
      body,
    },
    context: async () => ({ forwarded: pickHeaders(request, options.forwardHeaders), signal: gone.signal }),
  });
  await writeResult(response, result);
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

function pickHeaders(request: IncomingMessage, names: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = request.headers[name];
    if (value !== undefined) picked[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return picked;
}

async function writeResult(response: ServerResponse, result: HTTPGraphQLResponse): Promise<void> {
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.statusCode = result.status ?? 200;
  if (result.body.kind === "complete") {
    response.end(result.body.string);
    return;
  }
  for await (const chunk of result.body.asyncIterator) response.write(chunk);
  response.end();
}
