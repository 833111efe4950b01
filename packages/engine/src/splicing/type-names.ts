import { giveUp } from "./not-spliceable.ts";
import { recordOf } from "./place.ts";
import type { FieldSource } from "./place.ts";
import type { Tape } from "./tape.ts";

/** More types than this have no place in one field; their names come from outside. */
const MOST_NAMES = 1_000;

/** Decides something by the `__typename` of an object, once for each name. */
export class TypeNames<Decision> {
  readonly #source: FieldSource;
  readonly #decide: (typeName: string) => Decision | undefined;
  /** `"Name"`, as it stands in an answer. */
  readonly #names: Buffer[] = [];
  readonly #decisions: Decision[] = [];

  /** A name for which there is no decision is given up. */
  constructor(source: FieldSource, decide: (typeName: string) => Decision | undefined) {
    this.#source = source;
    this.#decide = decide;
  }

  of(tape: Tape, record: number): Decision {
    const { ints } = tape;
    const { slot } = this.#source.field;
    const holder = recordOf(ints, record, this.#source);
    const start = holder > 0 ? (ints[holder + slot] ?? 0) : 0;
    const bytes = start > 0 ? tape.sources[ints[holder] ?? 0] : undefined;
    if (bytes === undefined) return giveUp();
    const end = ints[holder + slot + 1] ?? 0;
    for (let index = 0; index < this.#names.length; index += 1) {
      const name = this.#names[index];
      const decision = this.#decisions[index];
      if (name && decision !== undefined && isSame(bytes, start, end, name)) return decision;
    }
    return this.#learn(bytes.toString("utf8", start, end));
  }

  #learn(text: string): Decision {
    const typeName: unknown = JSON.parse(text);
    const decision =
      typeof typeName === "string" && this.#names.length < MOST_NAMES ? this.#decide(typeName) : undefined;
    if (decision === undefined) return giveUp();
    this.#names.push(Buffer.from(text));
    this.#decisions.push(decision);
    return decision;
  }
}

function isSame(bytes: Buffer, start: number, end: number, expected: Buffer): boolean {
  if (end - start !== expected.length) return false;
  for (let index = 0; index < expected.length; index += 1) if (bytes[start + index] !== expected[index]) return false;
  return true;
}
