import { randomUUID } from "node:crypto";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { pino } from "pino";
import { createRateLimits, networkOf } from "./rate-limits.ts";
import type { RateLimits } from "./rate-limits.ts";
import { parseRateRules } from "./rate-rules.ts";

const secret = Buffer.alloc(32, 1);
const logger = pino({ level: "silent" });
let limits: RateLimits;
afterEach(() => limits.stop());

const make = (rules: string, storeUrl?: string) =>
  createRateLimits({ rules: parseRateRules(rules), storeUrl, secret, logger });
const person = (subject: string, unitId: string): Viewer => ({
  ...visitor,
  subject,
  roles: [{ role: "NETWORK_MEMBER", unitId }],
});
const ask = (viewer: Viewer, { address = "192.0.2.1", client = null as string | null } = {}) =>
  limits.admit({ viewer, client, address });

async function countAdmitted(times: number, attempt: (index: number) => Promise<void>): Promise<number> {
  const answers = await Promise.allSettled(Array.from({ length: times }, (_none, index) => attempt(index)));
  for (const answer of answers) {
    if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "TOO_MANY_REQUESTS" });
  }
  return answers.filter(({ status }) => status === "fulfilled").length;
}

test("strangers are counted by address, where one network of IPv6 is one address", async () => {
  limits = make("address=5/60");
  expect(await countAdmitted(8, () => ask(visitor))).toBe(5);
  expect(await countAdmitted(8, () => ask(visitor, { address: "192.0.2.2" }))).toBe(5);
  expect(await countAdmitted(8, (index) => ask(visitor, { address: `2001:db8::${index}` }))).toBe(5);
});

test("who is signed in is counted by person, and not by address", async () => {
  limits = make("address=1/60,person=5/60");
  expect(await countAdmitted(8, () => ask(person("an", "a")))).toBe(5);
  expect(await countAdmitted(8, () => ask(person("binh", "a")))).toBe(5);
});

test("a unit and a client have shares of their own, whoever asks for them", async () => {
  limits = make("unit=6/60,client=4/60");
  expect(await countAdmitted(9, (index) => ask(person(`person-${index}`, "a")))).toBe(6);
  expect(await countAdmitted(9, (index) => ask(person(`person-${index}`, "b"), { client: "app" }))).toBe(4);
});

test("a refusal says which limit it was and for how long", async () => {
  limits = make("sign-in=1/60");
  await limits.admitSignIn("192.0.2.1");
  await expect(limits.admitSignIn("192.0.2.1")).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
    detail: { limit: "sign-in", seconds: 60 },
  });
});

test("a store that is not there costs nobody her answer: the gateway counts for itself", async () => {
  limits = make("person=5/60", "redis://127.0.0.1:9");
  expect(await countAdmitted(8, () => ask(person("an", "a")))).toBe(5);
});

test("neither does a store that takes connections and answers nothing", async () => {
  const silent = createServer((socket) => socket.on("error", () => {}));
  await new Promise<void>((resolve) => {
    silent.listen(0, "127.0.0.1", resolve);
  });
  const { port } = silent.address() as AddressInfo; // a server listening on TCP has this kind of address
  limits = make("person=5/60", `redis://127.0.0.1:${port}`);
  expect(await countAdmitted(8, () => ask(person("an", "a")))).toBe(5);
  silent.close();
});

test.each([
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["2001:0DB8:0001::", "2001:db8:1:0"],
  ["192.0.2.7", "192.0.2.7"],
])("%s is in the network %s", (address, network) => {
  limits = make("");
  expect(networkOf(address)).toBe(network);
});

test.each(["person", "person=0/60", "person=5", "people=5/60", "person=5/60;unit=1/1"])("%j is no rule", (text) => {
  limits = make("");
  expect(() => parseRateRules(text)).toThrow("RATE_LIMITS");
});

const storeUrl = process.env["SEN_REDIS_URL"];
const withStore = storeUrl === undefined ? test.skip : test;

// `SEN_REDIS_URL=redis://127.0.0.1:6379 pnpm jest gateway/src/limits`: none comes with the project's packages.
withStore("gateways that share a store count together", async () => {
  const rules = "person=20/60";
  const subject = `an-${randomUUID()}`;
  limits = make(rules, storeUrl);
  const other = make(rules, storeUrl);
  const both = [limits, other];
  // The first question of each may come before its connection is open, and is then counted by itself alone.
  await limits.ready();
  await other.ready();
  const admitted = await countAdmitted(50, (index) =>
    (both[index % 2] ?? limits).admit({ viewer: person(subject, "a"), client: null, address: "192.0.2.1" }),
  );
  await other.stop();
  expect(admitted).toBe(20);
});
