import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApolloServer } from "@apollo/server";
import type { Logger } from "pino";
import { createApolloGateway } from "./apollo/create-apollo-gateway.ts";
import { createCalendars } from "./calendars/serve-calendars.ts";
import type { ApolloGateway } from "./apollo/create-apollo-gateway.ts";
import { serveCopies } from "./export/serve-copies.ts";
import { serveExports } from "./exports/serve-exports.ts";
import { createHubApollo } from "./graphql/create-hub-apollo.ts";
import { createHubStreaming } from "./graphql/create-hub-streaming.ts";
import type { HubContext } from "./graphql/hub-context.ts";
import { signRequests } from "./graphql/sign-requests.ts";
import { serveImports } from "./imports/serve-imports.ts";
import { answerGraphql } from "./http/answer-graphql.ts";
import { allowOrigins } from "./http/cors.ts";
import { openFileRoutes } from "./files/open-file-routes.ts";
import { drain, listen } from "./http/listen.ts";
import { refuse } from "./http/refuse.ts";
import { setSecurityHeaders } from "./http/security-headers.ts";
import { defaultLimits } from "./limits/enforce-limits.ts";
import { createGatewayMetrics } from "./metrics.ts";
import type { GatewayMetrics } from "./metrics.ts";
import { serveMailbox } from "./mailbox/serve-mailbox.ts";
import { createPages } from "./pages/create-pages.ts";
import { createSession } from "./session/create-session.ts";
import type { GatewaySettings } from "./settings.ts";
import type { Streaming } from "./subscriptions/create-streaming.ts";
import { readSupergraphFile } from "./supergraph/read-supergraph-file.ts";
import { watchSupergraphFile } from "./supergraph/watch-supergraph-file.ts";

/** Largest request body of a client, in bytes. */
const maxRequestBytes = 1_000_000;
/** Most lexical tokens of one document: the largest query of the network has about 400. */
const maxTokens = 4_000;
/** Milliseconds a slice may take for one answer, when the settings say nothing. */
const defaultSubgraphTimeoutMs = 10_000;
/** Slice whose events are served as calendars. */
const calendarSubgraph = "events";
/** Milliseconds that requests in flight may take to finish when the gateway stops. */
const shutdownTimeoutMs = 8_000;

export interface RunningHub {
  readonly url: string;
  readonly metrics: GatewayMetrics;
  stop(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** The hub's one public door: `/graphql`, sign-in, pages, health and metrics. */
export async function serveHub(
  settings: GatewaySettings,
  options: {
    readonly logger: Logger;
    readonly processFigures?: boolean;
    readonly clock?: () => Date;
    /** False: the web application is built when somebody first asks for it, not before the hub is ready. */
    readonly buildPagesAtStart?: boolean;
  },
): Promise<RunningHub> {
  const { logger } = options;
  const metrics = createGatewayMetrics({ processFigures: options.processFigures ?? true });
  const gateway = await createHubGateway(settings, metrics);
  const introspection = !settings.production;
  const apollo = createHubApollo({ gateway, limits: defaultLimits, maxTokens, introspection, metrics, logger });
  await apollo.start();
  const state = { stopping: false };
  const session = createSession(settings, gateway.engine.subgraphs, options.clock);
  const streaming = createHubStreaming({ settings, gateway, apollo, session, maxRequestBytes, logger });
  const calendars = createCalendars({
    url: gateway.engine.subgraphs.get(calendarSubgraph),
    signingKey: settings.signingKeys.get(calendarSubgraph),
    findViewer: session.findViewer,
  });
  const routes = await listRoutes({
    settings,
    session,
    gateway,
    apollo,
    streaming,
    calendars,
    metrics,
    state,
    clock: options.clock,
    buildPagesAtStart: options.buildPagesAtStart ?? true,
  });
  const origins = new Set(settings.corsOrigins);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      setSecurityHeaders(response);
      const url = new URL(request.url ?? "/", settings.publicUrl);
      if (allowOrigins(origins, request, response)) return;
      await routes.find(`${request.method} ${url.pathname}`)(request, response, url);
    } catch (error) {
      refuse(response, error, logger);
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  streaming.listen(server);
  const url = await listen(server, settings);
  const unwatch = watchSupergraphFile(
    settings.supergraphFile,
    async (sdl) => {
      if (await gateway.update(sdl)) logger.info("a new supergraph is served");
    },
    (error) => logger.error({ err: error }, "the supergraph stays as it was"),
  );
  const stop = async () => {
    state.stopping = true;
    unwatch();
    await Promise.all([streaming.stop(shutdownTimeoutMs), drain(server, shutdownTimeoutMs)]);
    await apollo.stop();
  };
  return { url, metrics, stop };
}

/** The engine on the hub's supergraph, with signed and counted calls. */
async function createHubGateway(settings: GatewaySettings, metrics: GatewayMetrics) {
  const timeoutMs = settings.subgraphTimeoutMs ?? defaultSubgraphTimeoutMs;
  return createApolloGateway<HubContext>({
    supergraphSdl: await readSupergraphFile(settings.supergraphFile),
    subgraphUrls: settings.subgraphUrls,
    subscriptionSources: Object.fromEntries(
      Object.entries(settings.subscriptionUrls ?? {}).map(([slice, url]) => [slice, { url }]),
    ),
    prepareRequest: signRequests(settings.signingKeys),
    subgraphPolicy: { timeoutMs },
    requestTimeoutMs: 2 * timeoutMs,
    extensionPaths: ["masked"],
    signalOf: (context) => context.signal,
    slotOf: (context) => context.slot,
    onFetch: ({ subgraph, durationMs, failure }) => {
      metrics.fetches.inc({ subgraph, outcome: failure?.code ?? "answered" });
      metrics.fetchSeconds.observe({ subgraph }, durationMs / 1000);
    },
  });
}

/** Every address of the gateway; what is not listed is a page, or not there. */
async function listRoutes(hub: {
  readonly settings: GatewaySettings;
  readonly session: ReturnType<typeof createSession>;
  readonly gateway: ApolloGateway<HubContext>;
  readonly apollo: ApolloServer<HubContext>;
  readonly streaming: Streaming;
  readonly calendars: ReturnType<typeof createCalendars>;
  readonly metrics: GatewayMetrics;
  readonly state: { readonly stopping: boolean };
  readonly clock: (() => Date) | undefined;
  readonly buildPagesAtStart: boolean;
}): Promise<{ find(route: string): Handler }> {
  const { settings, session, gateway, apollo, streaming, calendars, metrics, state, clock } = hub;
  const { cacheFolder } = settings;
  const files = settings.files && (await openFileRoutes(settings.files, { findViewer: session.findViewer, clock }));
  const pages = await createPages({ cacheFolder, buildAtStart: hub.buildPagesAtStart });
  const createContext = async (request: IncomingMessage, signal: AbortSignal): Promise<HubContext> => ({
    viewer: await session.findViewer(request),
    signal,
  });
  const graphql: Handler = async (request, response) => {
    if (pages.isPageRequest(request)) return void response.writeHead(302, { location: "/graphiql" }).end();
    const options = { maxRequestBytes, createContext };
    return streaming.answer(request, response) ?? answerGraphql(apollo, request, response, options);
  };
  const asker = { engine: () => gateway.engine, createContext };
  const copies = serveCopies(asker);
  const imports = serveImports(asker);
  const routes = new Map<string, Handler>([
    ["GET /graphql", graphql],
    ["POST /graphql", graphql],
    ["PUT /graphql", graphql],
    ["DELETE /graphql", graphql],
    ["GET /auth/login", session.signIn.begin],
    ["GET /auth/callback", session.signIn.finish],
    ["POST /auth/logout", session.signIn.end],
    ["GET /auth/session", session.show],
    ["GET /me/export.json", copies.json],
    ["GET /me/export.pdf", copies.pdf],
    ["GET /health/live", (_request, response) => sendJson(response, 200, { status: "live" })],
    // Not ready as soon as it stops, so that a load balancer sends nobody while the last requests are answered.
    [
      "GET /health/ready",
      (_request, response) =>
        state.stopping ? sendJson(response, 503, { status: "stopping" }) : sendJson(response, 200, { status: "ready" }),
    ],
    ["GET /metrics", (_request, response) => sendMetrics(response, metrics)],
  ]);
  /** Routes whose address goes on: a ticket, a name. */
  const prefixes: (readonly [string, Handler])[] = [
    ["POST /imports/", imports.post],
    ["GET /imports/", imports.get],
    ["GET /exports/", serveExports(asker)],
  ];
  if (files) {
    prefixes.push(["PUT /files/", files.upload], ["GET /files/", files.download], ["HEAD /files/", files.download]);
  }
  if (settings.mailboxFolder !== undefined) {
    const mailbox = serveMailbox(settings.mailboxFolder);
    routes.set("GET /mailbox", mailbox.list);
    prefixes.push(["GET /mailbox/", mailbox.show]);
  }
  const findByPrefix = (route: string) => prefixes.find(([prefix]) => route.startsWith(prefix))?.[1];
  const findCalendar = (route: string) => (route.startsWith("GET ") ? calendars(route.slice("GET ".length)) : null);
  return { find: (route) => routes.get(route) ?? findByPrefix(route) ?? findCalendar(route) ?? pages.serve };
}

async function sendMetrics(response: ServerResponse, { registry }: GatewayMetrics): Promise<void> {
  response.writeHead(200, { "content-type": registry.contentType }).end(await registry.metrics());
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}
