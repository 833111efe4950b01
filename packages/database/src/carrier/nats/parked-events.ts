import { JetStreamApiCodes, JetStreamApiError } from "@nats-io/jetstream";
import type { KV, KvEntry } from "@nats-io/kv";

/** The events of one aggregate that one consumer has still to take, because the first of them failed. */
export interface Parked {
  /** Places in the stream, in order. */
  readonly sequences: readonly number[];
  /** Tries of the first one so far. */
  readonly tries: number;
  /** When it may be tried again, in milliseconds of the epoch. */
  readonly dueAt: number;
  /** When it became a dead letter; null while it is tried. */
  readonly deadAt: number | null;
  readonly error: string;
}

/** True when somebody else wrote the entry first. */
export function isConflict(error: unknown): boolean {
  return error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamWrongLastSequence;
}

export function readParked(entry: KvEntry | null): Parked | null {
  return entry === null || entry.operation !== "PUT" ? null : entry.json<Parked>();
}

/**
 * Changes one entry whatever others do at the same time: `change` gets what is there and gives what shall be; null takes
 * the entry away, and the same value leaves it. Gives what was written.
 */
export async function changeParked(
  bucket: KV,
  key: string,
  change: (parked: Parked | null) => Parked | null,
): Promise<Parked | null> {
  for (;;) {
    const entry = await bucket.get(key);
    const before = readParked(entry);
    const after = change(before);
    if (after === before) return after;
    const previousSeq = entry?.revision ?? 0;
    try {
      if (after === null) await bucket.delete(key, { previousSeq });
      else await bucket.put(key, JSON.stringify(after), { previousSeq });
      return after;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
}

/** What is left when the first event is done with; null when nothing is. */
export function withoutFirst(parked: Parked): Parked | null {
  const sequences = parked.sequences.slice(1);
  return sequences.length === 0 ? null : { sequences, tries: 0, dueAt: 0, deadAt: null, error: "" };
}
