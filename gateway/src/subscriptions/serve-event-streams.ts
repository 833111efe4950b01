import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FormattedExecutionResult } from "graphql";
import { createHandler } from "graphql-sse";
import type { Handler, OperationResult, Request } from "graphql-sse";
import { readJsonText } from "../http/read-json-body.ts";
import { pathOf } from "../http/read-url.ts";
import { EventStream } from "./event-stream.ts";
import { acceptsEvents, TOKEN_HEADER, tokenOf } from "./event-stream-request.ts";
import { areResults } from "./operation-door.ts";
import type { Caller, OperationParams, Results } from "./operation-door.ts";
import { writeAll } from "./write-multipart.ts";

export interface EventStreamOptions {
  /** Runs an operation; never rejects. */
  readonly begin: (params: OperationParams, caller: Caller) => Promise<FormattedExecutionResult | Results>;
  readonly maxRequestBytes: number;
  readonly addressOf?: ((request: IncomingMessage) => string) | undefined;
  /** How long a stream that was reserved may wait for its client, in milliseconds. */
  readonly reservationMs: number;
}

/** Most streams that are reserved and not yet opened; a reservation costs its client next to nothing. */
const MAX_RESERVATIONS = 1_000;

/** What one request of a client carries through graphql-sse. */
interface Visit {
  readonly stream: EventStream;
  /** What was begun for it, to be ended when graphql-sse finds that nobody wants it any more. */
  begun?: Results;
}

type StreamHandler = Handler<IncomingMessage, Visit>;

/** Serves operations as server-sent events by the protocol of graphql-sse, in both of its modes. */
export class EventStreams {
  readonly #options: EventStreamOptions;
  readonly #handle: StreamHandler;
  /** Streams of the single connection mode by their token, and the timers of those nobody has opened yet. */
  readonly #streams = new Map<string, EventStream>();
  readonly #reserved = new Map<string, NodeJS.Timeout>();
  readonly #open = new Set<AsyncGenerator<string>>();

  constructor(options: EventStreamOptions) {
    this.#options = options;
    this.#handle = createHandler<IncomingMessage, Visit>({
      // Only tokens that were given out here count; they are all that opens a stream, so they must not be guessed.
      authenticate: ({ raw }) => (raw.method === "PUT" ? randomUUID() : (tokenOf(raw) ?? null)),
      onSubscribe: (request, params) => this.#begin(request, params),
      onNext: async (_context, { context }) => {
        await context.stream.enter();
      },
    });
  }

  /** Throws RefusedRequestError. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = request.method === "POST" ? await readJsonText(request, this.#options.maxRequestBytes) : null;
    const token = tokenOf(request);
    const known = token === undefined ? undefined : this.#streams.get(token);
    if (request.method === "PUT" && this.#reserved.size >= MAX_RESERVATIONS) {
      response.writeHead(503, { "retry-after": "1" }).end();
      return;
    }
    const visit: Visit = { stream: known ?? new EventStream() };
    // A second client with the same token is refused, and its going must not end the first one's stream.
    if (acceptsEvents(request) && !visit.stream.isOpen) {
      visit.stream.isOpen = true;
      // Before anything is begun for it: the client may go at any time.
      response.once("close", () => this.#forget(token, visit.stream));
      if (response.destroyed) this.#forget(token, visit.stream);
      if (token !== undefined) this.#keep(token);
    }
    const [content, { status, headers }] = await this.#handle(toRequest(request, body, visit));
    if (status === 201 && typeof content === "string") this.#reserve(content, visit.stream);
    if (status === 204) await visit.begun?.return();
    response.writeHead(status, headers);
    if (content === null || typeof content === "string") response.end(content ?? undefined);
    else await this.#write(response, content, visit.stream);
  }

  /** Ends all streams, after what waits to be written. */
  async close(): Promise<void> {
    await Promise.all([...this.#open].map((content) => content.return(undefined)));
  }

  async #begin(
    { raw, context: visit }: Request<IncomingMessage, Visit>,
    params: OperationParams,
  ): Promise<OperationResult> {
    const { stream } = visit;
    const begun = await this.#options.begin(params, {
      headers: raw.headers,
      path: pathOf(raw),
      connection: stream.connection,
      address: this.#options.addressOf?.(raw),
      signal: stream.gone,
      allowsMutations: raw.method !== "GET",
    });
    if (areResults(begun)) visit.begun = begun;
    // graphql-sse takes a result without data for something else, so single results come as results as well. It only
    // writes them as JSON, which is how errors are presented already.
    return (areResults(begun) ? begun : single(begun)) as unknown as OperationResult;
  }

  async #write(response: ServerResponse, content: AsyncGenerator<string>, stream: EventStream): Promise<void> {
    const leave = () => void content.return(undefined);
    response.once("close", leave);
    if (response.destroyed) leave();
    this.#open.add(content);
    for await (const message of content) {
      await writeAll(response, message);
      if (message.startsWith("event: next")) stream.written();
    }
    this.#open.delete(content);
    response.off("close", leave);
    response.end();
  }

  #reserve(token: string, stream: EventStream): void {
    this.#streams.set(token, stream);
    const timer = setTimeout(() => void this.#drop(token), this.#options.reservationMs).unref();
    this.#reserved.set(token, timer);
  }

  /** The stream has come, or gone, so nobody waits for it. */
  #keep(token: string): void {
    clearTimeout(this.#reserved.get(token));
    this.#reserved.delete(token);
  }

  #forget(token: string | undefined, stream: EventStream): void {
    stream.close();
    if (token !== undefined && this.#streams.get(token) === stream) this.#streams.delete(token);
  }

  /** graphql-sse lets a reservation go only by way of its stream. */
  async #drop(token: string): Promise<void> {
    this.#keep(token);
    const stream = this.#streams.get(token);
    if (!stream) return;
    this.#forget(token, stream);
    const headers = new Map([
      ["accept", "text/event-stream"],
      [TOKEN_HEADER, token],
    ]);
    const raw = { method: "GET", url: "/", headers: Object.fromEntries(headers) } as unknown as IncomingMessage;
    const [content] = await this.#handle({ method: "GET", url: "/", headers, body: null, raw, context: { stream } });
    if (content !== null && typeof content !== "string") await content.return(undefined);
  }
}

function toRequest(request: IncomingMessage, body: string | null, context: Visit): Request<IncomingMessage, Visit> {
  // graphql-sse compares the header to the letter, though clients may accept more than one thing.
  const accept = acceptsEvents(request) ? "text/event-stream" : "*/*";
  return {
    method: request.method ?? "GET",
    url: request.url ?? "/",
    headers: { get: (name) => (name === "accept" ? accept : request.headers[name]?.toString()) },
    body,
    raw: request,
    context,
  };
}

async function* single(result: FormattedExecutionResult): Results {
  yield result;
}
