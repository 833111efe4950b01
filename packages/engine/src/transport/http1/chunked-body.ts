import type { BodyReader, CheckSize } from "./body-readers.ts";
import { MalformedResponseError, MAX_HEAD_BYTES } from "./response-head.ts";

const CR = 0x0d;
const LF = 0x0a;
const SEMICOLON = 0x3b;

/** Digits of a chunk's size: more than any answer may have. */
const MAX_SIZE_DIGITS = 8;

/** What comes next, as RFC 9112 (7.1) has it. Of extensions and trailers nothing is kept. */
type Expected = "size" | "extension" | "size-lf" | "data" | "data-cr" | "data-lf" | "trailer" | "last-lf" | "end";

/** A body in chunks. */
export class ChunkedBody implements BodyReader {
  readonly #checkSize: CheckSize;
  readonly #parts: Buffer[] = [];
  #expected: Expected = "size";
  #size = 0;
  /** Of the current chunk: digits of its size, and bytes to come. */
  #digits = 0;
  #missing = 0;
  /** Bytes of the current trailer line, and of all that nobody reads. */
  #lineLength = 0;
  #unread = 0;

  constructor(checkSize: CheckSize) {
    this.#checkSize = checkSize;
  }

  take(bytes: Buffer, from: number, end: number): number {
    let at = from;
    while (at < end && this.#expected !== "end") {
      if (this.#expected === "data") at = this.#takeData(bytes, at, end);
      else {
        this.#takeByte(bytes[at] ?? 0);
        at += 1;
      }
    }
    return this.#expected === "end" ? at : -1;
  }

  endsWithConnection(): boolean {
    return false;
  }

  body(): Buffer {
    const [first] = this.#parts;
    return first && this.#parts.length === 1 ? first : Buffer.concat(this.#parts, this.#size);
  }

  #takeData(bytes: Buffer, from: number, end: number): number {
    const stop = Math.min(end, from + this.#missing);
    this.#parts.push(Buffer.from(bytes.subarray(from, stop)));
    this.#missing -= stop - from;
    if (this.#missing === 0) this.#expected = "data-cr";
    return stop;
  }

  #takeByte(byte: number): void {
    switch (this.#expected) {
      case "size":
        return this.#takeSizeByte(byte);
      case "extension":
        if (byte === CR) this.#expected = "size-lf";
        else this.#skip(byte);
        return undefined;
      case "size-lf":
        this.#demand(byte, LF);
        return this.#beginChunk();
      case "data-cr":
        this.#demand(byte, CR);
        this.#expected = "data-lf";
        return undefined;
      case "data-lf":
        this.#demand(byte, LF);
        this.#expected = "size";
        return undefined;
      case "trailer":
        return this.#takeTrailerByte(byte);
      default:
        this.#demand(byte, LF);
        this.#endLine();
        return undefined;
    }
  }

  #takeSizeByte(byte: number): void {
    const digit = hexDigit(byte);
    if (digit >= 0 && this.#digits < MAX_SIZE_DIGITS) {
      this.#digits += 1;
      this.#missing = this.#missing * 16 + digit;
    } else if (this.#digits > 0 && byte === CR) this.#expected = "size-lf";
    else if (this.#digits > 0 && byte === SEMICOLON) this.#expected = "extension";
    else throw malformed();
  }

  #beginChunk(): void {
    this.#expected = this.#missing > 0 ? "data" : "trailer";
    this.#digits = 0;
    this.#size += this.#missing;
    this.#checkSize(this.#size);
  }

  #takeTrailerByte(byte: number): void {
    if (byte === CR) this.#expected = "last-lf";
    else {
      this.#lineLength += 1;
      this.#skip(byte);
    }
  }

  /** The body ends with an empty line. */
  #endLine(): void {
    this.#expected = this.#lineLength === 0 ? "end" : "trailer";
    this.#lineLength = 0;
  }

  #skip(byte: number): void {
    this.#unread += 1;
    if (byte === LF || this.#unread > MAX_HEAD_BYTES) throw malformed();
  }

  #demand(byte: number, expected: number): void {
    if (byte !== expected) throw malformed();
  }
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  // Letters differ from capitals by one bit.
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function malformed(): MalformedResponseError {
  return new MalformedResponseError("The chunks of the answer are malformed.");
}
