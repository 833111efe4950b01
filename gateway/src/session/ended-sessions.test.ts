import { randomBytes, randomUUID } from "node:crypto";
import { afterEach, expect, test } from "@jest/globals";
import { pino } from "pino";
import { createEndedSessions } from "./ended-sessions.ts";
import type { EndedSessions, SessionMarks } from "./ended-sessions.ts";

const logger = pino({ level: "silent" });
const secret = randomBytes(32);
const open: EndedSessions[] = [];
afterEach(() => Promise.all(open.splice(0).map((each) => each.stop())));

function create({ storeUrl, now = () => 1_000 }: { storeUrl?: string; now?: () => number } = {}) {
  const ended = createEndedSessions({ storeUrl, secret, logger, now });
  open.push(ended);
  return ended;
}
const session = (marks: Partial<SessionMarks> = {}): SessionMarks => ({
  id: "one",
  signIn: "there",
  person: "an",
  beganAt: 500,
  ...marks,
});

test("a session ends by its id, and the person's others go on", async () => {
  const ended = create();
  await ended.end("session", "one");
  expect(ended.hasEnded(session())).toBe(true);
  // Its time is another machine's.
  expect(ended.hasEnded(session({ beganAt: 2_000 }))).toBe(true);
  expect(ended.hasEnded(session({ id: "other" }))).toBe(false);
  expect(ended.hasEnded(session({ id: null }))).toBe(false);
});

test("what the provider ends are the sessions of one sign-in, or all of a person, as far as they began before", async () => {
  const ended = create();
  await ended.end("sign-in", "there");
  expect(ended.hasEnded(session())).toBe(true);
  expect(ended.hasEnded(session({ signIn: null }))).toBe(false);
  expect(ended.hasEnded(session({ beganAt: 1_001 }))).toBe(false);
  await ended.end("person", "binh");
  expect(ended.hasEnded(session({ signIn: null, person: "binh" }))).toBe(true);
  expect(ended.hasEnded(session({ signIn: null, person: "binh", beganAt: 1_001 }))).toBe(false);
});

test("a name of one kind ends nothing of another kind", async () => {
  const ended = create();
  await ended.end("session", "an");
  await ended.end("sign-in", "one");
  expect(ended.hasEnded(session())).toBe(false);
});

test("a store that is away keeps nobody from signing out", async () => {
  const ended = create({ storeUrl: "redis://127.0.0.1:9" });
  await ended.end("session", "one");
  expect(ended.hasEnded(session())).toBe(true);
});

const storeUrl = process.env["SEN_REDIS_URL"];
const withStore = storeUrl === undefined ? test.skip : test;

// `SEN_REDIS_URL=redis://127.0.0.1:6379 pnpm jest gateway/src/session`: none comes with the project's packages.
withStore("gateways that share a store tell each other, also those that start later", async () => {
  const options = { storeUrl: String(storeUrl), now: Date.now };
  const [first, second] = [create(options), create(options)];
  await Promise.all([first.ready(), second.ready()]);
  const id = randomUUID();
  await first.end("session", id);
  const third = create(options);
  await third.ready();
  for (const each of [second, third]) {
    await expect(until(() => each.hasEnded(session({ id })))).resolves.toBe(true);
  }
});

/** What one gateway tells reaches the other by the store, a moment later. */
async function until(holds: () => boolean): Promise<boolean> {
  const end = Date.now() + 5_000;
  while (!holds() && Date.now() < end) await new Promise((resolve) => setImmediate(resolve));
  return holds();
}
