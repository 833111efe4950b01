import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { parseRateRules } from "../../gateway/src/limits/rate-rules.ts";
import { startLiveHub } from "./live-hub.ts";

let hub: Awaited<ReturnType<typeof startLiveHub>>;
const lines: string[] = [];
const query = "{ story { reader } }";

beforeAll(async () => {
  hub = await startLiveHub({
    roles: () => [
      { role: "SECRETARIAT", unitId: null },
      { role: "NETWORK_MEMBER", unitId: "unit-1" },
    ],
    log: (line) => lines.push(line),
    settings: {
      rateLimits: { rules: parseRateRules("address=4/600,person=6/600,sign-in=2/600"), storeUrl: undefined },
      // The test stands where a proxy would.
      trustedProxies: ["127.0.0.0/8"],
      strong: { roles: new Set(["SECRETARIAT"]), proofs: new Set(["otp"]), acrValues: "urn:mfa" },
    },
  });
}, 60_000);
afterAll(() => hub.stop());

const ask = (headers: Record<string, string>, body = query) =>
  fetch(hub.url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query: body }),
  });
const statuses = async (times: number, headers: Record<string, string>) => {
  const answers: number[] = [];
  for (let asked = 0; asked < times; asked += 1) {
    const answer = await ask(headers);
    await answer.arrayBuffer();
    answers.push(answer.status);
  }
  return answers;
};

test("a stranger's address is told when to come again, and others' go on", async () => {
  expect(await statuses(5, { "x-forwarded-for": "198.51.100.1" })).toEqual([200, 200, 200, 200, 429]);
  const refused = await ask({ "x-forwarded-for": "198.51.100.1" });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(500);
  expect(await refused.json()).toMatchObject({
    errors: [
      { extensions: { code: "TOO_MANY_REQUESTS", message: { vi: expect.any(String), en: expect.any(String) } } },
    ],
  });
  // What stands to the left, she wrote herself.
  expect((await ask({ "x-forwarded-for": "203.0.113.9, 198.51.100.1" })).status).toBe(429);
  expect((await ask({ "x-forwarded-for": "198.51.100.2" })).status).toBe(200);
  const denials = lines.filter((line) => line.includes("access-denied"));
  expect(denials.length).toBe(3);
  for (const line of denials) {
    expect(JSON.parse(line)).toMatchObject({ code: "TOO_MANY_REQUESTS", door: "POST /graphql", who: null });
    expect(line).not.toContain("198.51.100");
  }
});

test("a person is counted over all her connections, and whatever she says of her address", async () => {
  const authorization = `Bearer ${await hub.token("an")}`;
  expect(await statuses(5, { authorization })).toEqual([200, 200, 200, 200, 200]);
  const client = createClient({
    url: hub.url.replace("http", "ws"),
    webSocketImpl: WebSocket,
    connectionParams: { authorization, "x-forwarded-for": "203.0.113.77" },
    retryAttempts: 0,
  });
  const once = async () => {
    for await (const answer of client.iterate({ query })) return answer;
    return undefined;
  };
  expect(await once()).toMatchObject({ data: { story: { reader: "an" } } });
  await expect(once()).rejects.toMatchObject([{ extensions: { code: "TOO_MANY_REQUESTS" } }]);
  await client.dispose();
  expect((await ask({ authorization })).status).toBe(429);
});

test("attempts to sign in are counted by address", async () => {
  const begin = () =>
    fetch(hub.url.replace("/graphql", "/auth/login"), {
      redirect: "manual",
      headers: { "x-forwarded-for": "198.51.100.7" },
    });
  const first = await begin();
  expect(first.status).toBe(302);
  expect(new URL(first.headers.get("location") ?? "").searchParams.get("acr_values")).toBe("urn:mfa");
  expect((await begin()).status).toBe(302);
  expect((await begin()).status).toBe(429);
});

test("a role that needs more than a password is not there for who came with less", async () => {
  const cookie = (subject: string, more: Record<string, unknown>) => hub.cookie(subject, 600, more);
  const rolesOf = async (more: Record<string, unknown>) => {
    const answer = await ask({ cookie: await cookie("binh", more) }, "{ story { rolesOfReader } }");
    return ((await answer.json()) as { data: { story: { rolesOfReader: string[] } } }).data.story.rolesOfReader;
  };
  expect(await rolesOf({})).toEqual(["NETWORK_MEMBER"]);
  expect(await rolesOf({ amr: ["pwd"] })).toEqual(["NETWORK_MEMBER"]);
  expect(await rolesOf({ amr: ["pwd", "otp"] })).toEqual(["SECRETARIAT", "NETWORK_MEMBER"]);
});
