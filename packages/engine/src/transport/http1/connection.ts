import { connect } from "node:net";
import type { LookupFunction, Socket } from "node:net";
import type { Exchange } from "./exchange.ts";
import { MalformedResponseError } from "./response-head.ts";
import { ResponseReader } from "./response-reader.ts";
import type { LastHead } from "./response-reader.ts";
import { writeRequest } from "./write-request.ts";

/** Where connections of a pool lead, and whom they tell what becomes of them. */
export interface ConnectionOwner {
  readonly host: string;
  readonly port: number;
  readonly connectTimeoutMs: number;
  readonly lookup: LookupFunction | undefined;
  readonly lastHead: LastHead;
  /** The connection may be used again for so many milliseconds; undefined: the server has not said. */
  isFree(connection: Connection, idleMs: number | undefined): void;
  isClosed(connection: Connection): void;
}

const READ_BUFFER_BYTES = 65_536;
const shared = Buffer.allocUnsafeSlow(READ_BUFFER_BYTES);

/**
 * What is read is used at once and copied where it is kept, so all connections read into the same memory. Windows is
 * given the memory before there is something to read.
 */
const readBuffer = (): Buffer => (process.platform === "win32" ? Buffer.allocUnsafeSlow(READ_BUFFER_BYTES) : shared);

/** As undici has it: TCP asks whether the other end is still there. */
const KEEP_ALIVE_DELAY_MS = 60_000;

/** One connection to a server, which carries one exchange at a time. */
export class Connection {
  readonly #owner: ConnectionOwner;
  readonly #socket: Socket;
  #exchange: Exchange | undefined;
  #reader: ResponseReader | undefined;
  readonly #leave = () => {
    this.#exchange = undefined;
    this.#socket.destroy();
  };

  constructor(owner: ConnectionOwner) {
    this.#owner = owner;
    const { host, port, connectTimeoutMs, lookup } = owner;
    const buffer = readBuffer();
    this.#socket = connect({
      host,
      port,
      ...(lookup && { lookup }),
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: KEEP_ALIVE_DELAY_MS,
      // Without the streams between: they cost as much as reading the answer.
      onread: { buffer, callback: (length) => this.#take(buffer, length) },
    });
    const message = `No connection to ${host}:${port} within ${connectTimeoutMs} ms.`;
    const timer = setTimeout(() => this.#socket.destroy(new Error(message)), connectTimeoutMs);
    this.#socket
      .once("connect", () => clearTimeout(timer))
      .once("end", () => this.#endWithConnection())
      .once("error", (error) => this.#exchange?.fail(error))
      .once("close", () => {
        clearTimeout(timer);
        this.#exchange?.fail(closedEarly());
        owner.isClosed(this);
      });
  }

  /** Sends a request. The connection must be free. */
  send(exchange: Exchange): void {
    this.#exchange = exchange;
    this.#reader = new ResponseReader(this.#owner.lastHead, exchange.checkSize);
    exchange.isCarriedBy(this.#leave);
    writeRequest(this.#socket, exchange.head, exchange.request.body);
  }

  /** While nobody uses it, it does not keep the process. */
  rest(): void {
    this.#socket.unref();
  }

  wake(): void {
    this.#socket.ref();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  /** Always true: the next bytes may come. */
  #take(bytes: Buffer, length: number): boolean {
    const exchange = this.#exchange;
    const reader = this.#reader;
    // What nobody asked for would be taken for the next answer.
    if (exchange === undefined || reader === undefined) this.#socket.destroy();
    else {
      try {
        const stop = reader.take(bytes, length);
        if (stop >= 0) this.#finish(exchange, reader, stop === length);
      } catch (cause) {
        exchange.fail(cause);
      }
    }
    return true;
  }

  #endWithConnection(): void {
    if (this.#exchange === undefined) this.#owner.isClosed(this);
    else if (this.#reader?.endsWithConnection()) this.#finish(this.#exchange, this.#reader, false);
  }

  #finish(exchange: Exchange, reader: ResponseReader, isAllThatCame: boolean): void {
    const { head, body } = reader;
    if (head === undefined) throw new MalformedResponseError("An answer without a head.");
    this.#exchange = undefined;
    this.#reader = undefined;
    const { status, headers, keepsAlive, idleMs } = head;
    if (keepsAlive && isAllThatCame) this.#owner.isFree(this, idleMs);
    else this.#socket.destroy();
    exchange.succeed({ status, headers, body });
  }
}

/** Coded as the system codes it, so that it counts as a connection that was closed in use. */
function closedEarly(): Error {
  return Object.assign(new Error("The connection was closed before the answer was complete."), { code: "ECONNRESET" });
}
