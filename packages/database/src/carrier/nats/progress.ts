import type { NatsHub } from "./nats-hub.ts";

/** Place in the stream up to which a consumer has had the events of each type it takes. */
export type Progress = Record<string, number>;

/** The consumer's progress with exactly these types: a type that is new to it begins with what is kept. */
export async function loadProgress({ progress }: NatsHub, key: string, types: readonly string[]): Promise<Progress> {
  const entry = await progress.get(key);
  const known = entry === null ? {} : entry.json<Progress>();
  return Object.fromEntries(types.map((type) => [type, known[type] ?? 0]));
}

export async function saveProgress({ progress }: NatsHub, key: string, value: Progress): Promise<void> {
  await progress.put(key, JSON.stringify(value));
}
