import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { byWebSocket } from "./clients.ts";
import type { Result } from "./clients.ts";
import { startLiveGraph } from "./live-graph.ts";
import type { Changed, LiveGraph } from "./live-graph.ts";
import { overEventStream } from "./serve-events.ts";

let graph: LiveGraph;
let release: () => void = () => {};

/** Person 2 fails, person 3 waits to be released, person 4 never answers. */
const findSkill = (id: string): string | Promise<string> => {
  if (id === "2") throw new Error("No skill today.");
  if (id === "4") return new Promise(() => {});
  if (id !== "3") return `skill of ${id}`;
  return new Promise((resolve) => {
    release = () => resolve("late skill");
  });
};

beforeAll(async () => {
  graph = await startLiveGraph(overEventStream, { findSkill, requestTimeout: 300, retries: 0 });
});

afterAll(() => graph.stop());

/** What a subscription gives for these events. */
async function resultsOf(query: string, events: readonly Changed[]): Promise<Result[]> {
  const results = byWebSocket(graph.url, { query });
  const all: Result[] = [];
  for (const [index, event] of events.entries()) {
    const next = results.next();
    if (index === 0) await graph.people.untilOpen(1);
    graph.people.push(event);
    all.push((await next).value as Result);
  }
  await results.return?.();
  await graph.people.untilOpen(0);
  return all;
}

test("an error of the subgraph in an event is told at its place, and the subscription goes on", async () => {
  const [first, second] = await resultsOf(`subscription { personChanged { name hidden: secret skill } }`, [
    { id: "1", name: "An" },
    { id: "5", name: "Ê" },
  ]);
  const errors = [
    {
      message: "Hidden.",
      path: ["personChanged", "hidden"],
      extensions: { code: "DOWNSTREAM_SERVICE_ERROR", service: "people" },
    },
  ];
  expect(first).toEqual({ data: { personChanged: { name: "An", hidden: null, skill: "skill of 1" } }, errors });
  expect(second).toMatchObject({ data: { personChanged: { name: "Ê", skill: "skill of 5" } } });
});

test("fields that fail in one event are null there, with an error, and come again in the next", async () => {
  const results = await resultsOf(`subscription { personChanged { name skill } }`, [
    { id: "1", name: "An" },
    { id: "2", name: "Bình" },
    { id: "5", name: "Ê" },
  ]);
  expect(results).toEqual([
    { data: { personChanged: { name: "An", skill: "skill of 1" } } },
    {
      data: { personChanged: { name: "Bình", skill: null } },
      errors: [
        {
          message: "No skill today.",
          path: ["personChanged", "skill"],
          extensions: { code: "DOWNSTREAM_SERVICE_ERROR", service: "skills" },
        },
      ],
    },
    { data: { personChanged: { name: "Ê", skill: "skill of 5" } } },
  ]);
});

test("a null in a non-null field propagates within its event as in a query", async () => {
  const path = (field: string) => [field, "certain"];
  const nullable = await resultsOf(`subscription { personChanged { certain } }`, [{ id: "2" }, { id: "1" }]);
  expect(nullable).toMatchObject([
    { data: { personChanged: null }, errors: [{ path: path("personChanged") }] },
    { data: { personChanged: { certain: "skill of 1" } } },
  ]);
  const required = await resultsOf(`subscription { required { certain } }`, [{ id: "2" }, { id: "1" }]);
  expect(required).toMatchObject([
    { data: null, errors: [{ path: path("required") }] },
    { data: { required: { certain: "skill of 1" } } },
  ]);
});

test("events keep their order, however long the fields of one of them take", async () => {
  graph.forget();
  const results = byWebSocket(graph.url, { query: `subscription { personChanged { name skill } }` });
  const first = results.next();
  const second = results.next();
  await graph.people.untilOpen(1);
  graph.people.push({ id: "3", name: "Chi" }, { id: "1", name: "An" });
  while (graph.requests.length === 0) await new Promise(setImmediate);
  release();
  expect((await first).value).toEqual({ data: { personChanged: { name: "Chi", skill: "late skill" } } });
  expect((await second).value).toEqual({ data: { personChanged: { name: "An", skill: "skill of 1" } } });
  await results.return?.();
  await graph.people.untilOpen(0);
});

test("each event has a deadline of its own", async () => {
  const results = await resultsOf(`subscription { personChanged { name skill } }`, [
    { id: "4", name: "Dung" },
    { id: "1", name: "An" },
  ]);
  expect(results).toMatchObject([
    {
      data: { personChanged: { name: "Dung", skill: null } },
      errors: [{ path: ["personChanged", "skill"], extensions: { code: "REQUEST_TIMEOUT", service: "skills" } }],
    },
    { data: { personChanged: { name: "An", skill: "skill of 1" } } },
  ]);
});

test("nothing is fetched for an event that holds all that was asked for", async () => {
  graph.forget();
  const results = await resultsOf(`subscription { personChanged { __typename id name } }`, [{ id: "1", name: "An" }]);
  expect(results).toEqual([{ data: { personChanged: { __typename: "Person", id: "1", name: "An" } } }]);
  expect(graph.requests).toEqual([]);
});

test("a subscription whose only field is skipped is refused", async () => {
  const query = `subscription { personChanged @include(if: false) { name } }`;
  await expect(byWebSocket(graph.url, { query }).next()).rejects.toMatchObject([
    { message: "The subscription selects no field: every one was skipped." },
  ]);
});
