import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph, TestSubgraph } from "../kit/start-graph.ts";

let graph: TestGraph;

/** Each subgraph has a part of the same values, which have no keys. */
const part = (name: string, fields: string): TestSubgraph => ({
  sdl: `
    type Query { market(town: String): Market @shareable markets: [Market] @shareable only${name}: Market }
    type Market @shareable { id: ID! ${name.toLowerCase()}: ${name} stalls: [Stall!] grid: [[Stall]] }
    type Stall @shareable { number: Int! ${name.toLowerCase()}: ${name} }
    type ${name} { id: ID! ${fields} }
  `,
  resolvers: {
    Query: {
      market: (_: unknown, { town }: { town?: string }) => ({ id: town ?? "m0" }),
      markets: () => [{ id: "m1" }, null, { id: "m2" }],
      [`only${name}`]: () => ({ id: "m3" }),
    },
    Market: {
      [name.toLowerCase()]: ({ id }: { id: string }) => ({ id }),
      stalls: ({ id }: { id: string }) => (id === "m2" ? [] : [{ number: 1 }, { number: 2 }]),
      grid: () => [[{ number: 1 }, null], null, [{ number: 2 }]],
    },
    Stall: { [name.toLowerCase()]: ({ number }: { number: number }) => (number === 2 ? null : { id: `s${number}` }) },
    [name]: { text: ({ id }: { id: string }) => `${name} of ${id}`, level: () => 3 },
  },
});

beforeAll(async () => {
  graph = await startGraph(
    {
      places: part("Place", "text: String"),
      prices: part("Price", "text: String level: Int!"),
      terms: part("Terms", "text: String"),
    },
    {},
    { unchecked: true },
  );
});

afterAll(() => graph.stop());

const everything = `id place { id text } price { id text level } terms { id text }`;

const parts = (id: string) => ({
  place: { id, text: `Place of ${id}` },
  price: { id, text: `Price of ${id}`, level: 3 },
  terms: { id, text: `Terms of ${id}` },
});

test("a root of several subgraphs is asked of all that have a part of what is wanted", async () => {
  expect(await queryTwice(graph, `{ market { ${everything} } }`)).toEqual({
    data: { market: { id: "m0", ...parts("m0") } },
    errors: undefined,
    asked: ["places", "prices", "terms"],
  });
});

test("of one only, when one has all of it", async () => {
  const { data, asked } = await queryTwice(graph, `{ market { id price { level } stalls { price { text } } } }`);
  expect(data).toEqual({
    market: { id: "m0", price: { level: 3 }, stalls: [{ price: { text: "Price of s1" } }, { price: null }] },
  });
  expect(asked).toEqual(["prices"]);
});

test("lists without keys are merged item by item, nulls and inner lists too", async () => {
  const { data, errors, asked } = await queryTwice(
    graph,
    `{ markets { ${everything} stalls { number place { id } terms { text } } grid { place { text } terms { id } } } }`,
  );
  const stalls = [
    { number: 1, place: { id: "s1" }, terms: { text: "Terms of s1" } },
    { number: 2, place: null, terms: null },
  ];
  const grid = [[{ place: { text: "Place of s1" }, terms: { id: "s1" } }, null], null, [{ place: null, terms: null }]];
  expect({ data, errors }).toEqual({
    data: {
      markets: [{ id: "m1", ...parts("m1"), stalls, grid }, null, { id: "m2", ...parts("m2"), stalls: [], grid }],
    },
    errors: undefined,
  });
  expect(asked).toEqual(["places", "prices", "terms"]);
});

test("aliases, arguments and variables go to each of them", async () => {
  const { data, errors, asked } = await queryTwice(
    graph,
    `query ($town: String) {
      a: market(town: $town) { where: place { text } cost: price { text } }
      b: market(town: "Sa Pa") { where: terms { text } cost: place { text } }
    }`,
    { town: "Huế" },
  );
  expect({ data, errors }).toEqual({
    data: {
      a: { where: { text: "Place of Huế" }, cost: { text: "Price of Huế" } },
      b: { where: { text: "Terms of Sa Pa" }, cost: { text: "Place of Sa Pa" } },
    },
    errors: undefined,
  });
  expect(asked).toEqual(["places", "prices", "terms"]);
});

test("what can be reached by no shared root is refused", async () => {
  const { errors, asked } = await queryTwice(graph, `{ onlyPlace { price { text } } }`);
  expect(errors?.map(({ extensions }) => extensions?.["code"])).toEqual(["OPERATION_NOT_PLANNABLE"]);
  expect(asked).toEqual([]);
});

test("when one of them fails its part is null, and the rest is there", async () => {
  await graph.stopSubgraph("terms");
  const { data, errors } = await queryTwice(graph, `{ markets { id place { text } terms { text } } }`);
  expect(data).toEqual({
    markets: [
      { id: "m1", place: { text: "Place of m1" }, terms: null },
      null,
      { id: "m2", place: { text: "Place of m2" }, terms: null },
    ],
  });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toMatchObject({ extensions: { code: "SUBGRAPH_UNREACHABLE", service: "terms" } });
});
