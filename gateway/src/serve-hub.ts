import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { ApolloServer } from "@apollo/server";
import { createGuardedFetch } from "@sen/outbound";
import type { Traces } from "@sen/process";
import type { Logger } from "pino";
import type { ApolloView } from "./apollo/apollo-view.ts";
import { createAdmission } from "./callers/admission.ts";
import type { Admission } from "./callers/admission.ts";
import { isDenial } from "./denials/denial-log.ts";
import { createCalendars } from "./calendars/serve-calendars.ts";
import type { ApolloGateway } from "./apollo/create-apollo-gateway.ts";
import { openGateway } from "./apollo/open-gateway.ts";
import { answerContracts } from "./contracts/answer-contracts.ts";
import { ContractDoors } from "./contracts/contract-doors.ts";
import { serveCopies } from "./export/serve-copies.ts";
import { serveExports } from "./exports/serve-exports.ts";
import { createHubApollo } from "./graphql/create-hub-apollo.ts";
import { createHubStreaming } from "./graphql/create-hub-streaming.ts";
import type { HubContext } from "./graphql/hub-context.ts";
import { openAddresses } from "./graphql/guard-addresses.ts";
import { createHubGateway } from "./graphql/create-hub-gateway.ts";
import { serveImports } from "./imports/serve-imports.ts";
import { answerGraphql } from "./http/answer-graphql.ts";
import { allowOrigins } from "./http/cors.ts";
import { openFileRoutes } from "./files/open-file-routes.ts";
import { drain, listen } from "./http/listen.ts";
import { readUrl } from "./http/read-url.ts";
import { ClientGoneError, hasGone } from "./http/client-gone.ts";
import { refuse } from "./http/refuse.ts";
import { createWaitingDoor } from "./http/waiting-door.ts";
import { setSecurityHeaders } from "./http/security-headers.ts";
import { defaultLimits } from "./limits/enforce-limits.ts";
import { createGatewayMetrics, showGraphVersion } from "./metrics.ts";
import type { GatewayMetrics } from "./metrics.ts";
import { serveMailbox } from "./mailbox/serve-mailbox.ts";
import { askAsVisitor } from "./graphql/ask-as-visitor.ts";
import { createPages } from "./pages/create-pages.ts";
import { createSitemap } from "./pages/sitemap.ts";
import { createSession } from "./session/create-session.ts";
import type { GatewaySettings } from "./settings.ts";
import type { Streaming } from "./subscriptions/create-streaming.ts";
import type { GraphSource } from "./supergraph/graph-source.ts";
import { recordUsage } from "./usage/record-usage.ts";
import { openHubDocuments } from "./graphql/open-hub-documents.ts";
import type { DocumentGate } from "./documents/document-gate.ts";
import { openHubSource } from "./supergraph/open-hub-source.ts";

/** Largest request body of a client, in bytes. */
const maxRequestBytes = 1_000_000;
/** Most lexical tokens of one document: the largest query of the network has about 400. */
const maxTokens = 4_000;
/** Slice whose events are served as calendars. */
const calendarSubgraph = "events";
/** Milliseconds that requests in flight may take to finish when the gateway stops. */
const shutdownTimeoutMs = 8_000;

export interface RunningHub {
  readonly url: string;
  readonly metrics: GatewayMetrics;
  stop(): Promise<void>;
}

/** Statuses of requests that were refused for what they tried, beside those whose code says so. */
const refusedStatuses: ReadonlySet<number> = new Set([401, 403, 413, 415, 429]);

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** The hub's one public door: `/graphql`, sign-in, pages, health and metrics. */
export async function serveHub(
  settings: GatewaySettings,
  options: {
    readonly logger: Logger;
    readonly processFigures?: boolean;
    readonly clock?: () => Date;
    /** Where operations are traced; nowhere when left out. */
    readonly traces?: Traces | undefined;
    /** False: the web application is built when somebody first asks for it, not before the hub is ready. */
    readonly buildPagesAtStart?: boolean;
  },
): Promise<RunningHub> {
  const { logger } = options;
  const metrics = createGatewayMetrics({ processFigures: options.processFigures ?? true });
  const admission = createAdmission(settings, logger);
  const { denials } = admission;
  const documents =
    settings.registry && (await openHubDocuments(settings.registry, settings, { metrics, denials, logger }));
  const source = openHubSource(settings, logger, documents?.hear);
  if (settings.registry) showGraphVersion(metrics, settings.registry.graph, () => source.status());
  const addresses = openAddresses(settings, logger);
  const askSlice = createGuardedFetch(addresses, settings.subgraphTls);
  const door = createWaitingDoor(settings.clientTimeouts);
  // While the registry has no graph yet, whoever looks is told so.
  const early = settings.registry ? await listen(door.server, settings) : undefined;
  const gateway = await openGateway(source, (served) => createHubGateway(settings, served, metrics, addresses));
  await documents?.settled();
  const slowMs = settings.slowOperationMs ?? 2_000;
  const recorded = settings.registry && recordUsage(settings.registry);
  const usage = recorded?.counter;
  const createApollo = (view: ApolloView<HubContext>) =>
    createHubApollo({
      gateway: view,
      limits: defaultLimits,
      maxTokens,
      introspection: settings.introspection ?? "everybody",
      metrics,
      usage,
      logger,
      denials,
      slowMs,
      traces: options.traces,
    });
  const apollo = createApollo(gateway);
  await apollo.start();
  const contracts = new ContractDoors(gateway.contracts, createApollo);
  const state = { stopping: false };
  const session = createSession(settings, gateway.engine.subgraphs, askSlice, options.clock);
  const streaming = createHubStreaming({
    settings,
    gateway,
    apollo,
    session,
    admission,
    documents: documents?.gate,
    maxRequestBytes,
    logger,
  });
  const calendars = createCalendars({
    url: gateway.engine.subgraphs.get(calendarSubgraph),
    signingKey: settings.signingKeys.get(calendarSubgraph),
    findViewer: session.findViewer,
    askSlice,
  });
  const ask = (query: string, variables: Readonly<Record<string, unknown>>) =>
    askAsVisitor(gateway.engine, query, variables);
  const pages = await createPages({
    cacheFolder: settings.cacheFolder,
    buildAtStart: options.buildPagesAtStart ?? true,
    origin: settings.publicUrl,
    demo: !settings.production,
    logger,
    isSignedIn: async (request) =>
      request.headers.authorization !== undefined || (await session.signIn.find(request)) !== null,
    ask: ({ query, variables }) => ask(query, variables),
  });
  const sitemap = createSitemap({ origin: settings.publicUrl, clock: options.clock ?? (() => new Date()), ask });
  const routes = await listRoutes({
    settings,
    pages,
    sitemap,
    session,
    admission,
    gateway,
    apollo,
    contracts,
    source,
    documents: documents?.gate,
    streaming,
    calendars,
    metrics,
    state,
    clock: options.clock,
  });
  const origins = new Set(settings.corsOrigins);
  const { origin } = new URL(settings.publicUrl);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      // Whoever asks now is told to come by another connection next time, so that none is cut off later.
      if (state.stopping) response.setHeader("connection", "close");
      setSecurityHeaders(response);
      const url = readUrl(request, origin);
      if (allowOrigins(origins, request, response)) return;
      await routes.find(`${request.method} ${url.pathname}`)(request, response, url);
    } catch (error) {
      const address = admission.addressOf(request);
      const { code, status } = refuse(response, hasGone(request, error) ? new ClientGoneError() : error, logger);
      if (isDenial(code) || refusedStatuses.has(status)) admission.deny(request, code, address);
    }
  };
  door.open((request, response) => void answer(request, response));
  streaming.listen(door.server);
  const url = early ?? (await listen(door.server, settings));
  const stop = async () => {
    state.stopping = true;
    await sleep(settings.shutdownDelayMs ?? 0);
    await source.stop();
    await documents?.stop();
    await pages.stop();
    await Promise.all([streaming.stop(shutdownTimeoutMs), drain(door.server, shutdownTimeoutMs)]);
    await recorded?.stop();
    await contracts.stop();
    await apollo.stop();
    await admission.stop();
  };
  return { url, metrics, stop };
}

/** Every address of the gateway; what is not listed is a page, or not there. */
async function listRoutes(hub: {
  readonly settings: GatewaySettings;
  readonly session: ReturnType<typeof createSession>;
  readonly admission: Admission;
  readonly gateway: ApolloGateway<HubContext>;
  readonly apollo: ApolloServer<HubContext>;
  readonly contracts: ContractDoors<HubContext>;
  readonly source: GraphSource;
  readonly documents: DocumentGate | undefined;
  readonly streaming: Streaming;
  readonly calendars: ReturnType<typeof createCalendars>;
  readonly metrics: GatewayMetrics;
  readonly state: { readonly stopping: boolean };
  readonly clock: (() => Date) | undefined;
  readonly pages: Awaited<ReturnType<typeof createPages>>;
  readonly sitemap: ReturnType<typeof createSitemap>;
}): Promise<{ find(route: string): Handler }> {
  const { settings, session, admission, gateway, apollo, source, streaming, calendars, metrics, state, clock, pages } =
    hub;
  const files = settings.files && (await openFileRoutes(settings.files, { findViewer: session.findViewer, clock }));
  const createContext = async (request: IncomingMessage, signal: AbortSignal): Promise<HubContext> => {
    const address = admission.addressOf(request);
    return { viewer: await admission.admit(await session.findCaller(request), address), address, signal };
  };
  const countingSignIns =
    (handler: Handler): Handler =>
    async (request, response, url) => {
      await admission.admitSignIn(request);
      return handler(request, response, url);
    };
  const graphql: Handler = async (request, response) => {
    if (pages.isPageRequest(request)) return void response.writeHead(302, { location: "/graphiql" }).end();
    const options = { maxRequestBytes, createContext, documents: hub.documents };
    return streaming.answer(request, response) ?? answerGraphql(apollo, request, response, options);
  };
  const contract = answerContracts(hub.contracts, { maxRequestBytes, createContext, documents: hub.documents });
  const asker = { engine: () => gateway.engine, createContext };
  const copies = serveCopies(asker);
  const imports = serveImports(asker);
  const routes = new Map<string, Handler>([
    ["GET /graphql", graphql],
    ["POST /graphql", graphql],
    ["PUT /graphql", graphql],
    ["DELETE /graphql", graphql],
    ["GET /auth/login", countingSignIns(session.signIn.begin)],
    ["GET /auth/callback", countingSignIns(session.signIn.finish)],
    ["POST /auth/logout", session.signIn.end],
    ["GET /auth/session", session.show],
    ["GET /me/export.json", copies.json],
    ["GET /me/export.pdf", copies.pdf],
    ["GET /robots.txt", hub.sitemap.robots],
    ["GET /sitemap.xml", hub.sitemap.map],
    ["GET /health/live", (_request, response) => sendJson(response, 200, { status: "live" })],
    // Not ready as soon as it stops, so that a load balancer sends nobody while the last requests are answered.
    [
      "GET /health/ready",
      (_request, response) =>
        sendJson(response, state.stopping ? 503 : 200, {
          status: state.stopping ? "stopping" : "ready",
          graph: source.status(),
        }),
    ],
    ["GET /metrics", (_request, response) => sendMetrics(response, metrics)],
  ]);
  /** Routes whose address goes on: a ticket, a name. */
  const prefixes: (readonly [string, Handler])[] = [
    ["POST /imports/", imports.post],
    ["GET /imports/", imports.get],
    ["GET /exports/", serveExports(asker)],
    ["GET /graphql/", contract],
    ["POST /graphql/", contract],
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
