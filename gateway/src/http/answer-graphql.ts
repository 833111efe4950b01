import type { IncomingMessage, ServerResponse } from "node:http";
import { HeaderMap } from "@apollo/server";
import type { ApolloServer, BaseContext, HTTPGraphQLResponse } from "@apollo/server";
import { admitRequest } from "../documents/admit-request.ts";
import type { AdmittedRequest } from "../documents/admit-request.ts";
import type { DocumentGate } from "../documents/document-gate.ts";
import { parseJsonBody, readJsonText } from "./read-json-body.ts";

export interface AnswerOptions<Context> {
  readonly maxRequestBytes: number;
  /** Makes the context value of a request; `signal` is aborted when the client goes before its answer. */
  readonly createContext: (request: IncomingMessage, signal: AbortSignal) => Promise<Context>;
  /** What operations have to pass before they are parsed. */
  readonly documents: DocumentGate | undefined;
}

/** Answers one request to `/graphql` by Apollo Server. Throws RefusedRequestError before it gets there. */
export async function answerGraphql<Context extends BaseContext>(
  server: ApolloServer<Context>,
  request: IncomingMessage,
  response: ServerResponse,
  options: AnswerOptions<Context>,
): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  const body = request.method === "POST" ? parseJsonBody(await readJsonText(request, options.maxRequestBytes)) : "";
  const context = await options.createContext(request, gone.signal);
  const admitted = admitRequest(options.documents, request, body);
  await writeResult(response, await askApollo(server, request, admitted, context));
}

/** What Apollo Server needs to know of a request beside its body. */
export type RequestHead = Pick<IncomingMessage, "method" | "url" | "headers">;

/** What Apollo Server answers to a request whose body was read, parsed and admitted or refused. */
export function askApollo<Context extends BaseContext>(
  server: ApolloServer<Context>,
  request: RequestHead,
  { body, search, refusal }: AdmittedRequest,
  context: Context,
): Promise<HTTPGraphQLResponse> {
  return server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? "GET", headers: headersOf(request), search, body },
    // An error of this function is presented as the result.
    context: async () => {
      if (refusal !== undefined) throw refusal;
      return context;
    },
  });
}

function headersOf(request: RequestHead): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

/** An answer in parts ends with its client; what goes wrong once it has begun can only be told by breaking it off. */
export async function writeResult(response: ServerResponse, result: HTTPGraphQLResponse): Promise<void> {
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.statusCode = result.status ?? 200;
  if (result.body.kind === "complete") {
    response.end(result.body.string);
    return;
  }
  try {
    for await (const chunk of result.body.asyncIterator) {
      if (response.destroyed) return;
      if (!response.write(chunk)) await untilDrained(response);
    }
    response.end();
  } catch (error) {
    response.destroy();
    throw error;
  }
}

/** Fulfilled when the client has taken what was written, or has gone. */
function untilDrained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
  });
}
