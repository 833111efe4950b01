import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { GraphQLError, parse } from "graphql";
import type { FormattedExecutionResult, GraphQLFormattedError, GraphQLSchema } from "graphql";
import { handleProtocols, makeServer } from "graphql-ws";
import type { OperationResult } from "graphql-ws";
import { WebSocket, WebSocketServer } from "ws";
import type { RawData } from "ws";
import { pathOf } from "../http/read-url.ts";
import type { Connection } from "./live-operations.ts";
import { areResults } from "./operation-door.ts";
import type { Caller, OperationParams, Results } from "./operation-door.ts";

export interface WebSocketOptions {
  /** Runs an operation; never rejects. */
  readonly begin: (params: OperationParams, caller: Caller) => Promise<FormattedExecutionResult | Results>;
  /** The schema served at present. */
  readonly schema: () => GraphQLSchema;
  readonly maxMessageBytes: number;
  readonly connectionInitTimeoutMs: number;
  readonly heartbeatMs: number;
  readonly addressOf?: ((request: IncomingMessage) => string) | undefined;
  readonly fault: (error: unknown) => void;
}

/** What goes with one WebSocket. */
interface SocketExtra {
  readonly request: IncomingMessage;
  readonly connection: Connection;
  readonly signal: AbortSignal;
}

/** Queries, mutations and subscriptions over WebSockets, by the protocol `graphql-transport-ws`. */
export class WebSockets {
  readonly #options: WebSocketOptions;
  readonly #protocol: ReturnType<typeof createProtocol>;
  readonly #server: WebSocketServer;

  constructor(options: WebSocketOptions) {
    this.#options = options;
    this.#protocol = createProtocol(options);
    this.#server = new WebSocketServer({ noServer: true, maxPayload: options.maxMessageBytes, handleProtocols });
  }

  /** Takes an upgrade as Node's HTTP server tells of it. */
  accept(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#serve(socket, request));
  }

  /** Closes all of them; those whose client does not take part are cut off after `timeoutMs`. */
  close(timeoutMs: number): void {
    const open = [...this.#server.clients];
    for (const socket of open) socket.close(1001, "Going away");
    setTimeout(() => {
      for (const socket of open) socket.terminate();
    }, timeoutMs).unref();
  }

  #serve(socket: WebSocket, request: IncomingMessage): void {
    const { fault, heartbeatMs } = this.#options;
    const gone = new AbortController();
    const end = this.#protocol.opened(
      {
        protocol: socket.protocol,
        // Fulfilled when the bytes are out, so that a slow client slows down its own subscription.
        send: (data) => sendText(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (read) => readTexts(socket, read, fault),
      },
      { request, connection: { open: 0 }, signal: gone.signal },
    );
    const stopBeating = beat(socket, heartbeatMs);
    // What is wrong with a frame, its size for one, ends the socket by itself.
    socket.on("error", () => {});
    socket.once("close", (code, reason) => {
      stopBeating();
      gone.abort();
      end(code, reason.toString("utf8")).catch(fault);
    });
  }
}

function readTexts(socket: WebSocket, read: (text: string) => Promise<void>, fault: (error: unknown) => void): void {
  socket.on("message", (data: RawData) => {
    if (socket.bufferedAmount > MAX_BUFFERED_BYTES) socket.pause();
    // A socket gives buffers unless it is told otherwise.
    read((data as Buffer).toString("utf8")).catch((error: unknown) => {
      if (isOutOfPlace(error)) return socket.close(4400, "Invalid message received");
      fault(error);
      return socket.close(4500, "Internal server error");
    });
  });
}

/** graphql-ws throws a plain error for a message that only servers send, where the protocol has a code for what is invalid. */
function isOutOfPlace(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("Unexpected message of type ");
}

/** The operation stands for whatever the door has begun; what is really asked never gets into graphql-ws. */
const BEGUN = parse("{ __typename }", { noLocation: true });

function createProtocol({ begin, schema, connectionInitTimeoutMs, addressOf }: WebSocketOptions) {
  return makeServer<Record<string, unknown>, SocketExtra>({
    connectionInitWaitTimeout: connectionInitTimeoutMs,
    onSubscribe: async ({ extra, connectionParams }, _id, payload) => {
      const { request, connection, signal } = extra;
      const headers = { ...request.headers, ...headersOf(connectionParams) };
      // What the client says of itself is not asked where it comes from.
      const address = addressOf?.(request);
      const caller = { headers, path: pathOf(request), connection, address, signal, allowsMutations: true };
      const begun = await begin(payload, caller);
      if (!areResults(begun) && begun.errors && !("data" in begun && begun.data !== undefined)) {
        return begun.errors.map((error) => new PresentedError(error));
      }
      return { schema: schema(), document: BEGUN, contextValue: begun };
    },
    // What onSubscribe put there: a result, or results.
    execute: ({ contextValue }) => contextValue as OperationResult,
    onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
  });
}

/** An error that looks as it was presented, not as graphql-js would present it. */
class PresentedError extends GraphQLError {
  readonly #presented: GraphQLFormattedError;

  constructor(presented: GraphQLFormattedError) {
    super(presented.message);
    this.#presented = presented;
  }

  override toJSON(): GraphQLFormattedError {
    return this.#presented;
  }
}

/** Browsers cannot give a WebSocket headers, so clients send them with `connection_init`: plainly, or under `headers`. */
function headersOf(params: Readonly<Record<string, unknown>> | undefined): IncomingHttpHeaders {
  const nested = params?.["headers"];
  const given = { ...params, ...(typeof nested === "object" && nested) };
  const texts = Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts.map(([name, value]) => [name.toLowerCase(), value]));
}

/** Bytes that may wait to be sent while more messages are read, each of which may add to them. */
const MAX_BUFFERED_BYTES = 1024 * 1024;

function sendText(socket: WebSocket, data: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== WebSocket.OPEN) return resolve();
    socket.send(data, () => {
      if (socket.isPaused && socket.bufferedAmount <= MAX_BUFFERED_BYTES) socket.resume();
      // A socket that fails closes, and then everything of it ends.
      resolve();
    });
    return undefined;
  });
}

/** Pings, and cuts off a client that neither answered the last ping nor took anything of what waits for it since. */
function beat(socket: WebSocket, heartbeatMs: number): () => void {
  let isAlive = true;
  let waiting = 0;
  socket.on("pong", () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    // A ping stands behind a long event, which may take its time on a slow line.
    if (!isAlive && socket.bufferedAmount >= waiting) return socket.terminate();
    isAlive = false;
    socket.ping();
    // When the ping itself has had its chance to go.
    return void setImmediate(() => {
      waiting = socket.bufferedAmount;
    });
  }, heartbeatMs).unref();
  return () => clearInterval(timer);
}
