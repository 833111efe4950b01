import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { SignedText } from "../client/signed-text.ts";
import type { UsageReport } from "../client/usage-report.ts";
import { DeliveryFeed } from "./delivery-feed.ts";
import type { DeliverySource } from "./delivery-source.ts";
import { DeliveryStream } from "./delivery-stream.ts";
import type { GatewayDirectory } from "./gateway-directory.ts";
import { readGatewayReport, readUsageReport } from "./read-gateway-message.ts";
import { readJsonBody, RefusedMessageError, writeRefusal } from "./read-json-body.ts";

export interface DeliveryServerOptions {
  readonly source: DeliverySource;
  readonly directory: GatewayDirectory;
  /** Whether whoever bears this token may serve the graph. */
  readonly authenticate: (token: string, graph: string) => Promise<boolean>;
  /** Keeps what gateways counted. Rejects when it could not, and is then given it again. */
  readonly recordUsage: (graph: string, report: UsageReport) => Promise<void>;
  /** `AnsweredDocuments`: those published or withdrawn after `since`, a cursor that an answer of this gave; all without one. */
  readonly findDocuments: (graph: string, since: string | undefined) => Promise<SignedText>;
  /** Milliseconds between two signs of life on a stream. Default 5 000. */
  readonly heartbeatMs?: number | undefined;
  /** Told of what went wrong on this side. */
  readonly onFault: (error: unknown) => void;
}

/** The registry's side of delivery, for a server of node:http. */
export interface DeliveryServer {
  /** Answers requests below `/graphs/`; undefined for all others. Never rejects. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void> | undefined;
  /** Tells the gateways of a graph that its trusted documents have changed. */
  documentsChanged(graph: string): void;
  /** Ends all streams; gateways connect again elsewhere. */
  close(): void;
}

interface GraphRequest {
  readonly graph: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Last part of the path, where it varies. */
  readonly last: string;
}

const HEARTBEAT_MS = 5_000;
const REPORT_BYTES = 64 * 1024;
const USAGE_BYTES = 8 * 1024 * 1024;

/**
 * `GET /graphs/:graph/deliveries` (server-sent events), `POST /graphs/:graph/gateways/:id`, `POST /graphs/:graph/usage`,
 * `GET /graphs/:graph/documents?since=`.
 */
export function serveDeliveries(options: DeliveryServerOptions): DeliveryServer {
  const { directory, authenticate, recordUsage, findDocuments, onFault } = options;
  const streams = new DeliveryStreams(options);
  const routes: readonly (readonly [RegExp, (message: GraphRequest) => Promise<void>])[] = [
    [/^GET deliveries$/, async (message) => streams.open(message)],
    [
      /^POST gateways\/([^/]+)$/,
      async ({ graph, request, response, last }) => {
        await directory.noteReport(graph, last, readGatewayReport(await readJsonBody(request, REPORT_BYTES)));
        response.writeHead(204).end();
      },
    ],
    [
      /^POST usage$/,
      async ({ graph, request, response }) => {
        await recordUsage(graph, readUsageReport(await readJsonBody(request, USAGE_BYTES)));
        response.writeHead(204).end();
      },
    ],
    [
      /^GET documents$/,
      async ({ graph, response, url }) => {
        const documents = await findDocuments(graph, url.searchParams.get("since") ?? undefined);
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(documents));
      },
    ],
  ];

  const answer = async (request: IncomingMessage, response: ServerResponse, url: URL, path: RegExpExecArray) => {
    try {
      const graph = decodeURIComponent(path[1] ?? "");
      const route = `${request.method} ${path[2]}`;
      const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
      if (token === undefined || !(await authenticate(token, graph))) {
        throw new RefusedMessageError(401, "UNAUTHENTICATED", "The token does not allow to serve this graph.");
      }
      for (const [pattern, handle] of routes) {
        const match = pattern.exec(route);
        if (match) return await handle({ graph, request, response, url, last: decodeURIComponent(match[1] ?? "") });
      }
      throw new RefusedMessageError(404, "NOT_FOUND", `There is no ${url.pathname}.`);
    } catch (error) {
      if (!(error instanceof RefusedMessageError)) onFault(error);
      writeRefusal(response, error);
    }
  };

  return {
    answer: (request, response) => {
      const url = new URL(request.url ?? "/", "http://registry");
      const path = /^\/graphs\/([^/]+)\/(.+)$/.exec(url.pathname);
      return path === null ? undefined : answer(request, response, url, path);
    },
    documentsChanged: (graph) => streams.nudge(graph, "documents"),
    close: () => streams.close(),
  };
}

/** All open streams, by graph. */
class DeliveryStreams {
  readonly #options: DeliveryServerOptions;
  readonly #heartbeatMs: number;
  readonly #feeds = new Map<string, DeliveryFeed>();
  readonly #open = new Map<ServerResponse, { readonly graph: string; readonly stream: DeliveryStream }>();
  #closed = false;

  constructor(options: DeliveryServerOptions) {
    this.#options = options;
    this.#heartbeatMs = options.heartbeatMs ?? HEARTBEAT_MS;
  }

  async open({ graph, request, response }: GraphRequest): Promise<void> {
    const gatewayId = request.headers["sen-gateway"];
    if (typeof gatewayId !== "string" || gatewayId === "") {
      throw new RefusedMessageError(400, "BAD_REQUEST", "The header sen-gateway says which gateway asks.");
    }
    if (this.#closed) throw new RefusedMessageError(503, "UNAVAILABLE", "This instance is stopping.");
    const connection = { graph, gatewayId, connectionId: randomUUID() };
    const feed = this.#feedOf(graph);
    const after = Number(request.headers["last-event-id"] ?? -1);
    const stream = new DeliveryStream(response, feed, Number.isSafeInteger(after) ? after : -1);
    this.#open.set(response, { graph, stream });
    const ignore = feed.listen(() => stream.send());
    const timer = setInterval(() => void this.#beat(connection, feed, stream), this.#heartbeatMs);
    response.once("close", () => {
      clearInterval(timer);
      ignore();
      this.#open.delete(response);
      if (feed.isIdle) this.#feeds.delete(graph);
      this.#options.directory.noteDisconnected(connection).catch(this.#options.onFault);
    });
    response.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
      "sen-heartbeat-ms": String(this.#heartbeatMs),
    });
    await this.#beat(connection, feed, stream);
    stream.send();
  }

  nudge(graph: string, event: string): void {
    for (const open of this.#open.values()) if (open.graph === graph) open.stream.nudge(event);
  }

  close(): void {
    this.#closed = true;
    for (const response of this.#open.keys()) response.end();
  }

  /** Looks for what a lost nudge was about, and tells the directory that the gateway is there. */
  async #beat(
    connection: Parameters<GatewayDirectory["noteConnected"]>[0],
    feed: DeliveryFeed,
    stream: DeliveryStream,
  ): Promise<void> {
    const { directory, onFault } = this.#options;
    const reading = feed.refreshAfter(this.#heartbeatMs / 2);
    await Promise.all([reading, directory.noteConnected(connection).catch(onFault)]);
    stream.beat();
  }

  #feedOf(graph: string): DeliveryFeed {
    const known = this.#feeds.get(graph);
    if (known) return known;
    const feed = new DeliveryFeed(graph, this.#options.source, this.#options.onFault);
    this.#feeds.set(graph, feed);
    return feed;
  }
}
