import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { longestPage } from "@sen/dashboard";
import { createGuardedFetch } from "@sen/outbound";
import type { Traces } from "@sen/process";
import type { Logger } from "pino";
import type { ApolloView } from "./apollo/apollo-view.ts";
import { createAdmission } from "./callers/admission.ts";
import { isDenial } from "./denials/denial-log.ts";
import { ClockWatch } from "./clock/clock-watch.ts";
import { createCalendars } from "./calendars/serve-calendars.ts";
import { openGateway } from "./apollo/open-gateway.ts";
import { ContractDoors } from "./contracts/contract-doors.ts";
import { createHubApollo } from "./graphql/create-hub-apollo.ts";
import { createHubStreaming } from "./graphql/create-hub-streaming.ts";
import type { HubContext } from "./graphql/hub-context.ts";
import { openAddresses } from "./graphql/guard-addresses.ts";
import { createHubGateway } from "./graphql/create-hub-gateway.ts";
import { allowOrigins } from "./http/cors.ts";
import { drain, listen } from "./http/listen.ts";
import { readUrl } from "./http/read-url.ts";
import { ClientGoneError, hasGone } from "./http/client-gone.ts";
import { refuse } from "./http/refuse.ts";
import { serveMetrics } from "./http/serve-metrics.ts";
import { createWaitingDoor } from "./http/waiting-door.ts";
import { setSecurityHeaders } from "./http/security-headers.ts";
import { defaultLimits } from "./limits/operation-limits.ts";
import { createGatewayMetrics, showGraphVersion } from "./metrics.ts";
import type { GatewayMetrics } from "./metrics.ts";
import { askAsReader } from "./graphql/ask-as-reader.ts";
import { askAsVisitor } from "./graphql/ask-as-visitor.ts";
import { createPages } from "./pages/create-pages.ts";
import { createSitemap } from "./pages/sitemap.ts";
import { createSession } from "./session/create-session.ts";
import type { GatewaySettings } from "./settings.ts";
import { recordUsage } from "./usage/record-usage.ts";
import { readMadeChanges } from "./response-cache/made-changes.ts";
import { openResponseCache } from "./response-cache/open-response-cache.ts";
import { openHubDocuments } from "./graphql/open-hub-documents.ts";
import { openHubSource } from "./supergraph/open-hub-source.ts";
import { listRoutes } from "./list-routes.ts";

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
  /** Where the figures are, when they have a port of their own. */
  readonly metricsUrl: string | undefined;
  readonly metrics: GatewayMetrics;
  stop(): Promise<void>;
}

/** Statuses of requests that were refused for what they tried, beside those whose code says so. */
const refusedStatuses: ReadonlySet<number> = new Set([401, 403, 413, 415, 429]);

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
    /** Longest time a page may be rendered before it is sent without content, in milliseconds. */
    readonly longestPage?: number;
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
  const clock = options.clock ?? (() => new Date());
  const kept = openResponseCache(settings, { metrics, askSlice, logger, clock });
  const parts = { metrics, addresses, logger, responseCaching: kept?.caching };
  const gateway = await openGateway(
    source,
    (served) => createHubGateway(settings, served, parts),
    ({ engine }) => kept?.follow(engine),
  );
  kept?.follow(gateway.engine);
  await documents?.settled();
  const slowMs = settings.slowOperationMs ?? 2_000;
  const recorded = settings.registry && recordUsage(settings.registry);
  const usage = recorded?.counter;
  const createApollo = (view: ApolloView<HubContext>) =>
    createHubApollo({
      gateway: view,
      limits: settings.operationLimits ?? defaultLimits,
      maxTokens,
      introspection: settings.introspection ?? "everybody",
      metrics,
      usage,
      logger,
      denials,
      slowMs,
      traces: options.traces,
      secure: settings.publicUrl.startsWith("https:"),
    });
  const apollo = createApollo(gateway);
  await apollo.start();
  const contracts = new ContractDoors(gateway.contracts, createApollo);
  const clockWatch = new ClockWatch({ addresses: () => gateway.engine.subgraphs.values(), askSlice, logger });
  const state = { stopping: false };
  const session = createSession(settings, gateway.engine.subgraphs, askSlice, { logger, clock: options.clock });
  const streaming = createHubStreaming({
    settings,
    gateway,
    apollo,
    contracts,
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
  const createContext = async (request: IncomingMessage, signal: AbortSignal): Promise<HubContext> => {
    const address = admission.addressOf(request);
    const made = kept && readMadeChanges(request);
    return { ...(await admission.admit(await session.findCaller(request), address)), address, made, signal };
  };
  const pages = await createPages({
    cacheFolder: settings.cacheFolder,
    buildAtStart: options.buildPagesAtStart ?? true,
    origin: settings.publicUrl,
    demo: !settings.production,
    logger,
    findSession: session.signIn.find,
    askAsVisitor: ({ query, variables }) => ask(query, variables),
    // A page asks up to three times, each with what it learned before.
    askAsReader: askAsReader({ apollo, createContext, longest: Math.floor((options.longestPage ?? longestPage) / 3) }),
    longest: options.longestPage,
  });
  const sitemap = createSitemap({ origin: settings.publicUrl, clock: options.clock ?? (() => new Date()), ask });
  const routes = await listRoutes({
    settings,
    maxRequestBytes,
    pages,
    sitemap,
    session,
    createContext,
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
    clockWatch,
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
  const { host, metricsPort: port } = settings;
  const figures = port === undefined ? undefined : await serveMetrics(metrics, { host, port });
  const stop = async () => {
    state.stopping = true;
    clockWatch.stop();
    await sleep(settings.shutdownDelayMs ?? 0);
    await source.stop();
    await documents?.stop();
    await pages.stop();
    await kept?.stop();
    await Promise.all([streaming.stop(shutdownTimeoutMs), drain(door.server, shutdownTimeoutMs)]);
    await recorded?.stop();
    await contracts.stop();
    await apollo.stop();
    await admission.stop();
    await session.stop();
    await figures?.stop();
  };
  return { url, metricsUrl: figures?.url, metrics, stop };
}
