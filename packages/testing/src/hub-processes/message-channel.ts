import type { Socket } from "node:net";
import { deserialize, serialize } from "node:v8";

/** Bytes that tell how long the message behind them is. */
const LENGTH_BYTES = 4;

/** Messages over a socket; keys and database rows come over as they are, not as JSON has them. */
export class MessageChannel<Sent, Received> {
  readonly #socket: Socket;
  #bytes = Buffer.alloc(0);

  constructor(socket: Socket, receive: (message: Received) => void) {
    this.#socket = socket;
    socket.on("data", (chunk: Buffer) => {
      this.#bytes = Buffer.concat([this.#bytes, chunk]);
      for (let message = this.#take(); message !== undefined; message = this.#take()) {
        receive(deserialize(message) as Received); // both ends are of one version
      }
    });
  }

  send(message: Sent): void {
    const bytes = serialize(message);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(bytes.length);
    this.#socket.write(Buffer.concat([length, bytes]));
  }

  /** The next message, when all of it is there. */
  #take(): Buffer | undefined {
    if (this.#bytes.length < LENGTH_BYTES) return undefined;
    const end = LENGTH_BYTES + this.#bytes.readUInt32BE();
    if (this.#bytes.length < end) return undefined;
    const message = this.#bytes.subarray(LENGTH_BYTES, end);
    this.#bytes = this.#bytes.subarray(end);
    return message;
  }
}
