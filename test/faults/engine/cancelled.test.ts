import { once } from "node:events";
import { afterEach, expect, test } from "@jest/globals";
import type { ServerResponse } from "node:http";
import type { TestGraph } from "../../conformance/kit/start-graph.ts";
import { startTroubledGraph } from "./troubled-graph.ts";

let graph: TestGraph | undefined;

afterEach(async () => {
  await graph?.stop();
  graph = undefined;
});

/** A subgraph that never answers, and what reaches it. */
function silence() {
  const { promise, resolve } = Promise.withResolvers<ServerResponse>();
  return { arrived: promise, trouble: (_request: unknown, response: ServerResponse) => (resolve(response), true) };
}

test("a client that goes ends the calls that are out for it, and no others", async () => {
  const { arrived, trouble } = silence();
  graph = await startTroubledGraph(trouble);
  const client = new AbortController();
  const request = fetch(graph.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `{ skills }` }),
    signal: client.signal,
  });
  const gone = expect(request).rejects.toThrow("aborted");
  const call = await arrived;
  client.abort();
  await Promise.all([gone, once(call, "close")]);
  expect(call.writableFinished).toBe(false);
  expect((await graph.query(`{ ping }`)).data).toEqual({ ping: "pong" });
});

test("the end of a call's deadline ends the call at the subgraph too", async () => {
  const { arrived, trouble } = silence();
  graph = await startTroubledGraph(trouble, { subgraphTimeout: "skills=100" });
  const [{ errors }] = await Promise.all([graph.query(`{ skills }`), arrived.then((call) => once(call, "close"))]);
  expect(errors?.[0]?.extensions).toEqual({ code: "SUBGRAPH_TIMEOUT", service: "skills" });
  expect(graph.requests).toHaveLength(1);
});
