import type { Dispatcher } from "undici";
import { SubgraphFailure } from "../subgraph-failure.ts";
import type { TransportRequest, TransportResponse } from "./subgraph-transport.ts";

/**
 * Gathers the answer to one call. It takes undici's events as they come: the streams that `request` and `fetch` put
 * over them cost several times the call itself.
 */
export class ResponseReceiver implements Dispatcher.DispatchHandler {
  readonly #request: TransportRequest;
  readonly #resolve: (response: TransportResponse) => void;
  readonly #reject: (cause: unknown) => void;
  readonly #abort = () => this.#end(this.#request.signal.reason);
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: TransportResponse["headers"];
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(
    request: TransportRequest,
    resolve: (response: TransportResponse) => void,
    reject: (cause: unknown) => void,
  ) {
    this.#request = request;
    this.#resolve = resolve;
    this.#reject = reject;
    request.signal.addEventListener("abort", this.#abort);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It may have waited for a connection until nobody wanted its answer any more.
    if (this.#request.signal.aborted) this.#abort();
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: NonNullable<TransportResponse["headers"]>,
  ): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    this.#chunks.push(chunk);
    const { subgraph, maxResponseBytes } = this.#request;
    if (this.#size <= maxResponseBytes) return;
    const message = `Subgraph "${subgraph}" answered with more than ${maxResponseBytes} bytes.`;
    this.#end(new SubgraphFailure("SUBGRAPH_BAD_RESPONSE", message));
  }

  onResponseEnd(): void {
    this.#request.signal.removeEventListener("abort", this.#abort);
    const [first] = this.#chunks;
    const bytes = first && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks, this.#size);
    this.#resolve({ status: this.#status, ...(this.#headers && { headers: this.#headers }), body: bytes });
  }

  onResponseError(_controller: Dispatcher.DispatchController, cause: Error): void {
    this.#request.signal.removeEventListener("abort", this.#abort);
    this.#reject(cause);
  }

  #end(cause: unknown): void {
    // First the reason, since the controller rejects with one of its own.
    this.#reject(cause);
    this.#controller?.abort(cause instanceof Error ? cause : new Error("The call was cancelled.", { cause }));
  }
}
