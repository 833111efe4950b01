import { createBodyReader } from "./body-readers.ts";
import type { BodyReader, CheckSize } from "./body-readers.ts";
import { MalformedResponseError, MAX_HEAD_BYTES, parseResponseHead } from "./response-head.ts";
import type { ResponseHead } from "./response-head.ts";

const HEAD_END = Buffer.from("\r\n\r\n");

/** The last head of a server. The next one is mostly the same, to the last byte, and need not be read again. */
export class LastHead {
  #bytes: Buffer = Buffer.alloc(0);
  #head: ResponseHead | undefined;

  /** The head that stands there, if it is the one remembered; its end is told by {@link length}. */
  at(bytes: Buffer, from: number, end: number): ResponseHead | undefined {
    const stop = from + this.#bytes.length;
    return stop <= end && this.#bytes.compare(bytes, from, stop) === 0 ? this.#head : undefined;
  }

  get length(): number {
    return this.#bytes.length;
  }

  remember(bytes: Buffer, head: ResponseHead): void {
    this.#bytes = bytes;
    this.#head = head;
  }
}

/** Reads one response as its bytes come. */
export class ResponseReader {
  readonly #lastHead: LastHead;
  readonly #checkSize: CheckSize;
  /** Of a head that came in several pieces. */
  #begun: Buffer | undefined;
  #head: ResponseHead | undefined;
  #body: BodyReader | undefined;

  constructor(lastHead: LastHead, checkSize: CheckSize) {
    this.#lastHead = lastHead;
    this.#checkSize = checkSize;
  }

  /** Undefined until it has been read. */
  get head(): ResponseHead | undefined {
    return this.#head;
  }

  get body(): Buffer {
    return this.#body?.body() ?? Buffer.alloc(0);
  }

  /** Whether it is whole when the connection ends here. */
  endsWithConnection(): boolean {
    return this.#body?.endsWithConnection() ?? false;
  }

  /** Gives the place behind the response, or -1 when more is to come. Throws when it cannot be read. */
  take(bytes: Buffer, end: number): number {
    if (this.#body !== undefined) return this.#body.take(bytes, 0, end);
    if (this.#begun === undefined) return this.#takeFrom(bytes, 0, end);
    const whole = Buffer.concat([this.#begun, bytes.subarray(0, end)]);
    const before = this.#begun.length;
    this.#begun = undefined;
    const stop = this.#takeFrom(whole, 0, whole.length);
    return stop < 0 ? stop : stop - before;
  }

  #takeFrom(bytes: Buffer, from: number, end: number): number {
    let at = from;
    do {
      const stop = this.#takeHead(bytes, at, end);
      if (stop < 0) {
        this.#begun = Buffer.from(bytes.subarray(at, end));
        return -1;
      }
      at = stop;
      // An interim response (100 Continue, 103 Early Hints) is followed by the one that counts.
    } while (this.#head === undefined);
    this.#body = createBodyReader(this.#head.framing, this.#checkSize);
    return this.#body.take(bytes, at, end);
  }

  #takeHead(bytes: Buffer, from: number, end: number): number {
    const same = this.#lastHead.at(bytes, from, end);
    if (same !== undefined) {
      this.#head = same;
      return from + this.#lastHead.length;
    }
    const rest = bytes.subarray(from, end);
    const length = rest.indexOf(HEAD_END);
    if ((length < 0 ? rest.length : length) > MAX_HEAD_BYTES) {
      throw new MalformedResponseError("The head of the answer is too long.");
    }
    if (length < 0) return -1;
    const head = parseResponseHead(rest.toString("latin1", 0, length));
    // What follows is another protocol's, which was not asked for.
    if (head.status === 101) throw new MalformedResponseError("The server went on to another protocol.");
    if (head.status >= 200) {
      this.#head = head;
      this.#lastHead.remember(Buffer.from(rest.subarray(0, length + HEAD_END.length)), head);
    }
    return from + length + HEAD_END.length;
  }
}
