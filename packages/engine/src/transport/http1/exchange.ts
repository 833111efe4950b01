import { SubgraphFailure } from "../../subgraph-failure.ts";
import type { TransportRequest, TransportResponse } from "../subgraph-transport.ts";

/** One call and what becomes of it. It ends once: with an answer, a fault, or because nobody wants it any more. */
export class Exchange {
  readonly request: TransportRequest;
  /** Request line and headers, as far as they do not depend on the body. */
  readonly head: string;
  readonly #resolve: (response: TransportResponse) => void;
  readonly #reject: (cause: unknown) => void;
  readonly #abort = () => this.fail(this.request.signal.reason);
  #isOver = false;
  /** Ends what carries the call. */
  #leave: (() => void) | undefined;

  constructor(
    request: TransportRequest,
    head: string,
    resolve: (response: TransportResponse) => void,
    reject: (cause: unknown) => void,
  ) {
    this.request = request;
    this.head = head;
    this.#resolve = resolve;
    this.#reject = reject;
    request.signal.addEventListener("abort", this.#abort);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** To be called by what carries it. */
  isCarriedBy(leave: () => void): void {
    this.#leave = leave;
  }

  readonly checkSize = (size: number): void => {
    const { subgraph, maxResponseBytes } = this.request;
    if (size <= maxResponseBytes) return;
    const message = `Subgraph "${subgraph}" answered with more than ${maxResponseBytes} bytes.`;
    throw new SubgraphFailure("SUBGRAPH_BAD_RESPONSE", message);
  };

  succeed(response: TransportResponse): void {
    this.#end();
    this.#resolve(response);
  }

  fail(cause: unknown): void {
    if (this.#isOver) return;
    this.#end();
    this.#reject(cause);
    this.#leave?.();
  }

  #end(): void {
    this.#isOver = true;
    this.request.signal.removeEventListener("abort", this.#abort);
  }
}
