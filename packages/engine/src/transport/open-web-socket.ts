import type { ClientRequest, IncomingMessage } from "node:http";
import { WebSocket } from "ws";
import type { RawData } from "ws";
import { isJsonObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import { SubgraphFailure } from "../subgraph-failure.ts";
import type { SubgraphErrorCode } from "../subgraph-failure.ts";
import { parseObject, readResult } from "./read-graphql-response.ts";
import type { StreamListener, StreamRequest } from "./subgraph-stream.ts";
import type { SocketOptions } from "./subgraph-transport.ts";

/** A WebSocket has one subscription, so the operation needs no name of its own. */
const OPERATION = "1";

/** What the subgraph is told before the operation, beside the headers of the upgrade. */
export interface WebSocketRequest extends StreamRequest {
  readonly initPayload: JsonObject;
  readonly socket: SocketOptions;
}

/**
 * Opens a subscription over a WebSocket of its own by the protocol `graphql-transport-ws`. Fulfilled once the subgraph
 * has taken the connection and the operation is sent. Rejects with SubgraphFailure.
 */
export function openWebSocket(request: WebSocketRequest, listener: StreamListener): Promise<void> {
  return new Promise((resolve, reject) => {
    new SocketStream(request, listener, resolve, reject).listen();
  });
}

class SocketStream {
  readonly #request: WebSocketRequest;
  readonly #listener: StreamListener;
  readonly #opened: () => void;
  readonly #refused: (failure: SubgraphFailure) => void;
  readonly #socket: WebSocket;
  readonly #abort = () => this.#stop();
  #state: "opening" | "open" | "ended" = "opening";
  #isHeard = true;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(
    request: WebSocketRequest,
    listener: StreamListener,
    opened: () => void,
    refused: (failure: SubgraphFailure) => void,
  ) {
    this.#request = request;
    this.#listener = listener;
    this.#opened = opened;
    this.#refused = refused;
    const { url, headers, maxMessageBytes: maxPayload, socket } = request;
    this.#socket = new WebSocket(url, "graphql-transport-ws", { ...socket, headers, maxPayload });
  }

  listen(): void {
    const { signal } = this.#request;
    this.#socket
      .on("open", () => this.#send({ type: "connection_init", payload: this.#request.initPayload }))
      .on("message", (data) => this.#read(data))
      .on("ping", () => this.#hear())
      .on("pong", () => this.#hear())
      .on("unexpected-response", (request, response) => this.#refuse(request, response))
      .on("error", (cause) => this.#failBy(cause))
      .on("close", (code) => this.#fail("SUBGRAPH_UNREACHABLE", `closed the subscription's WebSocket (${code})`));
    if (signal.aborted) this.#stop();
    else signal.addEventListener("abort", this.#abort, { once: true });
  }

  #read(data: RawData): void {
    this.#hear();
    // A socket gives buffers unless it is told otherwise.
    const text = (data as Buffer).toString("utf8");
    const message = parseObject(text);
    if (!message) return this.#fail("SUBGRAPH_BAD_RESPONSE", "sent a message that is not JSON");
    const { type, payload } = message;
    if (type === "connection_ack") return this.#subscribe();
    if (type === "ping") return this.#send(payload === undefined ? { type: "pong" } : { type: "pong", payload });
    if (type === "next" && isJsonObject(payload)) {
      if (this.#state === "open") this.#listener.next(readResult(payload), text.length);
    } else if (type === "error") this.#end(readResult({ errors: payload }));
    else if (type === "complete") this.#end();
  }

  #subscribe(): void {
    if (this.#state !== "opening") return;
    this.#state = "open";
    this.#socket.send(`{"id":"${OPERATION}","type":"subscribe","payload":${this.#request.body}}`);
    this.#heartbeat = setInterval(() => this.#beat(), this.#request.heartbeatMs).unref();
    this.#opened();
  }

  #hear(): void {
    this.#isHeard = true;
  }

  #beat(): void {
    if (!this.#isHeard) return this.#fail("SUBGRAPH_TIMEOUT", "has fallen silent");
    this.#isHeard = false;
    this.#socket.ping();
  }

  /** Nobody wants the events any more. */
  #stop(): void {
    if (this.#state === "open") this.#send({ id: OPERATION, type: "complete" });
    if (this.#state === "opening") this.#fail("SUBGRAPH_UNREACHABLE", "was not waited for");
    else this.#end();
  }

  #refuse(request: ClientRequest, { statusCode = 0 }: IncomingMessage): void {
    request.destroy();
    this.#fail("SUBGRAPH_HTTP_ERROR", `answered with HTTP status ${statusCode}`, { status: statusCode });
  }

  #failBy(cause: Error): void {
    const isTooLong = "code" in cause && cause.code === "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH";
    if (!isTooLong) return this.#fail("SUBGRAPH_UNREACHABLE", "could not be reached or broke off", { cause });
    const what = `sent an event of more than ${this.#request.maxMessageBytes} bytes`;
    return this.#fail("SUBGRAPH_BAD_RESPONSE", what, { cause });
  }

  #fail(code: SubgraphErrorCode, what: string, options: { cause?: unknown; status?: number } = {}): void {
    this.#end(new SubgraphFailure(code, `Subgraph "${this.#request.subgraph}" ${what}.`, options));
  }

  #end(reason?: SubgraphFailure | ReturnType<typeof readResult>): void {
    if (this.#state === "ended") return;
    const wasOpen = this.#state === "open";
    this.#state = "ended";
    clearInterval(this.#heartbeat);
    this.#request.signal.removeEventListener("abort", this.#abort);
    // A subgraph that is gone would keep the closing handshake waiting.
    if (!wasOpen || reason instanceof SubgraphFailure) this.#socket.terminate();
    else this.#socket.close(1000);
    if (wasOpen) this.#listener.end(reason);
    else this.#refused(reason instanceof SubgraphFailure ? reason : this.#endedEarly());
  }

  #endedEarly(): SubgraphFailure {
    const message = `Subgraph "${this.#request.subgraph}" ended the WebSocket before it took the subscription.`;
    return new SubgraphFailure("SUBGRAPH_BAD_RESPONSE", message);
  }

  #send(message: JsonObject): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}
