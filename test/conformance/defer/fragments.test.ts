import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { readAllParts, readParts } from "../kit/read-parts.ts";
import type { TestGraph } from "../kit/start-graph.ts";
import { Gates, startPeopleGraph } from "./people-graph.ts";

let graph: TestGraph;
const gates = new Gates();

beforeAll(async () => {
  graph = await startPeopleGraph(gates);
});

beforeEach(() => graph.forget());
afterEach(() => gates.openAll());
afterAll(() => graph.stop());

const partsOf = (query: string, variables: Record<string, unknown> = {}) =>
  readAllParts(graph.url, { query, variables });
const asked = () => graph.requests.map((request) => request.subgraph).sort();

test("fields of another subgraph come after the rest of the answer", async () => {
  gates.shut("skills");
  const parts = readParts(graph.url, { query: `{ me { name ... @defer(label: "later") { skill } } }` });
  expect((await parts.next()).value).toEqual({
    data: { me: { name: "n1" } },
    pending: [{ id: "0", path: ["me"], label: "later" }],
    hasNext: true,
  });
  gates.open("skills");
  expect((await parts.next()).value).toEqual({
    incremental: [{ id: "0", data: { skill: "s1" } }],
    completed: [{ id: "0" }],
    hasNext: false,
  });
  expect((await parts.next()).done).toBe(true);
});

test("each fragment comes when its own calls have ended, in whatever order that is", async () => {
  gates.shut("skills");
  gates.shut("ratings");
  const parts = readParts(graph.url, {
    query: `{ me { name ...Skills @defer(label: "skills") ...Ratings @defer(label: "ratings") } }
      fragment Skills on Person { skill } fragment Ratings on Person { score }`,
  });
  expect((await parts.next()).value).toMatchObject({
    pending: [
      { id: "0", path: ["me"], label: "skills" },
      { id: "1", path: ["me"], label: "ratings" },
    ],
  });
  gates.open("ratings");
  expect((await parts.next()).value).toEqual({
    incremental: [{ id: "1", data: { score: 10 } }],
    completed: [{ id: "1" }],
    hasNext: true,
  });
  gates.open("skills");
  expect((await parts.next()).value).toEqual({
    incremental: [{ id: "0", data: { skill: "s1" } }],
    completed: [{ id: "0" }],
    hasNext: false,
  });
});

test("in a list each item has a fragment of its own, and all are fetched by one call", async () => {
  const [initial, rest] = await partsOf(`{ people { id ... @defer { skill } } }`);
  expect(initial).toEqual({
    data: { people: [{ id: "1" }, { id: "2" }, { id: "3" }] },
    pending: [0, 1, 2].map((index) => ({ id: `${index}`, path: ["people", index] })),
    hasNext: true,
  });
  expect(rest).toEqual({
    incremental: [0, 1, 2].map((index) => ({ id: `${index}`, data: { skill: `s${index + 1}` } })),
    completed: [{ id: "0" }, { id: "1" }, { id: "2" }],
    hasNext: false,
  });
  expect(asked()).toEqual(["people", "skills"]);
});

test("a fragment around fields answered at once brings what these lack, item by item", async () => {
  expect(await partsOf(`{ people { id } ... @defer { people { id skill } } }`)).toEqual([
    {
      data: { people: [{ id: "1" }, { id: "2" }, { id: "3" }] },
      pending: [{ id: "0", path: [] }],
      hasNext: true,
    },
    {
      incremental: [0, 1, 2].map((index) => ({
        id: "0",
        subPath: ["people", index],
        data: { skill: `s${index + 1}` },
      })),
      completed: [{ id: "0" }],
      hasNext: false,
    },
  ]);
});

test("a field inside and outside of a fragment is answered at once, and once", async () => {
  const [initial, rest] = await partsOf(`{ me { skill ... @defer { skill name score } } }`);
  expect(initial).toMatchObject({ data: { me: { skill: "s1" } } });
  expect(rest).toMatchObject({ incremental: [{ data: { name: "n1", score: 10 } }] });
  expect(asked()).toEqual(["people", "ratings", "skills"]);
});

test("a field of two fragments comes once, with the first of them", async () => {
  gates.shut("ratings");
  const parts = readParts(graph.url, {
    query: `{ me { ... @defer(label: "a") { skill } ... @defer(label: "b") { skill score } } }`,
  });
  expect((await parts.next()).value).toMatchObject({ data: { me: {} }, pending: [{ label: "a" }, { label: "b" }] });
  expect((await parts.next()).value).toMatchObject({ incremental: [{ id: "0", data: { skill: "s1" } }] });
  gates.open("ratings");
  expect((await parts.next()).value).toEqual({
    incremental: [{ id: "1", data: { score: 10 } }],
    completed: [{ id: "1" }],
    hasNext: false,
  });
});

test("a fragment inside another is announced when the outer one has come", async () => {
  gates.shut("skills");
  const parts = readParts(graph.url, {
    query: `{ me { name ... @defer(label: "outer") { rival { id ... @defer(label: "inner") { skill } } } } }`,
  });
  expect((await parts.next()).value).toMatchObject({ pending: [{ id: "0", path: ["me"], label: "outer" }] });
  expect((await parts.next()).value).toEqual({
    pending: [{ id: "1", path: ["me", "rival"], label: "inner" }],
    incremental: [{ id: "0", data: { rival: { id: "15" } } }],
    completed: [{ id: "0" }],
    hasNext: true,
  });
  gates.open("skills");
  expect((await parts.next()).value).toEqual({
    incremental: [{ id: "1", data: { skill: "s15" } }],
    completed: [{ id: "1" }],
    hasNext: false,
  });
});

test("an inner fragment adds nothing to a field that the outer one brings", async () => {
  const [, ...rest] = await partsOf(`{ me { ... @defer { skill level ... @defer { skill score } } } }`);
  expect(rest.flatMap(({ incremental = [] }) => incremental)).toEqual([
    { id: "0", data: { skill: "s1", level: 1 } },
    { id: "1", data: { score: 10 } },
  ]);
});

test("a fragment that needs no call of its own is part of the answer around it", async () => {
  expect(await partsOf(`{ me { id ... @defer { name } } }`)).toEqual([{ data: { me: { id: "1", name: "n1" } } }]);
  const [, rest] = await partsOf(`{ me { ... @defer { skill ... @defer { skill name } } } }`);
  expect(rest).toMatchObject({ incremental: [{ data: { skill: "s1", name: "n1" } }], completed: [{ id: "0" }] });
});

test("root fields of a query can be deferred", async () => {
  gates.shut("ratings");
  const parts = readParts(graph.url, { query: `{ ... @defer { best { name } } me { id } }` });
  expect((await parts.next()).value).toMatchObject({ data: { me: { id: "1" } }, pending: [{ path: [] }] });
  gates.open("ratings");
  expect((await parts.next()).value).toMatchObject({ incremental: [{ data: { best: { name: "n9" } } }] });
});

test.each([
  [`{ hub { motto ... @defer { score } } }`, { hub: { motto: "together" } }, { score: 7 }],
  [`{ hub { score ... @defer { motto } } }`, { hub: { score: 7 } }, { motto: "together" }],
])("of an object that several subgraphs share, one gives the rest later: %s", async (query, first, later) => {
  const [initial, rest] = await partsOf(query);
  expect(initial).toMatchObject({ data: first, pending: [{ path: ["hub"] }] });
  expect(rest?.incremental).toEqual([{ id: "0", data: later }]);
});

test("items of lists in lists have fragments of their own", async () => {
  const [initial, rest] = await partsOf(`{ grid { id ... @defer { skill } } }`);
  expect(initial?.data).toEqual({ grid: [[{ id: "1" }], null, [null, { id: "2" }]] });
  expect(initial?.pending?.map(({ path }) => path)).toEqual([
    ["grid", 0, 0],
    ["grid", 2, 1],
  ]);
  expect(rest?.incremental?.map(({ data }) => data)).toEqual([{ skill: "s1" }, { skill: "s2" }]);
});

test("a named fragment that defers is a fragment of its own wherever it is spread", async () => {
  gates.shut("ratings");
  const parts = readParts(graph.url, {
    query: `{ me { ...F } ... @defer { best { ...F } } } fragment F on Person { id ... @defer(label: "f") { skill } }`,
  });
  expect((await parts.next()).value).toMatchObject({ pending: [{ path: ["me"], label: "f" }, { path: [] }] });
  expect((await parts.next()).value).toMatchObject({ incremental: [{ id: "0", data: { skill: "s1" } }] });
  gates.open("ratings");
  expect((await parts.next()).value).toMatchObject({
    pending: [{ id: "2", path: ["best"], label: "f" }],
    incremental: [{ id: "1", data: { best: { id: "9" } } }],
  });
  expect((await parts.next()).value).toMatchObject({ incremental: [{ id: "2", data: { skill: "s9" } }] });
});

test("what the planner would ask of a subgraph by one call is asked by two when one part can wait", async () => {
  const [initial, rest] = await partsOf(`{ me { name } ... @defer { people { name } } nobody { id } }`);
  expect(initial?.data).toEqual({ me: { name: "n1" }, nobody: null });
  expect(rest).toMatchObject({ incremental: [{ data: { people: [{ name: "n1" }, { name: "n2" }, { name: "n3" }] } }] });
  expect(asked()).toEqual(["people", "people"]);
});

test("fields of one entity in one subgraph are asked for by two calls when some can wait", async () => {
  const [initial, rest] = await partsOf(`query ($a: Int) { me { skill ... @defer { level more: skill(like: $a) } } }`);
  expect(initial?.data).toEqual({ me: { skill: "s1" } });
  expect(rest?.incremental).toEqual([{ id: "0", data: { level: 1, more: "s1" } }]);
  expect(asked()).toEqual(["people", "skills", "skills"]);
  expect(graph.requests.map(({ query }) => query)).toMatchObject([
    expect.stringContaining("me"),
    expect.not.stringContaining("level"),
    expect.not.stringMatching(/[{ ]skill[ }]/),
  ]);
});

test("places of a batch that need different fields at different times are asked apart", async () => {
  gates.shut("ratings");
  const query = `{ me { skill ... @defer(label: "level") { level } } ... @defer(label: "best") { best { skill level } } }`;
  const parts = readParts(graph.url, { query });
  expect((await parts.next()).value).toMatchObject({ data: { me: { skill: "s1" } } });
  expect((await parts.next()).value).toMatchObject({ incremental: [{ data: { level: 1 } }] });
  gates.open("ratings");
  expect((await parts.next()).value).toMatchObject({ incremental: [{ data: { best: { skill: "s9", level: 9 } } }] });
  expect(asked()).toEqual(["people", "ratings", "skills", "skills", "skills"]);
});

test("a batch is divided so that each place is asked for what it needs, and later for the rest", async () => {
  await partsOf(`{ me { skill ... @defer { level } } search { ... on Person { skill level } } }`);
  const calls = graph.requests.filter(({ subgraph }) => subgraph === "skills");
  const fieldsAndIds = calls.map(({ query, variables }) => [
    ...(query.match(/skill|level/g) ?? []),
    ...(JSON.stringify(variables).match(/\d+(?="})/g) ?? []),
  ]);
  const atOnce = [
    ["skill", "1"],
    ["skill", "level", "1", "2"],
  ];
  expect(fieldsAndIds.slice(0, 2)).toEqual(expect.arrayContaining(atOnce));
  expect(fieldsAndIds.slice(2)).toEqual([["level", "1"]]);
});

test("a batch for several fragments is divided, so that none waits for what another one needs", async () => {
  gates.shut("ratings");
  const query = `{ me { skill } ... @defer(label: "best") { best { skill } } }`;
  const parts = readParts(graph.url, { query });
  expect((await parts.next()).value).toMatchObject({ data: { me: { skill: "s1" } }, pending: [{ label: "best" }] });
  gates.open("ratings");
  expect((await parts.next()).value).toMatchObject({ incremental: [{ data: { best: { skill: "s9" } } }] });
  expect(asked()).toEqual(["people", "ratings", "skills", "skills"]);
});

test("however many fragments there are, one call is divided into a few only", async () => {
  const fragments = Array.from({ length: 30 }, (_none, index) => `... @defer { m${index}: me { name } }`);
  const parts = await partsOf(`{ me { id } ${fragments.join(" ")} }`);
  expect(parts[0]?.data).toEqual({ me: { id: "1" } });
  expect(parts.flatMap(({ incremental = [] }) => incremental)).toHaveLength(30);
  expect(asked()).toHaveLength(8);
});

test("fragments on types that an object is not of are not announced", async () => {
  const parts = await partsOf(
    `{ search { ... on Person @defer { skill } ... on Club { title ... @defer { stars } } } }`,
  );
  expect(parts[0]).toEqual({
    data: { search: [{}, { title: "t7" }, null, {}] },
    pending: [
      { id: "0", path: ["search", 0] },
      { id: "1", path: ["search", 1] },
      { id: "2", path: ["search", 3] },
    ],
    hasNext: true,
  });
});

test("where the object is null, nothing is announced and nobody is asked", async () => {
  expect(await partsOf(`{ nobody { name ... @defer { skill } } }`)).toEqual([{ data: { nobody: null } }]);
  expect(asked()).toEqual(["people"]);
});

test("below a mutation's field a fragment can be deferred, and the mutation is sent once", async () => {
  const [initial, rest] = await partsOf(`mutation { greet(name: "4") { name ... @defer { skill } } }`);
  expect(initial).toMatchObject({ data: { greet: { name: "n4" } } });
  expect(rest).toMatchObject({ incremental: [{ data: { skill: "s4" } }], hasNext: false });
  expect(graph.requests.filter(({ query }) => query.startsWith("mutation"))).toHaveLength(1);
});

test("a condition decides whether the fragment is deferred; without a value it is", async () => {
  const query = `query ($later: Boolean) { me { name ... @defer(if: $later) { skill } } }`;
  expect(await partsOf(query, { later: false })).toEqual([{ data: { me: { name: "n1", skill: "s1" } } }]);
  expect(await partsOf(query, { later: true })).toHaveLength(2);
  expect(await partsOf(query)).toHaveLength(2);
  expect(await partsOf(`{ me { name ... @defer(if: false) { skill } } }`)).toHaveLength(1);
  expect(await partsOf(`{ me { name ... @defer @skip(if: true) { skill } } }`)).toEqual([
    { data: { me: { name: "n1" } } },
  ]);
});

test("no subgraph hears of @defer", async () => {
  await partsOf(`{ me { name ... @defer { skill ... @defer(label: "x") { score } } } }`);
  expect(asked()).toEqual(["people", "ratings", "skills"]);
  expect(graph.requests.filter(({ query }) => query.includes("defer"))).toEqual([]);
});
