import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { createApolloGateway } from "../apollo/create-apollo-gateway.ts";
import { handleGraphQLRequest } from "./handle-graphql-request.ts";
import type { StandaloneContext } from "./handle-graphql-request.ts";
import { RefusedRequestError } from "./read-body.ts";
import { readSupergraphFile } from "./read-supergraph-file.ts";
import type { StandaloneSettings } from "./standalone-settings.ts";
import { watchSupergraphFile } from "./watch-supergraph-file.ts";

/** A gateway that is serving. */
export interface StandaloneGateway {
  /** Address of the GraphQL endpoint. */
  readonly url: string;
  /** Takes no new requests, lets those in flight finish within `shutdownTimeout`, and closes everything. */
  stop(): Promise<void>;
}

/** Where notices go: one line each, without a line ending. */
export type Log = (line: string) => void;

/**
 * Serves a supergraph file: GraphQL at `/graphql` (POST with JSON, GET for queries), `/health/live` and
 * `/health/ready`. No registry, no sign-in, no signatures. Throws InvalidSettingError or InvalidSupergraphError.
 */
export async function serveStandalone(settings: StandaloneSettings, log: Log = () => {}): Promise<StandaloneGateway> {
  const gateway = createApolloGateway<StandaloneContext>({
    supergraphSdl: await readSupergraphFile(settings.supergraph),
    subgraphUrls: settings.subgraphUrls,
    subgraphTimeoutMs: settings.subgraphTimeout,
    requestTimeoutMs: settings.requestTimeout,
    maxResponseBytes: settings.maxResponseBytes,
    prepareRequest: ({ headers, context }) => ({ ...context.forwarded, ...headers }),
    signalOf: (context) => context.signal,
  });
  const apollo = createApollo(gateway);
  await apollo.start();
  const state = { stopping: false };
  const server = createServer((request, response) => void answer(apollo, request, response, settings, state));
  const url = await listen(server, settings);
  const unwatch = settings.watch
    ? watchSupergraphFile(
        settings.supergraph,
        (sdl) => {
          gateway.update(sdl);
          log(`The supergraph was loaded again from ${settings.supergraph}.`);
        },
        (error) => log(`The supergraph stays as it was: ${error instanceof Error ? error.message : String(error)}`),
      )
    : () => {};
  return {
    url,
    stop: async () => {
      state.stopping = true;
      unwatch();
      await drain(server, settings.shutdownTimeout);
      await apollo.stop();
    },
  };
}

function createApollo(gateway: ReturnType<typeof createApolloGateway<StandaloneContext>>) {
  return new ApolloServer<StandaloneContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Nothing here acts on cookies of its own, bodies must be JSON, and GET cannot run a mutation.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}

async function answer(
  apollo: ApolloServer<StandaloneContext>,
  request: IncomingMessage,
  response: ServerResponse,
  settings: StandaloneSettings,
  state: { readonly stopping: boolean },
): Promise<void> {
  const path = (request.url ?? "/").split("?", 1)[0];
  try {
    if (path === "/graphql") await handleGraphQLRequest(apollo, request, response, settings);
    else if (path === "/health/live") writeJson(response, 200, { status: "live" });
    else if (path === "/health/ready") writeJson(response, state.stopping ? 503 : 200, { status: readiness(state) });
    else writeJson(response, 404, { errors: [{ message: "GraphQL is served at /graphql." }] });
  } catch (error) {
    if (response.headersSent || response.destroyed) return;
    const refused =
      error instanceof RefusedRequestError ? error : new RefusedRequestError(500, "Internal server error.");
    // The rest of a body that was not read would be taken for the next request.
    response.setHeader("connection", "close");
    writeJson(response, refused.status, { errors: [{ message: refused.message }] });
  }
}

function readiness({ stopping }: { readonly stopping: boolean }): string {
  return stopping ? "stopping" : "ready";
}

function writeJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}

function listen(server: Server, { port, host }: StandaloneSettings): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      const bound = typeof address === "object" && address !== null ? address.port : port;
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${bound}/graphql`);
    });
  });
}

function drain(server: Server, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), timeoutMs);
    // A kept-alive connection turns idle when its last answer is out, and would then hold the server open.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
