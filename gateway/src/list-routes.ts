import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApolloServer } from "@apollo/server";
import type { Admission } from "./callers/admission.ts";
import type { createCalendars } from "./calendars/serve-calendars.ts";
import type { ApolloGateway } from "./apollo/create-apollo-gateway.ts";
import { answerContracts } from "./contracts/answer-contracts.ts";
import type { ContractDoors } from "./contracts/contract-doors.ts";
import { serveCopies } from "./export/serve-copies.ts";
import { serveExports } from "./exports/serve-exports.ts";
import type { HubContext } from "./graphql/hub-context.ts";
import { serveImports } from "./imports/serve-imports.ts";
import { answerGraphql } from "./http/answer-graphql.ts";
import { sendMetrics } from "./http/serve-metrics.ts";
import { openFileRoutes } from "./files/open-file-routes.ts";
import type { GatewayMetrics } from "./metrics.ts";
import { serveMailbox } from "./mailbox/serve-mailbox.ts";
import type { createPages } from "./pages/create-pages.ts";
import type { createSitemap } from "./pages/sitemap.ts";
import type { createSession } from "./session/create-session.ts";
import type { GatewaySettings } from "./settings.ts";
import type { Streaming } from "./subscriptions/create-streaming.ts";
import type { GraphSource } from "./supergraph/graph-source.ts";
import type { DocumentGate } from "./documents/document-gate.ts";
import type { ClockWatch } from "./clock/clock-watch.ts";

/** What the addresses of the hub's gateway lead to. */
export interface RoutedHub {
  readonly settings: GatewaySettings;
  /** Largest request body of a client, in bytes. */
  readonly maxRequestBytes: number;
  readonly session: ReturnType<typeof createSession>;
  /** Who asks, counted as one request of hers. */
  readonly createContext: (request: IncomingMessage, signal: AbortSignal) => Promise<HubContext>;
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
  readonly clockWatch: Pick<ClockWatch, "secondsOff">;
  readonly clock: (() => Date) | undefined;
  readonly pages: Awaited<ReturnType<typeof createPages>>;
  readonly sitemap: ReturnType<typeof createSitemap>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** Every address of the gateway; what is not listed is a page, or not there. */
export async function listRoutes(hub: RoutedHub): Promise<{ find(route: string): Handler }> {
  const { settings, session, admission, gateway, apollo, source, streaming, calendars, metrics, pages } = hub;
  const { maxRequestBytes, createContext, state, clock, clockWatch } = hub;
  const files = settings.files && (await openFileRoutes(settings.files, { findViewer: session.findViewer, clock }));
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
  const contract = answerContracts(hub.contracts, streaming, {
    maxRequestBytes,
    createContext,
    documents: hub.documents,
  });
  const asker = { engine: () => gateway.engine, createContext };
  const copies = serveCopies(asker);
  const imports = serveImports(asker);
  const routes = new Map<string, Handler>([
    ["GET /auth/login", countingSignIns(session.signIn.begin)],
    ["GET /auth/callback", countingSignIns(session.signIn.finish)],
    ["POST /auth/logout", session.signIn.end],
    ["POST /auth/backchannel-logout", session.endByProvider],
    ["GET /auth/session", session.show],
    ["GET /me/export.json", copies.json],
    ["GET /me/export.pdf", copies.pdf],
    ["GET /robots.txt", hub.sitemap.robots],
    ["GET /sitemap.xml", hub.sitemap.map],
    ["GET /health/live", (_request, response) => sendJson(response, 200, { status: "live" })],
    // Not ready as soon as it stops, so that a load balancer sends nobody while the last requests are answered; nor while its
    // clock is off, since slices refuse what it signs.
    [
      "GET /health/ready",
      (_request, response) => {
        const status = state.stopping ? "stopping" : clockWatch.secondsOff === 0 ? "ready" : "clock";
        sendJson(response, status === "ready" ? 200 : 503, { status, graph: source.status() });
      },
    ],
    ...(settings.metricsPort === undefined
      ? [["GET /metrics", (_request, response) => sendMetrics(response, metrics)] satisfies [string, Handler]]
      : []),
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
  // By whatever method: Apollo Server says which ones there are (405).
  const findGraphql = (route: string) => (route.endsWith(" /graphql") ? graphql : undefined);
  return {
    find: (route) =>
      routes.get(route) ?? findGraphql(route) ?? findByPrefix(route) ?? findCalendar(route) ?? pages.serve,
  };
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}
