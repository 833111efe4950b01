import type { Tape } from "./tape.ts";

/** Longer ranges are worth a call into native code. */
const LONG = 48;

/** A buffer that one large response has grown is not kept for the small ones. */
const LARGEST_KEPT = 1024 * 1024;

const INITIAL_SIZE = 16_384;

const NO_SOURCE = Buffer.alloc(0);

/**
 * Puts the bytes of a response together. What stands in a source just as it is to be written is copied in one piece,
 * however many values it is made of: most of an answer does.
 */
export class ResponseWriter {
  #bytes = Buffer.allocUnsafeSlow(INITIAL_SIZE);
  #length = 0;
  /** The range that is still to be copied. */
  #source: Buffer = NO_SOURCE;
  #start = 0;
  #end = 0;

  /** Adds what a source holds between two indices. */
  range(source: Buffer, start: number, end: number): void {
    if (source === this.#source && start === this.#end) {
      this.#end = end;
      return;
    }
    this.#flush();
    this.#source = source;
    this.#start = start;
    this.#end = end;
  }

  text(constant: Buffer): void {
    const source = this.#source;
    const end = this.#end;
    const { length } = constant;
    let same = 0;
    if (end + length <= source.length) while (same < length && source[end + same] === constant[same]) same += 1;
    if (same === length) this.#end = end + same;
    else {
      this.#flush();
      this.#copy(constant, 0, length);
    }
  }

  /**
   * The same for a text that ends where a value of a source starts, `,"key":` or `{"key":`, when that value was found
   * under that key. Then nothing but the key has room between two values, and its bytes need no look.
   */
  textBefore(constant: Buffer, source: Buffer, start: number): void {
    const end = this.#end;
    if (source === this.#source && end + constant.length === start && source[end] === constant[0]) this.#end = start;
    else this.text(constant);
  }

  byte(value: number): void {
    if (this.#end < this.#source.length && this.#source[this.#end] === value) {
      this.#end += 1;
      return;
    }
    this.#flush();
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** A copy of all that was written. */
  finish(): Buffer {
    this.#flush();
    const written = Buffer.allocUnsafe(this.#length);
    this.#bytes.copy(written, 0, 0, this.#length);
    return written;
  }

  clear(): void {
    this.#source = NO_SOURCE;
    this.#start = 0;
    this.#end = 0;
    this.#length = 0;
    if (this.#bytes.length > LARGEST_KEPT) this.#bytes = Buffer.allocUnsafeSlow(INITIAL_SIZE);
  }

  #flush(): void {
    if (this.#end > this.#start) this.#copy(this.#source, this.#start, this.#end);
    this.#source = NO_SOURCE;
    this.#start = 0;
    this.#end = 0;
  }

  #copy(source: Buffer, start: number, end: number): void {
    const size = end - start;
    if (this.#length + size > this.#bytes.length) this.#grow(size);
    const bytes = this.#bytes;
    let at = this.#length;
    if (size > LONG) source.copy(bytes, at, start, end);
    else for (let index = start; index < end; index += 1, at += 1) bytes[at] = source[index] ?? 0;
    this.#length += size;
  }

  #grow(missing: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#length + missing, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** What writing a response takes. */
export interface Writing {
  readonly tape: Tape;
  readonly writer: ResponseWriter;
}
