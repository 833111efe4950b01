/**
 * Answers to this person's questions, kept in her browser for times without a network: what she has read, and nothing else.
 * They go when anybody signs in or out (public/offline.js), when the page finds another reader than they were kept for, and
 * after some days.
 */
const place = "sen-answers";
const ownerKey = "owner";
/** How long an answer is kept, in milliseconds: a journey to a conference and back. */
const longest = 7 * 86_400_000;

export interface KeptAnswer {
  readonly data: unknown;
  readonly extensions?: unknown;
  /** When it was given, in milliseconds since 1970. */
  readonly at: number;
}

/** Browsers have it on https and on the machine itself. */
const isPossible = () => typeof caches !== "undefined";
const addressOf = (key: string) => `/kept/${encodeURIComponent(key)}`;

let owned: Promise<void> | undefined;

/** Says who reads; what was kept for somebody else is gone before anything of hers is kept. */
export function claimAnswers(subject: string | null): void {
  if (!isPossible()) return;
  owned = (async () => {
    const owner = await readJson<string>(ownerKey);
    if (owner === (subject ?? "")) return;
    await caches.delete(place);
    await writeJson(ownerKey, subject ?? "");
  })();
}

/** Nothing is kept before it is known for whom. */
export async function keepAnswer(key: string, answer: KeptAnswer): Promise<void> {
  if (!isPossible() || owned === undefined) return;
  await owned;
  await writeJson(key, answer);
}

export async function findAnswer(key: string): Promise<KeptAnswer | null> {
  if (!isPossible()) return null;
  const answer = await readJson<KeptAnswer>(key);
  return answer === null || answer.at < Date.now() - longest ? null : answer;
}

/** What has been kept for too long. */
export async function dropOldAnswers(): Promise<void> {
  if (!isPossible()) return;
  const cache = await caches.open(place);
  for (const request of await cache.keys()) {
    const answer = (await (await cache.match(request))?.json()) as Partial<KeptAnswer> | string | undefined; // written below
    const isOld = typeof answer === "object" && (answer.at ?? 0) < Date.now() - longest;
    if (isOld) await cache.delete(request);
  }
}

async function readJson<Value>(key: string): Promise<Value | null> {
  const kept = await (await caches.open(place)).match(addressOf(key));
  return kept === undefined ? null : ((await kept.json()) as Value); // what `writeJson` wrote under the same key
}

async function writeJson(key: string, value: unknown): Promise<void> {
  await (await caches.open(place)).put(addressOf(key), Response.json(value));
}
