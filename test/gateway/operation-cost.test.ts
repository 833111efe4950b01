import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { parseRateRules } from "../../gateway/src/limits/rate-rules.ts";
import { startLiveHub } from "./live-hub.ts";

let hub: Awaited<ReturnType<typeof startLiveHub>>;
let role: "SECRETARIAT" | "NETWORK_MEMBER" = "NETWORK_MEMBER";

beforeAll(async () => {
  hub = await startLiveHub({
    roles: () => [{ role, unitId: null }],
    settings: {
      metricsPort: 0,
      operationLimits: { depth: 15, aliases: 30, cost: 5 },
      rateLimits: { rules: parseRateRules("person-cost=12/600,address-cost=100/600"), storeUrl: undefined },
    },
  });
}, 60_000);
afterAll(() => hub.stop());

async function ask(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(hub.url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, retryAfter: response.headers.get("retry-after"), answer: await response.json() };
}
const times = (count: number) =>
  `query Many { ${Array.from({ length: count }, (_none, at) => `a${at}: story { reader }`).join(" ")} }`;

test("an operation that costs too much is refused with what it costs and what it may, in both languages", async () => {
  const { status, answer } = await ask(times(6));
  expect(status).toBe(400);
  expect(answer).toMatchObject({
    errors: [
      {
        message: expect.stringContaining("cost is 6, at most 5"),
        extensions: {
          code: "LIMIT_EXCEEDED",
          limit: "cost",
          actual: 6,
          maximum: 5,
          message: { vi: expect.stringContaining("chi phí là 6, tối đa 5") },
        },
      },
    ],
  });
  expect((await ask(times(5))).status).toBe(200);
});

test("subscriptions, and whatever comes over their connections, are measured like everything else", async () => {
  const client = createClient({ url: hub.url.replace("http", "ws"), webSocketImpl: WebSocket, retryAttempts: 0 });
  const refusal = (limit: string) => [{ extensions: { code: "LIMIT_EXCEEDED", limit } }];
  const aliases = Array.from({ length: 31 }, (_none, at) => `a${at}: id`).join(" ");
  const many = client.iterate({ query: `subscription { published { ${aliases} } }` });
  await expect(many.next()).rejects.toMatchObject(refusal("aliases"));
  await expect(client.iterate({ query: times(6) }).next()).rejects.toMatchObject(refusal("cost"));
  await client.dispose();
});

test("who may see plans sees costs, and nobody else", async () => {
  role = "SECRETARIAT";
  const secretariat = { authorization: `Bearer ${await hub.token("thu-ky")}`, "sen-explain": "cost" };
  const { answer } = await ask(times(2), secretariat);
  expect(answer).toMatchObject({ extensions: { cost: { estimated: 2, maximum: 5 } } });
  role = "NETWORK_MEMBER";
  const member = { authorization: `Bearer ${await hub.token("an")}`, "sen-explain": "plan, cost" };
  expect((await ask(times(2), member)).answer).not.toHaveProperty("extensions");
});

test("a person has a budget, of which each of her operations takes what it costs", async () => {
  const authorization = `Bearer ${await hub.token("binh")}`;
  const statuses: number[] = [];
  for (const cost of [5, 5, 1, 5]) statuses.push((await ask(times(cost), { authorization })).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  const { answer, retryAfter } = await ask(times(2), { authorization });
  expect(answer).toMatchObject({ errors: [{ extensions: { code: "TOO_MANY_REQUESTS" } }] });
  expect(Number(retryAfter)).toBeGreaterThan(500);
  // What costs nothing, and others, go on.
  expect((await ask("{ __typename }", { authorization })).status).toBe(200);
  expect((await ask(times(5))).status).toBe(200);
});

test("the metrics, at a port of their own and not at the public door, say what operations cost by name", async () => {
  const figures = await (await fetch(`${hub.metricsUrl}/metrics`)).text();
  expect(figures).toMatch(/sen_gateway_operation_cost_count\{operation="Many"\} [1-9]/);
  for (const url of [hub.url.replace("/graphql", "/metrics"), `${hub.metricsUrl}/graphql`]) {
    const { status } = await fetch(url, { headers: { accept: "text/plain" } });
    expect({ url, status }).toEqual({ url, status: 404 });
  }
});
