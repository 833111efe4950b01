import type { IncomingMessage, ServerResponse } from "node:http";
import { HeaderMap } from "@apollo/server";
import type { ApolloServer, HTTPGraphQLRequest, HTTPGraphQLResponse } from "@apollo/server";
import type { ReadSource } from "@sen/database";
import { HubError } from "@sen/errors";
import type { createRequestVerifier, Viewer } from "@sen/identity";
import type { TraceSpan, Traces } from "@sen/process";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { answerChanges, changesPath } from "../changes/answer-changes.ts";
import type { ToldChanges } from "../changes/told-changes.ts";
import type { SubgraphMetrics } from "./metrics.ts";
import { readBody } from "./read-body.ts";
import type { ReplicaReads } from "./replica-reads.ts";
import type { RequestContext } from "./request-context.ts";
import { requireCertificate } from "./slice-tls.ts";
import { runSubscription } from "./run-subscription.ts";
import type { SubscriptionRunner } from "./run-subscription.ts";
import { writeEventStream } from "./write-event-stream.ts";

/** Largest request body in bytes; the gateway sends many entity keys at once, but never this many. */
const bodyLimit = 4_000_000;

export interface SubgraphServer {
  readonly apollo: ApolloServer<RequestContext>;
  readonly dataSource: DataSource;
  /** Whether callers need a certificate, beside their signatures. */
  readonly asksForCertificates: boolean;
  readonly verify: ReturnType<typeof createRequestVerifier>;
  readonly createContext: (viewer: Viewer, span?: TraceSpan, source?: ReadSource) => RequestContext;
  /** Undefined: everything is read from the primary. */
  readonly replicaReads: ReplicaReads | undefined;
  readonly subscriptions: Pick<SubscriptionRunner, "schema" | "formatError">;
  /** Undefined: nothing of the slice is kept by others. */
  readonly changes: ToldChanges | undefined;
  readonly metrics: SubgraphMetrics;
  readonly logger: Logger;
  readonly state: { readonly stopping: boolean };
  readonly traces: Traces | undefined;
}

/** Answers one HTTP request; never rejects. */
export async function handleRequest(
  server: SubgraphServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    switch (request.url) {
      case "/health/live":
        return send(response, 200, "application/json", '{"status":"live"}');
      case "/health/ready":
        // Not ready as soon as it stops, so that a balancer sends nobody while the last requests are answered.
        if (server.state.stopping) return send(response, 503, "application/json", '{"status":"stopping"}');
        await server.dataSource.query("select 1");
        return send(response, 200, "application/json", '{"status":"ready"}');
      case "/metrics":
        return send(response, 200, server.metrics.registry.contentType, await server.metrics.registry.metrics());
      default:
        return await answerGraphql(server, request, response);
    }
  } catch (error) {
    refuse(server, response, error);
  }
}

async function answerGraphql(server: SubgraphServer, request: IncomingMessage, response: ServerResponse) {
  if (server.asksForCertificates) requireCertificate(request);
  const { url = "/", method = "GET" } = request;
  const body = await readBody(request, bodyLimit);
  const viewer = await server.verify({ method, path: url, headers: request.headers, body });
  if (server.changes && url.endsWith(changesPath)) return answerChanges(server.changes, viewer, response);
  if (request.headers.accept === "text/event-stream") return answerSubscription(server, viewer, body, response);
  const finish = server.metrics.duration.startTimer();
  const span = server.traces?.begin("request", { traceparent: headerOf(request, "traceparent") });
  const httpGraphQLRequest = {
    method,
    headers: readHeaders(request),
    search: new URL(url, "http://subgraph").search,
    body: parseBody(body),
  };
  try {
    const answer = await answerFromEither(server, httpGraphQLRequest, (source) =>
      server.createContext(viewer, span, source),
    );
    server.metrics.requests.inc({ outcome: "served" });
    await sendGraphql(response, answer);
  } finally {
    finish();
    span?.end();
  }
}

/** From the replica, where that gives the same; otherwise from the primary. */
async function answerFromEither(
  server: SubgraphServer,
  request: HTTPGraphQLRequest,
  createContext: (source?: ReadSource) => RequestContext,
): Promise<HTTPGraphQLResponse> {
  const { replicaReads } = server;
  if (replicaReads !== undefined) {
    const { query: text } = readOperation(request.body);
    const source = await replicaReads.sourceFor(text);
    if (source !== undefined) {
      const context = createContext(source);
      const answer = await execute(server, request, context);
      if (replicaReads.accepts(text, context.db)) return answer;
    }
  }
  return execute(server, request, createContext());
}

async function execute({ apollo }: SubgraphServer, httpGraphQLRequest: HTTPGraphQLRequest, context: RequestContext) {
  try {
    return await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context });
  } finally {
    // Only a request that never reached its end, as one that does not parse, still has its transaction open here.
    await context.db.rollback();
  }
}

/** Errors of a subscription come as its only result, so that the protocol is settled by the first answer. */
async function answerSubscription(server: SubgraphServer, viewer: Viewer, body: Buffer, response: ServerResponse) {
  const runner = { ...server.subscriptions, createContext: () => server.createContext(viewer) };
  const results = await runSubscription(runner, readOperation(parseBody(body)));
  server.metrics.requests.inc({ outcome: "served" });
  await writeEventStream(response, results);
}

function readOperation(body: unknown) {
  const { query, operationName, variables } = (body ?? {}) as Record<string, unknown>; // of whatever JSON it was
  return {
    query: typeof query === "string" ? query : "",
    operationName: typeof operationName === "string" ? operationName : undefined,
    variables: typeof variables === "object" && variables !== null ? { ...variables } : undefined,
  };
}

function parseBody(body: Buffer): unknown {
  try {
    return body.length === 0 ? {} : JSON.parse(body.toString("utf8"));
  } catch (cause) {
    throw new HubError(
      "BAD_REQUEST",
      { reason: { vi: "nội dung không phải JSON", en: "the body is not JSON" } },
      { cause },
    );
  }
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "string" ? value : undefined;
}

function readHeaders(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

async function sendGraphql(response: ServerResponse, answer: HTTPGraphQLResponse): Promise<void> {
  if (answer.body.kind !== "complete") throw new Error("a subgraph answers in one piece");
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.writeHead(answer.status ?? 200).end(answer.body.string);
}

function refuse(server: SubgraphServer, response: ServerResponse, error: unknown): void {
  const known = error instanceof HubError ? error : null;
  const status = known === null ? 503 : (statusOf[known.code] ?? 400);
  server.metrics.requests.inc({ outcome: status === 401 ? "refused" : "failed" });
  server.logger.warn({ err: error, status }, "a request was refused");
  const shown = known ?? new HubError("UNAVAILABLE", { service: "subgraph" }, { cause: error });
  const body = { errors: [{ message: shown.message, extensions: { code: shown.code, message: shown.localized } }] };
  if (!response.headersSent) send(response, status, "application/json", JSON.stringify(body));
}

const statusOf: Partial<Record<HubError["code"], number>> = { BAD_SIGNATURE: 401, LIMIT_EXCEEDED: 413 };

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { "content-type": contentType }).end(body);
}
