import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { BaseContext } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import { admitRequest } from "../documents/admit-request.ts";
import { askApollo, writeResult } from "../http/answer-graphql.ts";
import { parseJsonBody, readJsonText, RefusedRequestError } from "../http/read-json-body.ts";
import { pathOf } from "../http/read-url.ts";
import { isAllowedOrigin } from "./allow-origin.ts";
import type { OriginRules } from "./allow-origin.ts";
import { wantsEventStream } from "./event-stream-request.ts";
import { LiveOperations } from "./live-operations.ts";
import { areResults, OperationDoor } from "./operation-door.ts";
import type { OperationDoorOptions } from "./operation-door.ts";
import { wantsMultipart, writeMultipart } from "./write-multipart.ts";

export interface StreamingOptions<Context extends BaseContext> extends Omit<OperationDoorOptions<Context>, "live"> {
  /** The schema served at present. */
  readonly schema: () => GraphQLSchema;
  readonly originRules: OriginRules;
  /** Largest body of a request, and largest message over a WebSocket, in bytes. */
  readonly maxRequestBytes: number;
  readonly maxSubscriptionsPerConnection: number;
  readonly maxSubscriptions: number;
  readonly connectionInitTimeoutMs: number;
  readonly heartbeatMs: number;
  /** Where a request comes from. */
  readonly addressOf?: ((request: IncomingMessage) => string) | undefined;
  /** Told of a page of another origin that wanted to stream. */
  readonly refused?: ((request: IncomingMessage) => void) | undefined;
  /** Told of faults of the gateway itself. */
  readonly fault: (error: unknown) => void;
}

/** Subscriptions, and other operations over the protocols of subscriptions, at `/graphql` and at contracts' paths. */
export interface Streaming {
  /** Answers requests for event streams and for multipart subscriptions; undefined when it is neither. Rejects with RefusedRequestError. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void> | undefined;
  /** Takes the WebSockets of a server. */
  listen(server: Server): void;
  /** Ends all subscriptions as if they were complete, then closes what they came by. */
  stop(timeoutMs: number): Promise<void>;
}

/** Puts the protocols in front of Apollo Server: graphql-ws, graphql-sse and multipart. */
export function createStreaming<Context extends BaseContext>(options: StreamingOptions<Context>): Streaming {
  const { maxSubscriptionsPerConnection: maxPerConnection, maxSubscriptions: maxTotal } = options;
  const live = new LiveOperations({ maxPerConnection, maxTotal });
  const door = new OperationDoor({ ...options, live });
  const begin: OperationDoor<Context>["begin"] = (params, caller) => door.begin(params, caller);
  const { maxRequestBytes, connectionInitTimeoutMs, originRules, addressOf, refused, fault } = options;
  // Loaded when first needed: their code would hold up the start of every gateway.
  const eventStreams = lazy(async () => {
    const { EventStreams } = await import("./serve-event-streams.ts");
    return new EventStreams({ begin, maxRequestBytes, addressOf, reservationMs: 10 * connectionInitTimeoutMs });
  });
  const webSockets = lazy(async () => {
    const { WebSockets } = await import("./serve-web-sockets.ts");
    return new WebSockets({ ...options, begin, maxMessageBytes: maxRequestBytes });
  });
  const refusalOf = async (request: IncomingMessage): Promise<number | undefined> => {
    if ((await options.find(pathOf(request))) === undefined) return 404;
    if (live.stopping.aborted) return 503;
    return isAllowedOrigin(request, originRules) ? undefined : 403;
  };

  const answerStream = async (request: IncomingMessage, response: ServerResponse, isEventStream: boolean) => {
    if (!isAllowedOrigin(request, originRules)) throw foreignOrigin();
    if (isEventStream) await (await eventStreams.get()).answer(request, response);
    else await answerMultipart(door, request, response, options);
  };

  return {
    answer: (request, response) => {
      const isEventStream = wantsEventStream(request);
      return isEventStream || wantsMultipart(request) ? answerStream(request, response, isEventStream) : undefined;
    },
    listen: (server) => {
      server.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
        // A client may be gone already, and nobody else listens for that any more.
        stream.on("error", () => {});
        const accept = async (): Promise<void> => {
          const refusal = await refusalOf(request);
          if (refusal === undefined) return (await webSockets.get()).accept(request, stream, head);
          if (refusal === 403) refused?.(request);
          stream.end(refusalText(refusal));
        };
        accept().catch((error: unknown) => {
          stream.end(refusalText(500));
          fault(error);
        });
      });
    },
    stop: async (timeoutMs) => {
      await live.stop(timeoutMs);
      // What the ends of the subscriptions make the protocols say is still to be sent.
      await setImmediate();
      await (await eventStreams.known())?.close();
      (await webSockets.known())?.close(timeoutMs);
    },
  };
}

/** Something that is made when it is first asked for. */
function lazy<Value>(make: () => Promise<Value>) {
  let made: Promise<Value> | undefined;
  return {
    get: (): Promise<Value> => (made ??= make()),
    known: async (): Promise<Value | undefined> => made,
  };
}

async function answerMultipart<Context extends BaseContext>(
  door: OperationDoor<Context>,
  request: IncomingMessage,
  response: ServerResponse,
  { documents, maxRequestBytes, addressOf, heartbeatMs }: StreamingOptions<Context>,
): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const body = parseJsonBody(await readJsonText(request, maxRequestBytes));
  const { method, url, headers } = request;
  const address = addressOf?.(request);
  const path = pathOf(request);
  const caller = { headers, path, connection: { open: 0 }, address, signal: gone.signal, allowsMutations: true };
  // Whatever is no subscription, a refusal for one, is a single result.
  const head = { method, url, headers: { ...headers, accept: `${headers.accept}, application/json;q=0.1` } };
  const admitted = admitRequest(documents, head, body);
  const answer = await door.ask(caller, (apollo, context) => askApollo(apollo, head, admitted, context));
  if (areResults(answer)) await writeMultipart(response, answer, heartbeatMs);
  else await writeResult(response, answer);
}

const refusalText = (status: number) => `HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`;

function foreignOrigin(): RefusedRequestError {
  return new RefusedRequestError(403, {
    vi: "trang của nguồn này không được mở luồng sự kiện ở đây",
    en: "pages of this origin may not open streams here",
  });
}
