import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { TestHub } from "@sen/testing/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const json = { "content-type": "application/json" };
const post = (body: unknown, headers: Record<string, string> = json) =>
  fetch(`${hub.url}/graphql`, {
    method: "POST",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

test("queries are answered by POST and by GET, mutations by POST only", async () => {
  const query = '{ ministry(code: "MAE") { code } }';
  const data = { ministry: { code: "MAE" } };
  expect(await (await post({ query })).json()).toEqual({ data });
  const get = await fetch(`${hub.url}/graphql?query=${encodeURIComponent(query)}`, { headers: json });
  expect(await get.json()).toEqual({ data });
  const mutation = encodeURIComponent(
    'mutation { setConsent(input: { purpose: STATISTICS, granted: true, noticeVersion: "1" }) { consent { id } } }',
  );
  expect((await fetch(`${hub.url}/graphql?query=${mutation}`, { headers: json })).status).toBe(405);
});

test("whoever may see plans and asks for one gets the tree of it with the time of each call, and nobody else", async () => {
  const query = `{ ministry(code: "MAE") { code memberCount } }`;
  const explain = async (headers: Record<string, string>) => (await post({ query }, { ...json, ...headers })).json();
  const asked = { "sen-explain": "plan" };
  const as = async (role: "SECRETARIAT" | "NETWORK_MEMBER") => ({
    authorization: `Bearer ${await hub.token({ role })}`,
  });
  const data = { ministry: { code: "MAE", memberCount: expect.any(Number) } };
  const plain = { data };
  expect(await explain(asked)).toEqual(plain);
  expect(await explain({ ...asked, ...(await as("NETWORK_MEMBER")) })).toEqual(plain);
  expect(await explain(await as("SECRETARIAT"))).toEqual(plain);
  const calls = [{ from: expect.any(Number), milliseconds: expect.any(Number), failure: null }];
  expect(await explain({ ...asked, ...(await as("SECRETARIAT")) })).toEqual({
    data,
    extensions: {
      plan: {
        milliseconds: expect.any(Number),
        tree: {
          kind: "Sequence",
          steps: [
            { kind: "Fetch", subgraph: "ministries", at: [], operation: expect.stringContaining("ministry"), calls },
            {
              kind: "Fetch",
              subgraph: "members",
              at: ["ministry"],
              operation: expect.stringContaining("_entities"),
              calls,
            },
          ],
        },
      },
    },
  });
});

test("a form of another site cannot act for a person who is signed in here", async () => {
  const query = "query={__typename}";
  expect((await post(query, { "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
  expect((await post('{"query":"{__typename}"}', { "content-type": "text/plain" })).status).toBe(415);
  const simpleGet = await fetch(`${hub.url}/graphql?${query}`);
  expect(simpleGet.status).toBe(400);
  expect(await simpleGet.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
});

test("only listed origins may use the session of a browser", async () => {
  const preflight = (origin: string) => fetch(`${hub.url}/graphql`, { method: "OPTIONS", headers: { origin } });
  const allowed = await preflight("https://allowed.example");
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get("access-control-allow-origin")).toBe("https://allowed.example");
  expect((await preflight("https://evil.example")).headers.get("access-control-allow-origin")).toBeNull();
});

test("a name that no operation has is refused before anything runs, however deep the document or by GET a mutation", async () => {
  const before = (await hub.counts()).fetches;
  const deep = `query A { ministry(code: "MAE") ${"{ currentSuccessor ".repeat(16)}{ code }${" }".repeat(16)} }`;
  const refusal = {
    errors: [{ message: `Unknown operation named "B".`, extensions: { code: "OPERATION_RESOLUTION_FAILURE" } }],
  };
  const asked = await post({ query: deep, operationName: "B" });
  expect({ status: asked.status, body: await asked.json() }).toMatchObject({ status: 400, body: refusal });
  const inParts = await post(
    { query: deep, operationName: "B" },
    { ...json, accept: "multipart/mixed, application/json" },
  );
  expect(await inParts.json()).toMatchObject(refusal);
  const mutation = encodeURIComponent("mutation A { renewCalendarFeed { path } }");
  const got = await fetch(`${hub.url}/graphql?query=${mutation}&operationName=B`, { headers: json });
  expect({ status: got.status, body: await got.json() }).toMatchObject({ status: 400, body: refusal });
  expect((await hub.counts()).fetches).toEqual(before);
});

test("an empty name is none", async () => {
  const data = { __typename: "Query" };
  expect(await (await post({ query: "query A { __typename }", operationName: "" })).json()).toEqual({ data });
  const got = await fetch(`${hub.url}/graphql?query={__typename}&operationName=`, { headers: json });
  expect(await got.json()).toEqual({ data });
  expect(
    await (await post({ query: "query A { __typename } query B { __typename }", operationName: "" })).json(),
  ).toMatchObject({
    errors: [{ extensions: { code: "OPERATION_RESOLUTION_FAILURE" } }],
  });
});

test("a hash that is not the query's is the client's fault and says so", async () => {
  const ask = (persistedQuery: unknown) => post({ query: "{ __typename }", extensions: { persistedQuery } });
  for (const [persistedQuery, message] of [
    [{ version: 1, sha256Hash: "0".repeat(64) }, "provided sha does not match query"],
    [{ version: 2, sha256Hash: "0".repeat(64) }, "Unsupported persisted query version"],
  ] as const) {
    const response = await ask(persistedQuery);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ message, extensions: { code: "BAD_REQUEST" } }] });
  }
});

test("a method that is none of GraphQL's is told which ones are", async () => {
  const response = await fetch(`${hub.url}/graphql`, { method: "PATCH", headers: json, body: "{}" });
  expect({ status: response.status, allow: response.headers.get("allow") }).toEqual({
    status: 405,
    allow: "GET, POST",
  });
});

test("what is refused before it is an operation comes in the media type that is accepted, in whole sentences", async () => {
  const accept = "application/graphql-response+json";
  const broken = await post("{", { ...json, accept });
  expect(broken.headers.get("content-type")).toBe(`${accept}; charset=utf-8`);
  expect(await broken.json()).toMatchObject({
    errors: [
      {
        message: "The request cannot be read: the body is not valid JSON.",
        extensions: { message: { vi: "Yêu cầu không đọc được: nội dung không phải JSON hợp lệ." } },
      },
    ],
  });
  const latin = await post({ query: "{ __typename }" }, { "content-type": "application/json; charset=iso-8859-1" });
  expect(latin.status).toBe(415);
});

test("a body that is too large, or not JSON, is refused before it is an operation", async () => {
  expect((await post(JSON.stringify({ query: "x".repeat(1_100_000) }))).status).toBe(413);
  const broken = await post("{");
  expect(broken.status).toBe(400);
  expect(await broken.json()).toMatchObject({
    errors: [{ extensions: { code: "BAD_REQUEST", message: { vi: expect.any(String) } } }],
  });
});

test.each([
  ["depth", `{ ministry(code: "MAE") ${"{ currentSuccessor ".repeat(16)}{ code }${" }".repeat(16)} }`],
  ["aliases", `{ ${Array.from({ length: 31 }, (_none, i) => `a${i}: __typename`).join(" ")} }`],
  [
    "cost",
    "{ ministries(first: 100) { edges { node { members(first: 100) { edges { node { id } } } hostedEvents(first: 100) { edges { node { id } } } } } } }",
  ],
])("an operation over the limit of %s is refused with the figures, and reaches no slice", async (limit, query) => {
  const before = (await hub.counts()).fetches;
  const response = await post({ query });
  expect(response.status).toBe(400);
  const { errors } = (await response.json()) as { errors: { extensions: Record<string, unknown> }[] };
  expect(errors[0]?.extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit });
  expect((await hub.counts()).fetches).toEqual(before);
});

test("what is deferred comes in parts, signed and limited like everything else", async () => {
  const inParts = { ...json, accept: "multipart/mixed, application/json" };
  const response = await post({ query: '{ ministry(code: "MAE") { code ... @defer { memberCount } } }' }, inParts);
  expect(response.headers.get("content-type")).toMatch(/^multipart\/mixed/);
  const parts = (await response.text()).split("\r\n---\r\n");
  expect(parts[1]).toContain(`{"data":{"ministry":{"code":"MAE"}},"pending":[`);
  expect(parts[2]).toMatch(/"incremental":\[\{"data":\{"memberCount":\d+\}/);
  const deep = `{ ministry(code: "MAE") { ... @defer ${"{ currentSuccessor ".repeat(16)}{ code }${" }".repeat(16)} } }`;
  const refused = await post({ query: deep }, inParts);
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: "LIMIT_EXCEEDED", limit: "depth" } }] });
});

test("a document of too many tokens is not even parsed", async () => {
  const { errors } = (await (await post({ query: `{ ${"a ".repeat(5000)} }` })).json()) as {
    errors: { message: string }[];
  };
  expect(errors[0]?.message).toMatch(/token/i);
});

test("health, metrics and the pages are there; everything else is not", async () => {
  for (const path of [
    "/health/live",
    "/health/ready",
    "/metrics",
    "/",
    "/graphiql",
    "/graphiql/explorer.js",
    "/graphiql/graphql.worker.js",
  ]) {
    const response = await fetch(`${hub.url}${path}`);
    expect({ path, status: response.status }).toEqual({ path, status: 200 });
    await response.arrayBuffer();
  }
  for (const path of ["/nothing", "/graphiql/..%2f..%2fpackage.json", "/.env"]) {
    expect((await fetch(`${hub.url}${path}`)).status).toBe(404);
  }
});

test("pages load nothing from elsewhere", async () => {
  for (const path of ["/", "/graphiql"]) {
    const response = await fetch(`${hub.url}${path}`);
    // Addresses that are only named, for search engines, are not loaded.
    const loaded = (await response.text()).replaceAll(/<link rel="(canonical|alternate)"[^>]*>/g, "");
    expect(loaded).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
  }
});

test("metrics count operations and calls, and hold no subject, name or variable", async () => {
  await hub.execute({
    query: "{ me { member { displayName contact { workEmail } } } }",
    as: { role: "NETWORK_MEMBER" },
  });
  const metrics = await (await fetch(`${hub.url}/metrics`)).text();
  expect(metrics).toMatch(/sen_gateway_operations_total\{type="query",outcome="whole"\} \d+/);
  expect(metrics).toMatch(/sen_gateway_fetches_total\{subgraph="members",outcome="answered"\} \d+/);
  expect(metrics).not.toContain("demo-");
});
