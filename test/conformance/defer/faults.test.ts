import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { afterEach, expect, test } from "@jest/globals";
import { startTroubledGraph } from "../../faults/engine/troubled-graph.ts";
import { readAllParts, readParts } from "../kit/read-parts.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";
import { librarySubgraphs } from "./library-graph.ts";
import { Gates, startPeopleGraph } from "./people-graph.ts";

let graph: TestGraph | undefined;

afterEach(async () => {
  await graph?.stop();
  graph = undefined;
});

const startPeople = async () => (graph = await startPeopleGraph(new Gates()));

test("the errors of a deferred call come with the fragment they are about", async () => {
  const { url } = await startPeople();
  const parts = await readAllParts(url, {
    query: `mutation { greet(name: "13") { id ... @defer { skill } ... @defer { score } } }`,
  });
  expect(parts[0]).not.toHaveProperty("errors");
  const entries = parts.flatMap(({ incremental = [] }) => incremental);
  expect(entries.find(({ id }) => id === "0")).toEqual({
    id: "0",
    data: { skill: null },
    errors: [
      {
        message: "Unlucky.",
        path: ["greet", "skill"],
        extensions: { code: "DOWNSTREAM_SERVICE_ERROR", service: "skills" },
      },
    ],
  });
  expect(entries.find(({ id }) => id === "1")).toEqual({ id: "1", data: { score: 130 } });
});

test("an error about a field that comes later waits for it, even if its call was made at once", async () => {
  const { url } = await startPeople();
  const [initial, rest] = await readAllParts(url, {
    query: `mutation { greet(name: "13") { id ... @defer { motto skill } } }`,
  });
  expect(initial).not.toHaveProperty("errors");
  expect(rest?.incremental?.map(({ errors }) => errors?.map(({ path }) => path))).toEqual([
    [
      ["greet", "motto"],
      ["greet", "skill"],
    ],
  ]);
});

test("an error about a field nobody selected is told once, with a fragment that needed it", async () => {
  graph = await startGraph(librarySubgraphs);
  const parts = await readAllParts(graph.url, {
    query: `{ search { ... on Book { id ... @defer { weighted } ... @defer { weighted badge } } } }`,
  });
  const entries = parts.flatMap(({ incremental = [] }) => incremental);
  expect(entries.filter(({ errors }) => errors)).toMatchObject([
    { data: { weighted: "null*3" }, errors: [{ message: "No title.", path: ["search", 1] }] },
  ]);
});

test("a subgraph that is down costs its fragments, item by item", async () => {
  const people = await startPeople();
  await people.stopSubgraph("skills");
  const [initial, rest] = await readAllParts(people.url, { query: `{ people { id ... @defer { skill } } }` });
  expect(initial).not.toHaveProperty("errors");
  const error = (index: number) => ({
    message: expect.any(String),
    path: ["people", index, "skill"],
    extensions: { code: "SUBGRAPH_UNREACHABLE", service: "skills" },
  });
  expect(rest?.incremental).toEqual(
    [0, 1, 2].map((index) => ({ id: `${index}`, data: { skill: null }, errors: [error(index)] })),
  );
});

test("a null that goes beyond a fragment fails the fragment and nothing else", async () => {
  const { url } = await startPeople();
  const [initial, rest] = await readAllParts(url, { query: `{ people { id ... @defer { level } } }` });
  expect(initial?.data).toEqual({ people: [{ id: "1" }, { id: "2" }, { id: "3" }] });
  expect(rest).toEqual({
    incremental: [
      { id: "0", data: { level: 1 } },
      { id: "2", data: { level: 3 } },
    ],
    completed: [
      { id: "0" },
      {
        id: "1",
        errors: [
          {
            message: "Cannot return null for non-nullable field Person.level.",
            path: ["people", 1, "level"],
            extensions: expect.objectContaining({ code: "DOWNSTREAM_SERVICE_ERROR" }),
          },
        ],
      },
      { id: "2" },
    ],
    hasNext: false,
  });
});

test("what is inside a fragment that failed never comes; another fragment with the same reason fails too", async () => {
  const { url } = await startPeople();
  const query = `mutation { greet(name: "2") {
    id
    ... @defer(label: "a") { level ... @defer(label: "inner") { score } }
    ... @defer(label: "b") { level }
  } }`;
  const parts = await readAllParts(url, { query });
  expect(parts.flatMap(({ pending = [] }) => pending.map(({ label }) => label))).toEqual(["a", "b"]);
  expect(parts.flatMap(({ incremental = [] }) => incremental)).toEqual([]);
  const completed = parts.flatMap((part) => part.completed ?? []);
  expect(completed.map(({ errors }) => errors?.[0]?.path)).toEqual([
    ["greet", "level"],
    ["greet", "level"],
  ]);
  const in2022 = await readAllParts(url, { query, accept: "multipart/mixed; deferSpec=20220824" });
  expect(in2022.flatMap(({ incremental = [] }) => incremental)).toMatchObject([
    { path: ["greet"], label: "a", data: null, errors: [{ path: ["greet", "level"] }] },
    { path: ["greet"], label: "b", data: null, errors: [{ path: ["greet", "level"] }] },
  ]);
});

test("a null above a fragment takes the fragment with it", async () => {
  graph = await startTroubledGraph(() => false);
  await graph.stopSubgraph("people");
  const parts = await readAllParts(graph.url, { query: `{ people(first: 2) { id ... @defer { skill } } }` });
  expect(parts).toMatchObject([{ data: { people: null }, errors: [{ extensions: { service: "people" } }] }]);
});

test("parts far larger than what a connection takes at once arrive whole, each error at its place", async () => {
  graph = await startTroubledGraph(() => false);
  const [initial, rest, ...more] = await readAllParts(graph.url, {
    query: `{ people(first: 5000) { id ... @defer { skill } } }`,
  });
  expect(more).toEqual([]);
  expect(initial?.pending).toHaveLength(5000);
  expect(rest?.incremental).toHaveLength(5000);
  expect(rest?.incremental?.filter(({ errors }) => errors)).toMatchObject([
    { id: "13", data: { skill: null }, errors: [{ path: ["people", 13, "skill"] }] },
  ]);
});

/** The subgraph `skills` never answers. */
function startSilentSkills(options: Parameters<typeof startTroubledGraph>[1] = {}) {
  const { promise, resolve } = Promise.withResolvers<ServerResponse>();
  const started = startTroubledGraph((_request, response) => (resolve(response), true), options);
  return { arrived: promise, started };
}

test("a client that goes ends the deferred calls that are out for it", async () => {
  const { arrived, started } = startSilentSkills();
  graph = await started;
  const client = new AbortController();
  const parts = readParts(graph.url, {
    query: `{ people(first: 1) { id ... @defer { skill } } }`,
    signal: client.signal,
  });
  expect((await parts.next()).value).toMatchObject({ data: { people: [{ id: "0" }] }, hasNext: true });
  const call = await arrived;
  const rest = expect(parts.next()).rejects.toThrow("aborted");
  client.abort();
  await Promise.all([rest, once(call, "close")]);
  expect(call.writableFinished).toBe(false);
  expect((await graph.query(`{ ping }`)).data).toEqual({ ping: "pong" });
});

test("the deadline of the request is one for all parts", async () => {
  const { started } = startSilentSkills({ requestTimeout: 1_000 });
  graph = await started;
  const [initial, rest] = await readAllParts(graph.url, {
    query: `{ people(first: 1) { id ... @defer { skill } } }`,
  });
  expect(initial).toMatchObject({ data: { people: [{ id: "0" }] } });
  expect(rest).toMatchObject({
    incremental: [{ data: { skill: null }, errors: [{ extensions: { code: "REQUEST_TIMEOUT" } }] }],
    hasNext: false,
  });
});
