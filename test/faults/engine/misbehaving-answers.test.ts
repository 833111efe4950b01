import { afterEach, expect, test } from "@jest/globals";
import type { TestGraph } from "../../conformance/kit/start-graph.ts";
import { sendJson, startTroubledGraph } from "./troubled-graph.ts";
import type { Trouble } from "./troubled-graph.ts";

let graph: TestGraph | undefined;

afterEach(async () => {
  await graph?.stop();
  graph = undefined;
});

const entity = { __typename: "Person", skill: "law" };

const troubles: readonly [string, string, Trouble][] = [
  ["too few entities", "SUBGRAPH_BAD_RESPONSE", (_, response) => sendJson(response, { data: { _entities: [entity] } })],
  [
    "too many entities",
    "SUBGRAPH_BAD_RESPONSE",
    (_, response) => sendJson(response, { data: { _entities: [entity, entity, entity] } }),
  ],
  [
    "no list of entities",
    "SUBGRAPH_BAD_RESPONSE",
    (_, response) => sendJson(response, { data: { _entities: entity } }),
  ],
  ["no entities at all", "SUBGRAPH_BAD_RESPONSE", (_, response) => sendJson(response, { data: {} })],
  ["no data", "SUBGRAPH_BAD_RESPONSE", (_, response) => sendJson(response, {})],
  ["null for data, and no error", "SUBGRAPH_BAD_RESPONSE", (_, response) => sendJson(response, { data: null })],
  [
    "another content type",
    "SUBGRAPH_BAD_RESPONSE",
    (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.end(JSON.stringify({ data: { _entities: [entity, entity] } }));
      return true;
    },
  ],
  [
    "a status that the client must not get",
    "SUBGRAPH_HTTP_ERROR",
    (_, response) => Boolean(response.writeHead(503).end()),
  ],
  ["a refusal", "SUBGRAPH_HTTP_ERROR", (_, response) => Boolean(response.writeHead(401).end())],
  ["an empty body", "SUBGRAPH_BAD_RESPONSE", (_, response) => Boolean(response.end())],
  ["a reset connection", "SUBGRAPH_UNREACHABLE", (_, response) => Boolean(response.socket?.resetAndDestroy())],
  [
    "half a body of a length that was announced",
    "SUBGRAPH_UNREACHABLE",
    (_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
      response.write(`{"data":{"_ent`, () => response.destroy());
      return true;
    },
  ],
  [
    "half a body in chunks",
    "SUBGRAPH_UNREACHABLE",
    (_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write(`{"data":{"_entities":[]}}`, () => response.destroy());
      return true;
    },
  ],
  [
    "something that is not HTTP",
    "SUBGRAPH_UNREACHABLE",
    (_, response) => Boolean(response.socket?.end("SSH-2.0-OpenSSH_9.6\r\n")),
  ],
];

test.each(troubles)("%s costs the fields of that call alone: %s", async (_name, code, trouble) => {
  graph = await startTroubledGraph(trouble);
  const [{ status, data, errors }, other] = await Promise.all([
    graph.query(`{ ping people(first: 2) { id skill } }`),
    graph.query(`{ ping }`),
  ]);
  expect(status).toBe(200);
  expect(data).toEqual({
    ping: "pong",
    people: [
      { id: "0", skill: null },
      { id: "1", skill: null },
    ],
  });
  expect(errors?.map(({ path }) => path)).toEqual([
    ["people", 0, "skill"],
    ["people", 1, "skill"],
  ]);
  for (const error of errors ?? []) expect(error.extensions).toMatchObject({ code, service: "skills" });
  expect(other).toEqual({ status: 200, data: { ping: "pong" } });
});

test.each(["application/json; charset=utf-8", "application/graphql-response+json", undefined])(
  "an answer that says it is %j is read",
  async (contentType) => {
    graph = await startTroubledGraph((_request, response) => {
      if (contentType) response.setHeader("content-type", contentType);
      response.end(JSON.stringify({ data: { _entities: [entity] } }));
      return true;
    });
    expect((await graph.query(`{ people(first: 1) { skill } }`)).data).toEqual({ people: [{ skill: "law" }] });
  },
);
