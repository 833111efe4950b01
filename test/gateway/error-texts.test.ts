import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { TestHub } from "@sen/testing/hub";

interface ToldError {
  readonly message: string;
  readonly extensions: Record<string, unknown>;
}

let hub: TestHub;
let answer: RequestListener = (_request, response) => void response.end();
/** Stands where the ministries listen, for gateways that ask. */
const slice = createServer((request, response) => answer(request, response));

beforeAll(async () => {
  hub = await startTestHub();
  await new Promise<void>((resolve) => slice.listen(0, "127.0.0.1", resolve));
});
afterEach(() => slice.closeAllConnections());
afterAll(async () => {
  await hub.stop();
  slice.closeAllConnections();
  await new Promise((resolve) => slice.close(resolve));
});

const json = { "content-type": "application/json" };
const ministry = '{ ministry(code: "MAE") { code name { vi } } }';

async function errorsOf(response: Response): Promise<readonly ToldError[]> {
  const { errors = [] } = (await response.json()) as { errors?: ToldError[] };
  return errors;
}

const ask = async (body: object, url = hub.url) =>
  errorsOf(await fetch(`${url}/graphql`, { method: "POST", headers: json, body: JSON.stringify(body) }));

/** One error with both languages, in sentences whose places are filled. */
function expectTold(errors: readonly ToldError[], code: string): void {
  expect(errors.map(({ extensions }) => extensions["code"])).toContain(code);
  for (const { extensions } of errors) {
    const texts = { vi: expect.stringMatching(/^\p{Lu}.{10,}/u), en: expect.stringMatching(/^\p{Lu}.{10,}/u) };
    expect(extensions["message"]).toEqual(texts);
    expect(JSON.stringify(extensions["message"])).not.toMatch(/\{\w+\}|undefined/);
  }
}

/** A gateway of the same graph that finds the ministries at the server of this file. */
async function gatewayAsking(
  listener: RequestListener,
  settings: Parameters<TestHub["addGateway"]>[0] = {},
): Promise<string> {
  answer = listener;
  const { port } = slice.address() as AddressInfo; // a server listening on TCP has this kind of address
  return (await hub.addGateway({ subgraphUrls: { ministries: `http://127.0.0.1:${port}/graphql` }, ...settings })).url;
}

const says = (body: object): RequestListener => {
  return (_request, response) => void response.writeHead(200, json).end(JSON.stringify(body));
};

const deep = `{ ministry(code: "MAE") ${"{ currentSuccessor ".repeat(16)}{ code }${" }".repeat(16)} }`;
const dear =
  "{ ministries(first: 100) { edges { node { members(first: 100) { edges { node { id } } } hostedEvents(first: 100) { edges { node { id } } } } } } }";

test.each<readonly [string, string, object]>([
  ["too deep an operation", "LIMIT_EXCEEDED", { query: deep }],
  ["too dear an operation", "LIMIT_EXCEEDED", { query: dear }],
  [
    "too many aliases",
    "LIMIT_EXCEEDED",
    { query: `{ ${Array.from({ length: 31 }, (_none, i) => `a${i}: __typename`).join(" ")} }` },
  ],
  ["an unknown operation", "OPERATION_RESOLUTION_FAILURE", { query: "query A { __typename }", operationName: "B" }],
  ["what is no GraphQL", "GRAPHQL_PARSE_FAILED", { query: "{ ministry(" }],
  ["a field that is not there", "GRAPHQL_VALIDATION_FAILED", { query: "{ nothing }" }],
  [
    "a value of another type",
    "BAD_USER_INPUT",
    { query: "query ($code: String!) { ministry(code: $code) { code } }", variables: { code: [1] } },
  ],
  [
    "an unknown hash",
    "PERSISTED_QUERY_NOT_FOUND",
    { extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } },
  ],
  [
    "a wrong hash",
    "BAD_REQUEST",
    { query: "{ __typename }", extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } },
  ],
  ["no operation at all", "BAD_REQUEST", {}],
])("%s is refused with a code and in both languages", async (_what, code, body) => {
  expectTold(await ask(body), code);
});

test("who may not ask for the schema is told so in both languages", async () => {
  const query = "{ __schema { queryType { name } } }";
  const closed = await ask({ query }, (await hub.addGateway({ introspection: "nobody" })).url);
  expectTold(closed, "GRAPHQL_VALIDATION_FAILED");
  expect(closed[0]?.extensions["message"]).toMatchObject({ vi: expect.stringContaining("không cho hỏi lược đồ") });
  expectTold(await ask({ query }, (await hub.addGateway({ introspection: "signed-in" })).url), "UNAUTHENTICATED");
});

test("a mutation by GET and a request that another site could send are told in both languages", async () => {
  const mutation = encodeURIComponent("mutation { renewCalendarFeed { path } }");
  expectTold(await errorsOf(await fetch(`${hub.url}/graphql?query=${mutation}`, { headers: json })), "BAD_REQUEST");
  expectTold(await errorsOf(await fetch(`${hub.url}/graphql?query={__typename}`)), "BAD_REQUEST");
});

test.each<readonly [string, string, RequestListener]>([
  ["a server error", "SUBGRAPH_HTTP_ERROR", (_request, response) => void response.writeHead(500).end("busy")],
  ["what is no JSON", "SUBGRAPH_BAD_RESPONSE", (_request, response) => void response.writeHead(200).end("<html>")],
  ["an error without a code", "DOWNSTREAM_SERVICE_ERROR", says({ errors: [{ message: "No luck." }] })],
  [
    "a code of its own",
    "OUT_OF_PAPER",
    says({ errors: [{ message: "No paper.", extensions: { code: "OUT_OF_PAPER" } }] }),
  ],
  ["a null where none may be", "NULL_IN_NON_NULL_FIELD", says({ data: { ministry: { code: null, name: null } } })],
])("a slice that answers with %s is told in both languages", async (_what, code, listener) => {
  expectTold(await ask({ query: ministry }, await gatewayAsking(listener)), code);
});

test("a slice that does not answer in time is told in both languages, with its name", async () => {
  const url = await gatewayAsking(() => undefined, { subgraphTimeoutMs: 200 });
  const errors = await ask({ query: ministry }, url);
  expectTold(errors, "SUBGRAPH_TIMEOUT");
  expect(errors[0]?.extensions["message"]).toMatchObject({ vi: expect.stringContaining("ministries") });
});

test("a slice's own texts stay as they are", async () => {
  const message = { vi: "Hết giấy rồi.", en: "No paper left." };
  const own = says({ errors: [{ message: message.en, extensions: { code: "OUT_OF_PAPER", message } }] });
  expect((await ask({ query: ministry }, await gatewayAsking(own)))[0]?.extensions["message"]).toEqual(message);
});

test("a slice that was killed is told in both languages, and when it is left alone for a moment, too", async () => {
  await hub.stopSlice("ministries");
  expectTold(await ask({ query: ministry }), "SUBGRAPH_UNREACHABLE");
  const live = await fetch(`${hub.url}/graphql`, {
    method: "POST",
    headers: { ...json, accept: "text/event-stream" },
    body: JSON.stringify({ query: ministry }),
  });
  expect(await live.text()).toContain("Không kết nối được với dịch vụ ministries");
  const inParts = await fetch(`${hub.url}/graphql`, {
    method: "POST",
    headers: { ...json, accept: "multipart/mixed, application/json" },
    body: JSON.stringify({ query: `{ __typename ... @defer { ministry(code: "MAE") { code } } }` }),
  });
  expect(await inParts.text()).toContain("Không kết nối được với dịch vụ ministries");
  let errors: readonly ToldError[] = [];
  for (let asked = 0; asked < 60 && errors[0]?.extensions["code"] !== "SUBGRAPH_CIRCUIT_OPEN"; asked += 1) {
    errors = await ask({ query: ministry });
  }
  expectTold(errors, "SUBGRAPH_CIRCUIT_OPEN");
  await hub.startSlice("ministries");
});
