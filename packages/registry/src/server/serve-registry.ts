import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { ApolloServer, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from "@apollo/server/plugin/disabled";
import { NoticeListener } from "@sen/database";
import { HubError } from "@sen/errors";
import { createAddressPolicy } from "@sen/outbound";
import type { Logger } from "pino";
import { hasVerb } from "../access/actor.ts";
import { findTokenActor } from "../access/access-tokens.ts";
import { buildSchema } from "../api/build-schema.ts";
import { createErrorFormatter } from "../api/format-error.ts";
import { createContext } from "../api/registry-context.ts";
import type { RegistryContext, RegistryParts } from "../api/registry-context.ts";
import { formatPublicKey } from "../client/delivery-keys.ts";
import { serveDeliveries } from "../delivery/serve-deliveries.ts";
import { signText } from "../delivery/sign-text.ts";
import type { DeliveryServer } from "../delivery/serve-deliveries.ts";
import { GatewayTable, gatewayChannel } from "../gateways/gateway-table.ts";
import { VersionSource } from "../gateways/version-source.ts";
import { followUnits } from "../owners/follow-units.ts";
import { findDocuments } from "../operations/find-documents.ts";
import { documentChannel, recordUsage } from "../operations/record-usage.ts";
import { createFindBreaks } from "../publishing/find-breaks.ts";
import { readSlices } from "../store/read-graph.ts";
import { RegistryStore, versionChannel } from "../store/registry-store.ts";
import { Deriver } from "../versions/deriver.ts";
import { createRegistryMetrics } from "./registry-metrics.ts";
import { createActorFinder } from "./find-actor.ts";
import { readBody } from "./read-body.ts";
import type { RegistrySettings } from "./settings.ts";
import { startWork } from "./start-work.ts";

export interface RunningRegistry {
  readonly url: string;
  readonly parts: RegistryParts;
  stop(): Promise<void>;
}

/** Largest request: two hundred schemas at once. */
const bodyLimit = 16_000_000;

/** Serves a registry whose tables are migrated: `/graphql`, deliveries to gateways, health. */
export async function serveRegistry(
  settings: RegistrySettings,
  { logger, clock }: { readonly logger: Logger; readonly clock?: () => Date },
): Promise<RunningRegistry> {
  const { key } = settings;
  const store = new RegistryStore({ settings: settings.database, key, clock });
  const deriver = new Deriver();
  const gateways = new GatewayTable(store);
  const source = new VersionSource(store, key);
  const addresses = createAddressPolicy({
    ...(settings.addresses ?? { allowed: [], allowLoopback: true }),
    onRefused: ({ message }) =>
      logger.warn({ event: "address-refused", reason: message }, "an address may not be called"),
  });
  const parts: RegistryParts = {
    store,
    deriver,
    gateways,
    addresses,
    findBreaks: createFindBreaks(store, settings.stewardUnit),
    publicKeys: [formatPublicKey(key.publicKey)],
  };
  for (const graph of settings.graphs) {
    await store.query("insert into registry.graph (name) values ($1) on conflict do nothing", [graph]);
  }
  const onFault = (error: unknown) => logger.error({ err: error }, "something failed in the registry");
  const deliveries = serveDeliveries({
    source,
    directory: gateways,
    heartbeatMs: settings.heartbeatMs,
    authenticate: async (token, graph) => mayDeliver(store, settings, token, graph),
    recordUsage: (graph, report) => recordUsage(store, graph, report),
    findDocuments: async (graph, since) =>
      signText({ graph, since: since ?? null, ...(await findDocuments(store, graph, since)) }, key),
    onFault,
  });
  const listeners = await listenForNotices(settings, { source, gateways, deliveries, onFault });
  const apollo = new ApolloServer<RegistryContext>({
    schema: buildSchema(),
    formatError: createErrorFormatter(logger),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // The process stops by itself, and would be killed halfway.
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginCacheControlDisabled()],
  });
  await apollo.start();
  const findActor = createActorFinder(store, settings);
  const metrics = createRegistryMetrics(store);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const pending = deliveries.answer(request, response);
    if (pending !== undefined) return pending;
    if (request.url === "/health/live" || request.url === "/health/ready") {
      if (request.url === "/health/ready") await store.query("select 1");
      return send(response, 200, { status: "ready" });
    }
    if (request.url === "/metrics") {
      const text = await metrics.metrics();
      return void response.writeHead(200, { "content-type": metrics.contentType }).end(text);
    }
    const body = await readBody(request, bodyLimit);
    const { method = "GET", url = "/", headers } = request;
    const actor = await findActor({ method, path: url, headers, body });
    const result = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method,
        headers: headerMap(request),
        search: new URL(url, "http://registry").search,
        body: parseBody(body),
      },
      context: async () => createContext(parts, actor),
    });
    for (const [name, value] of result.headers) response.setHeader(name, value);
    response.writeHead(result.status ?? 200).end(result.body.kind === "complete" ? result.body.string : "");
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => refuse(response, error, onFault));
  });
  const url = await listen(server, settings);
  // The first composition of a process takes several times as long as the next ones; nobody should wait for it.
  for (const graph of settings.graphs) warmUp(parts, graph).catch(onFault);
  const work = startWork(parts, settings.health, onFault);
  const { database, eventsUrl, stewardUnit } = settings;
  const units = await followUnits({ store, deriver, database, eventsUrl, stewardUnit, onFault });
  return {
    url,
    parts,
    stop: async () => {
      await Promise.all([work.stop(), units.stop()]);
      deliveries.close();
      server.close();
      server.closeIdleConnections();
      await Promise.all(listeners.map((listener) => listener.close()));
      await apollo.stop();
      await deriver.close();
      await store.close();
    },
  };
}

/** Composes a graph as it is, so that the thread that derives versions knows its slices. */
async function warmUp({ store, deriver }: RegistryParts, graph: string): Promise<void> {
  const [head] = await store.query<{ version: number }>("select version from registry.graph where name = $1", [graph]);
  const slices = head === undefined ? [] : await readSlices(store.reader, graph, head.version);
  if (slices.length === 0) return;
  await deriver.derive({ slices, previous: new Map(), grants: [], unwell: new Set(), servable: false });
}

async function mayDeliver(
  store: RegistryStore,
  settings: RegistrySettings,
  token: string,
  graph: string,
): Promise<boolean> {
  const actor = await findTokenActor(store.reader, token, store.now());
  return actor !== null && hasVerb(actor, "DELIVERY") && settings.graphs.includes(graph);
}

async function listenForNotices(
  { database }: RegistrySettings,
  {
    source,
    gateways,
    deliveries,
    onFault,
  }: {
    readonly source: VersionSource;
    readonly gateways: GatewayTable;
    readonly deliveries: DeliveryServer;
    readonly onFault: (error: unknown) => void;
  },
): Promise<readonly NoticeListener[]> {
  const listen = (channel: string, onNotice: (payload: string) => void, onListening: () => void) =>
    NoticeListener.open({ settings: database, channel, onNotice, onListening, onFault });
  return Promise.all([
    // Whatever was told while nobody listened is looked for as soon as somebody does.
    listen(
      versionChannel,
      (graph) => source.nudge(graph),
      () => source.nudge(),
    ),
    listen(
      gatewayChannel,
      () => gateways.nudge(),
      () => gateways.nudge(),
    ),
    listen(
      documentChannel,
      (graph) => deliveries.documentsChanged(graph),
      () => undefined,
    ),
  ]);
}

async function listen(server: Server, { host, port }: RegistrySettings): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return `http://${host}:${address.port}`;
}

function headerMap({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return map;
}

function parseBody(body: Buffer): unknown {
  try {
    return body.length === 0 ? {} : JSON.parse(body.toString("utf8"));
  } catch (cause) {
    const reason = { vi: "nội dung không phải JSON", en: "the body is not JSON" };
    throw new HubError("BAD_REQUEST", { reason }, { cause });
  }
}

const statusOf: Partial<Record<HubError["code"], number>> = {
  UNAUTHENTICATED: 401,
  BAD_SIGNATURE: 401,
  BAD_REQUEST: 400,
  LIMIT_EXCEEDED: 413,
};

function refuse(response: ServerResponse, error: unknown, onFault: (error: unknown) => void): void {
  if (!(error instanceof HubError)) onFault(error);
  const shown =
    error instanceof HubError ? error : new HubError("UNAVAILABLE", { service: "registry" }, { cause: error });
  if (response.headersSent) return void response.destroy();
  const errors = [{ message: shown.message, extensions: { code: shown.code, message: shown.localized } }];
  send(response, statusOf[shown.code] ?? 503, { errors });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}
