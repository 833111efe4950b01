import { afterEach, expect, test } from "@jest/globals";
import { readRetryAfter, RetryBudget, retryDelay } from "../../../packages/engine/src/transport/retry.ts";
import type { TestGraph } from "../../conformance/kit/start-graph.ts";
import { codesOf, startTroubledGraph } from "./troubled-graph.ts";
import type { Trouble } from "./troubled-graph.ts";

let graph: TestGraph | undefined;

afterEach(async () => {
  await graph?.stop();
  graph = undefined;
});

/** Fails so many times, then answers. */
const failing = (times: number, fail: (response: Parameters<Trouble>[1]) => void): Trouble => {
  let left = times;
  return (_request, response) => {
    left -= 1;
    if (left >= 0) fail(response);
    return left >= 0;
  };
};

const busy = failing.bind(undefined, 1, (response) => response.writeHead(503, { "retry-after": "0" }).end("busy"));

test("a query is sent again after 503 with Retry-After", async () => {
  graph = await startTroubledGraph(busy());
  expect(await graph.query(`{ skills }`)).toEqual({ status: 200, data: { skills: ["law"] } });
  expect(graph.requests).toHaveLength(2);
});

test("a query is sent again after 429 without Retry-After", async () => {
  graph = await startTroubledGraph(
    failing(2, (response) => response.writeHead(429).end("slow down")),
    { retries: 2 },
  );
  expect((await graph.query(`{ skills }`)).errors).toBeUndefined();
  expect(graph.requests).toHaveLength(3);
});

test("a mutation is never sent again", async () => {
  for (const trouble of [busy(), failing(1, (response) => response.destroy())]) {
    graph = await startTroubledGraph(trouble, { retries: 3 });
    const { data, errors } = await graph.query(`mutation { learn }`);
    expect(data).toEqual({ learn: null });
    expect(errors).toHaveLength(1);
    expect(graph.requests).toHaveLength(1);
    await graph.stop();
    graph = undefined;
  }
});

test("a subgraph that asks for a longer pause than allowed is not asked again", async () => {
  const later = failing(1, (response) => response.writeHead(503, { "retry-after": "3600" }).end("busy"));
  graph = await startTroubledGraph(later, { retries: 3 });
  expect(codesOf((await graph.query(`{ skills }`)).errors)).toEqual(["SUBGRAPH_HTTP_ERROR"]);
  expect(graph.requests).toHaveLength(1);
});

test("retries are a subgraph's own setting, and other statuses are not retried", async () => {
  graph = await startTroubledGraph(busy(), { retries: "5,skills=0" });
  expect(codesOf((await graph.query(`{ skills }`)).errors)).toEqual(["SUBGRAPH_HTTP_ERROR"]);
  await graph.stop();
  graph = await startTroubledGraph(failing(1, (response) => response.writeHead(500).end("broken")));
  expect(codesOf((await graph.query(`{ skills }`)).errors)).toEqual(["SUBGRAPH_HTTP_ERROR"]);
  expect(graph.requests).toHaveLength(1);
});

test("a setting for a subgraph that is not there is refused", async () => {
  await expect(startTroubledGraph(() => false, { retries: "nobody=2" })).rejects.toThrow(
    'subgraphPolicies names "nobody", but the supergraph has: people, skills.',
  );
});

test("the budget bounds what retries add to the load of a subgraph that is down", async () => {
  graph = await startTroubledGraph((_request, response) => Boolean(response.writeHead(503).end()), {
    retries: 1,
    maxRetryDelay: 0,
    circuitFailures: 0,
  });
  for (let count = 0; count < 50; count += 1) await graph.query(`{ skills }`);
  // 50 calls earn 10 retries, and 10 were there from the beginning.
  expect(graph.requests.length).toBeGreaterThan(55);
  expect(graph.requests.length).toBeLessThanOrEqual(70);
});

test("a budget is spent, and earned back by calls", () => {
  const budget = new RetryBudget();
  for (let count = 0; count < 10; count += 1) expect(budget.spend()).toBe(true);
  expect(budget.spend()).toBe(false);
  for (let count = 0; count < 6; count += 1) budget.earn();
  expect(budget.spend()).toBe(true);
  expect(budget.spend()).toBe(false);
});

test("Retry-After is read as seconds and as a date", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");
  expect(readRetryAfter("3", now)).toBe(3_000);
  expect(readRetryAfter("Thu, 01 Jan 2026 00:00:05 GMT", now)).toBe(5_000);
  expect(readRetryAfter("Thu, 01 Jan 2015 00:00:00 GMT", now)).toBe(0);
  expect(readRetryAfter("soon", now)).toBeUndefined();
});

test("a pause is never longer than allowed", () => {
  const unreachable = { cause: new Error("connect ECONNREFUSED") };
  expect(retryDelay(unreachable, 8, { retries: 9, maxDelayMs: 1 })).toBeLessThanOrEqual(1);
  expect(retryDelay(unreachable, 9, { retries: 9, maxDelayMs: 1 })).toBeUndefined();
});
