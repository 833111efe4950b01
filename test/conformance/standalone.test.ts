import { spawn } from "node:child_process";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readStandaloneSettings } from "../../gateway/src/standalone/read-standalone-settings.ts";
import { defaultPolicy } from "../../packages/engine/src/transport/subgraph-policy.ts";
import { InvalidSettingError } from "../../gateway/src/supergraph/invalid-setting-error.ts";
import { standaloneSettings } from "../../gateway/src/standalone/standalone-settings.ts";
import { startGraph } from "./kit/start-graph.ts";
import type { TestGraph } from "./kit/start-graph.ts";

let graph: TestGraph;
let release: () => void = () => {};

beforeAll(async () => {
  graph = await startGraph(
    {
      people: {
        sdl: `type Query { me: Person slow: String } type Person @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Query: {
            me: (_: unknown, _args: unknown, headers: Record<string, string>) => ({
              id: "1",
              name: headers["x-tenant"],
            }),
            slow: () =>
              new Promise((resolve) => {
                release = () => resolve("done");
              }),
          },
        },
      },
    },
    { forwardHeaders: "X-Tenant,authorization", maxRequestBytes: 2_000, watch: true },
  );
});

afterAll(() => graph.stop());

const http = (path: string, init?: RequestInit) => fetch(new URL(path, graph.url), init);

test("named headers of the client reach the subgraph, no others do", async () => {
  graph.forget();
  const { data } = await graph.query(
    `{ me { name } }`,
    {},
    { "x-tenant": "moha", authorization: "t", "x-other": "no" },
  );
  expect(data).toEqual({ me: { name: "moha" } });
  expect(graph.requests[0]?.headers).toMatchObject({ "x-tenant": "moha", authorization: "t" });
  expect(graph.requests[0]?.headers).not.toHaveProperty("x-other");
});

test("a query may come by GET, without any header", async () => {
  const response = await http(
    `/graphql?query=${encodeURIComponent("query($a: Boolean!) { me { id @include(if: $a) } }")}&variables=${encodeURIComponent('{"a":true}')}`,
  );
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ data: { me: { id: "1" } } });
});

test("a name that no operation has is refused each time, and asks no subgraph, though the document has but one", async () => {
  graph.forget();
  const ask = (operationName: string) =>
    http("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
      body: JSON.stringify({ query: "query Known { me { id } }", operationName }),
    });
  // The second time a known operation would be answered on a way of its own.
  for (let turn = 0; turn < 2; turn += 1) {
    const response = await ask("Unknown");
    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 400,
      body: {
        errors: [
          { message: `Unknown operation named "Unknown".`, extensions: { code: "OPERATION_RESOLUTION_FAILURE" } },
        ],
      },
    });
  }
  expect(graph.requests).toEqual([]);
  for (const name of ["", "Known"]) expect(await (await ask(name)).json()).toEqual({ data: { me: { id: "1" } } });
});

test("health tells life and readiness", async () => {
  expect((await http("/health/live")).status).toBe(200);
  expect(await (await http("/health/ready")).json()).toEqual({ status: "ready" });
  expect((await http("/elsewhere")).status).toBe(404);
});

test.each([
  ["text, which a browser sends across origins unasked", 415, { "content-type": "text/plain" }, `{"query":"{me{id}}"}`],
  ["JSON that is none", 400, { "content-type": "application/json" }, `{"query":`],
  ["a body beyond the limit", 413, { "content-type": "application/json" }, `{"query":"{me{id}}${" ".repeat(2_000)}"}`],
])("%s is refused", async (_name, status, headers, body) => {
  const response = await http("/graphql", { method: "POST", headers, body });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
});

test("a new supergraph is taken up without failing a request, and a bad one is not", async () => {
  const original = await readFile(graph.supergraphFile, "utf8");
  const has = async (type: string) => {
    const { data, errors } = await graph.query(`query ($type: String!) { __type(name: $type) { name } }`, { type });
    expect(errors).toBeUndefined();
    return JSON.stringify(data).includes(type);
  };
  const replaceBy = async (text: string) => {
    await writeFile(`${graph.supergraphFile}.new`, text);
    await rename(`${graph.supergraphFile}.new`, graph.supergraphFile);
  };
  const slow = graph.query(`{ slow }`);
  await replaceBy(`${original}\nenum Fresh @join__type(graph: PEOPLE) { A @join__enumValue(graph: PEOPLE) }`);
  while (!(await has("Fresh"))) await http("/health/live");
  release();
  expect((await slow).data).toEqual({ slow: "done" });
  await replaceBy("type Query { a: Int }");
  while (!graph.notices.some((notice) => notice.startsWith("The supergraph stays as it was:"))) {
    await http("/health/live");
  }
  expect(await has("Fresh")).toBe(true);
});

test("settings come from options, then the environment, then defaults", () => {
  const settings = readStandaloneSettings(
    { supergraph: "a.graphql", port: "8080" },
    {
      SEN_PORT: "9",
      SEN_HOST: "0.0.0.0",
      SEN_FORWARD_HEADERS: "A, b",
      SEN_SUBGRAPH_URLS: "x=http://x/?a=b",
      SEN_WATCH: "false",
      SEN_OVERRIDE_LABELS: "one, two",
      SEN_RETRIES: "3,x=0",
      SEN_MAX_ENTITIES_PER_CALL: "x=50",
      SEN_SUBSCRIPTION_PROTOCOL: "x=ws",
      SEN_SUBSCRIPTION_URLS: "x=wss://x/live",
      SEN_ALLOWED_ORIGINS: "https://a.example",
    },
  );
  expect(settings).toEqual({
    supergraph: "a.graphql",
    registry: [],
    graph: standaloneSettings.graph.defaultValue,
    registryKeys: [],
    tokenFile: "",
    gatewayId: "",
    deliveryFolder: "",
    trustedDocuments: "off",
    port: 8080,
    host: "0.0.0.0",
    forwardHeaders: ["a", "b"],
    subgraphUrls: { x: "http://x/?a=b" },
    subgraphTimeout: { all: defaultPolicy.timeoutMs, named: {} },
    retries: { all: 3, named: { x: 0 } },
    maxRetryDelay: { all: defaultPolicy.maxRetryDelayMs, named: {} },
    circuitFailures: { all: defaultPolicy.circuitFailures, named: {} },
    circuitReset: { all: defaultPolicy.circuitResetMs, named: {} },
    maxConcurrentCalls: { all: defaultPolicy.maxConcurrentCalls, named: {} },
    maxWaitingCalls: { all: defaultPolicy.maxWaitingCalls, named: {} },
    maxEntitiesPerCall: { all: defaultPolicy.maxEntitiesPerCall, named: { x: 50 } },
    subscriptionProtocol: { all: "auto", named: { x: "ws" } },
    subscriptionUrls: { x: "wss://x/live" },
    subscriptionHeartbeat: { all: defaultPolicy.heartbeatMs, named: {} },
    maxQueuedEvents: { all: defaultPolicy.maxQueuedEvents, named: {} },
    maxSubscriptionsPerConnection: standaloneSettings.maxSubscriptionsPerConnection.defaultValue,
    maxSubscriptions: standaloneSettings.maxSubscriptions.defaultValue,
    connectionInitTimeout: standaloneSettings.connectionInitTimeout.defaultValue,
    clientHeartbeat: standaloneSettings.clientHeartbeat.defaultValue,
    allowedOrigins: ["https://a.example"],
    requestTimeout: standaloneSettings.requestTimeout.defaultValue,
    maxRequestBytes: standaloneSettings.maxRequestBytes.defaultValue,
    maxResponseBytes: { all: defaultPolicy.maxResponseBytes, named: {} },
    plannerProcesses: standaloneSettings.plannerProcesses.defaultValue,
    planTimeout: standaloneSettings.planTimeout.defaultValue,
    overrideLabels: ["one", "two"],
    warmUpOperations: standaloneSettings.warmUpOperations.defaultValue,
    watch: false,
    shutdownTimeout: standaloneSettings.shutdownTimeout.defaultValue,
  });
});

test.each([
  [{}, "--supergraph (or SEN_SUPERGRAPH) must be a text; nothing was given."],
  [
    { supergraph: "a", retries: "x=often" },
    '--retries (or SEN_RETRIES) must be a whole number from 0 to 2147483647; got "often".',
  ],
  [{ supergraph: "a", port: "many" }, '--port (or SEN_PORT) must be a whole number from 0 to 65535; got "many".'],
  [
    { supergraph: "a", forwardHeaders: "a b" },
    '--forward-header (or SEN_FORWARD_HEADERS) must be a list of header names; got "a b".',
  ],
  [
    { supergraph: "a", subgraphUrls: "x" },
    '--subgraph-url (or SEN_SUBGRAPH_URLS) must be a list of name=url; got "x".',
  ],
  [
    { supergraph: "a", subscriptionProtocol: "x=smoke" },
    '--subscription-protocol (or SEN_SUBSCRIPTION_PROTOCOL) must be one of auto, sse, multipart, ws; got "smoke".',
  ],
  [
    { supergraph: "a", allowedOrigins: "a.example" },
    '--allowed-origin (or SEN_ALLOWED_ORIGINS) must be a list of origins like "https://app.example"; got "a.example".',
  ],
  [
    { registry: "http://r" },
    "--registry-key (or SEN_REGISTRY_KEYS) must be the registry's public key; nothing was given.",
  ],
  [
    { registry: "http://r", registryKeys: "secret" },
    '--registry-key (or SEN_REGISTRY_KEYS) must be Ed25519 public keys in base64url; got "secret".',
  ],
])("a wrong setting is named: %j", (options, message) => {
  expect(() => readStandaloneSettings(options, {})).toThrow(new InvalidSettingError(message));
});

/** `sen gateway` as a process of its own, as a user types it. */
function runProcess(flags: readonly string[]) {
  const main = new URL("../../packages/cli/src/main.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [main, "gateway", ...flags], { stdio: ["ignore", "ignore", "pipe"] });
  let told = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    told += chunk;
  });
  const exited = new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
  });
  const address = new Promise<string>((resolve) => {
    child.stderr.on("data", () => {
      const url = /http:\S+/.exec(told)?.[0];
      if (url) resolve(url);
    });
  });
  return { child, exited, address, told: () => told };
}

test("sen gateway takes its flags, serves a supergraph of others, and ends well when asked to", async () => {
  const directory = await mkdtemp(join(tmpdir(), "sen-standalone-"));
  const supergraph = join(directory, "s.graphql");
  await writeFile(supergraph, graph.supergraphSdl);
  const forward = ["--forward-header", "authorization", "--forward-header", "x-tenant"];
  const { address, child, exited } = runProcess(["--supergraph", supergraph, "--port", "0", ...forward]);
  const response = await fetch(await address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"query":"{ __typename }"}',
  });
  expect(await response.json()).toEqual({ data: { __typename: "Query" } });
  child.kill("SIGTERM");
  expect(await exited).toBe(0);
  await rm(directory, { recursive: true });
});

test.each([
  ["/nowhere/s.graphql", 'The supergraph file "/nowhere/s.graphql" was not loaded: there is no such file.'],
  [tmpdir(), `The supergraph file "${tmpdir()}" was not loaded: it is a directory.`],
  [new URL("standalone.test.ts", import.meta.url).pathname, "The supergraph is not valid GraphQL:"],
])("it says in one sentence why it cannot serve %s", async (supergraph, message) => {
  const { exited, told } = runProcess(["--supergraph", supergraph, "--port", "0"]);
  expect(await exited).toBe(1);
  expect(told()).toContain(message);
  expect(told().trimEnd().split("\n")).toHaveLength(1);
});
