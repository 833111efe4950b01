import { ChunkedBody } from "./chunked-body.ts";
import type { Framing } from "./response-head.ts";

/** Gathers the body of one response. The bytes given are read into again afterwards, so what is kept is copied. */
export interface BodyReader {
  /** Takes bytes as far as they belong to the body: gives the place behind it, or -1 when more is to come. */
  take(bytes: Buffer, from: number, end: number): number;
  /** Whether it is whole when the connection ends here. */
  endsWithConnection(): boolean;
  body(): Buffer;
}

/** Throws when a body has more bytes than are allowed. */
export type CheckSize = (size: number) => void;

export function createBodyReader(framing: Framing, checkSize: CheckSize): BodyReader {
  if (typeof framing === "number") return new MeasuredBody(framing, checkSize);
  return framing === "chunked" ? new ChunkedBody(checkSize) : new ClosedBody(checkSize);
}

/** A body whose length was told. */
class MeasuredBody implements BodyReader {
  readonly #body: Buffer;
  #taken = 0;

  constructor(length: number, checkSize: CheckSize) {
    checkSize(length);
    this.#body = Buffer.allocUnsafe(length);
  }

  take(bytes: Buffer, from: number, end: number): number {
    const missing = this.#body.length - this.#taken;
    const stop = Math.min(end, from + missing);
    bytes.copy(this.#body, this.#taken, from, stop);
    this.#taken += stop - from;
    return this.#taken === this.#body.length ? stop : -1;
  }

  endsWithConnection(): boolean {
    return false;
  }

  body(): Buffer {
    return this.#body;
  }
}

/** A body that goes on until the server closes the connection. */
class ClosedBody implements BodyReader {
  readonly #checkSize: CheckSize;
  readonly #parts: Buffer[] = [];
  #size = 0;

  constructor(checkSize: CheckSize) {
    this.#checkSize = checkSize;
  }

  take(bytes: Buffer, from: number, end: number): number {
    this.#size += end - from;
    this.#checkSize(this.#size);
    this.#parts.push(Buffer.from(bytes.subarray(from, end)));
    return -1;
  }

  endsWithConnection(): boolean {
    return true;
  }

  body(): Buffer {
    return Buffer.concat(this.#parts, this.#size);
  }
}
