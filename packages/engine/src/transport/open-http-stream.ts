import { SubgraphFailure } from "../subgraph-failure.ts";
import { isJsonObject } from "../json.ts";
import { createEventStreamReader } from "./event-stream-reader.ts";
import type { StreamParts, StreamReader } from "./event-stream-reader.ts";
import { createMultipartReader, readBoundary } from "./multipart-reader.ts";
import { parseObject, readResult } from "./read-graphql-response.ts";
import { SilenceWatch } from "./silence-watch.ts";
import type { StreamListener, StreamRequest } from "./subgraph-stream.ts";
import type { SubgraphTransport, TransportResponse, TransportStream } from "./subgraph-transport.ts";

/** Longest answer that is no stream, in bytes: a refusal is short. */
const MAX_REFUSAL_BYTES = 1024 * 1024;

/**
 * Opens a subscription by POST: as server-sent events (the distinct connections mode of graphql-sse) or as multipart,
 * whichever comes. Gives the answer when it is no stream, and undefined once events may come. Rejects with whatever went
 * wrong with the connection.
 */
export async function openHttpStream(
  transport: SubgraphTransport,
  request: StreamRequest,
  listener: StreamListener,
): Promise<TransportResponse | undefined> {
  if (!transport.stream) throw new Error("The transport opens no streams.");
  const stream = await transport.stream(request);
  const { status, headers } = stream;
  const contentType = String(headers["content-type"] ?? "");
  const isStream = status === 200 && /^(text\/event-stream|multipart\/mixed)\b/i.test(contentType);
  if (!isStream) return { status, headers, body: await readShort(stream) };
  void new HttpStream(request, listener, stream).read(contentType);
  return undefined;
}

async function readShort({ body }: TransportStream): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > MAX_REFUSAL_BYTES) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** One stream that is being read. */
class HttpStream {
  readonly #request: StreamRequest;
  readonly #listener: StreamListener;
  readonly #stream: TransportStream;
  readonly #silence: SilenceWatch;
  #ended = false;

  constructor(request: StreamRequest, listener: StreamListener, stream: TransportStream) {
    this.#request = request;
    this.#listener = listener;
    this.#stream = stream;
    this.#silence = new SilenceWatch(2 * request.heartbeatMs, () =>
      this.#fail("SUBGRAPH_TIMEOUT", "has fallen silent"),
    );
  }

  /** Never rejects: what goes wrong is the end of the subscription. */
  async read(contentType: string): Promise<void> {
    const isMultipart = /^multipart/i.test(contentType);
    const parts: StreamParts = {
      message: (name, text) => (isMultipart ? this.#readPart(text) : this.#readEvent(name, text)),
      // Nothing obliges a server to send them, but one that did and stops is gone.
      heartbeat: () => this.#silence.start(),
      complete: () => this.#end(),
    };
    const reader = isMultipart
      ? createMultipartReader(readBoundary(contentType), parts)
      : createEventStreamReader(parts);
    try {
      await this.#readAll(reader);
      this.#fail("SUBGRAPH_UNREACHABLE", "ended the stream before the subscription was complete");
    } catch (cause) {
      this.#fail("SUBGRAPH_UNREACHABLE", "broke off the stream", cause);
    } finally {
      this.#silence.stop();
    }
  }

  async #readAll(reader: StreamReader): Promise<void> {
    const decoder = new TextDecoder();
    const { maxMessageBytes } = this.#request;
    for await (const chunk of this.#stream.body) {
      this.#silence.heard();
      reader.push(decoder.decode(chunk, { stream: true }));
      if (reader.pending > maxMessageBytes) this.#failTooLong();
      // Leaving the loop closes the connection.
      if (this.#ended) return;
    }
  }

  #readEvent(name: string, text: string): void {
    if (name === "complete") this.#end();
    if (name !== "next") return;
    const event = parseObject(text);
    if (event) this.#next(event, text);
    else this.#fail("SUBGRAPH_BAD_RESPONSE", "sent an event that is not JSON");
  }

  /** `{ payload }` is an event; a payload of null comes with the errors that end the subscription. */
  #readPart(text: string): void {
    const part = parseObject(text);
    if (!part) this.#fail("SUBGRAPH_BAD_RESPONSE", "sent an event that is not JSON");
    else if (isJsonObject(part["payload"])) this.#next(part["payload"], text);
    else if (Array.isArray(part["errors"])) this.#end(readResult({ errors: part["errors"] }));
  }

  #next(event: Record<string, unknown>, text: string): void {
    if (text.length > this.#request.maxMessageBytes) this.#failTooLong();
    else if (!this.#ended) this.#listener.next(readResult(event), text.length);
  }

  #failTooLong(): void {
    this.#fail("SUBGRAPH_BAD_RESPONSE", `sent an event of more than ${this.#request.maxMessageBytes} bytes`);
  }

  #fail(code: "SUBGRAPH_UNREACHABLE" | "SUBGRAPH_TIMEOUT" | "SUBGRAPH_BAD_RESPONSE", what: string, cause?: unknown) {
    this.#end(new SubgraphFailure(code, `Subgraph "${this.#request.subgraph}" ${what}.`, { cause }));
  }

  #end(reason?: Parameters<StreamListener["end"]>[0]): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#listener.end(reason);
  }
}
