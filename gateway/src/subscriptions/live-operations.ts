import { HubError } from "@sen/errors";

/** What a client holds open: a WebSocket, or an event stream. */
export interface Connection {
  /** Operations that run over it. */
  open: number;
}

export interface OperationLimits {
  readonly maxPerConnection: number;
  readonly maxTotal: number;
}

/** The operations that run over streaming protocols: how many, and their end when the gateway stops. */
export class LiveOperations {
  readonly #limits: OperationLimits;
  readonly #stopping = new AbortController();
  #open = 0;
  #idle: () => void = () => {};

  constructor(limits: OperationLimits) {
    this.#limits = limits;
  }

  /** Aborted when the gateway stops. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Counts an operation until the function it gives is called. Throws `TOO_MANY_SUBSCRIPTIONS`. */
  enter(connection: Connection): () => void {
    const { maxPerConnection, maxTotal } = this.#limits;
    if (connection.open >= maxPerConnection) throw tooMany(maxPerConnection);
    if (this.#open >= maxTotal) throw tooMany(maxTotal);
    connection.open += 1;
    this.#open += 1;
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      connection.open -= 1;
      this.#open -= 1;
      if (this.#open === 0) this.#idle();
    };
  }

  /** Ends all subscriptions; fulfilled when the last operation has ended, or after `timeoutMs`. */
  async stop(timeoutMs: number): Promise<void> {
    const idle = new Promise<void>((resolve) => {
      this.#idle = resolve;
      if (this.#open === 0) resolve();
      else setTimeout(resolve, timeoutMs).unref();
    });
    this.#stopping.abort();
    await idle;
  }
}

function tooMany(maximum: number): HubError {
  return new HubError("TOO_MANY_SUBSCRIPTIONS", { maximum });
}
