import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";
import { archives } from "./members.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await startGraph(archives);
});

afterAll(() => graph.stop());

const ask = async (query: string, variables?: Record<string, unknown>) => {
  const { data, errors } = await queryTwice(graph, query, variables);
  expect(errors).toBeUndefined();
  return data;
};

const ALL = `
  __typename
  ... on Letter { title sender { title } pages }
  ... on Map { scale study(deep: true) }
  ... on Stamp { value }
  ... on Photo { width study }
`;
const letter = { __typename: "Letter", title: "To the north", sender: { title: "Author p1" }, pages: 2 };
const map = { __typename: "Map", scale: 500, study: "deep m1" };
const stamp = { __typename: "Stamp", value: 3 };
const photo = { __typename: "Photo", width: 30, study: "f1" };

test("each subgraph answers with the members it has, whatever else is asked for", async () => {
  expect(await ask(`{ north { ${ALL} } south { ${ALL} } }`)).toEqual({
    north: [letter, null, map, stamp],
    south: [photo, letter],
  });
});

test("a fragment on a member the subgraph does not have is no reason for a request or an error", async () => {
  expect(await queryTwice(graph, `{ north { ... on Photo { width study } } }`)).toEqual({
    data: { north: [{}, null, {}, {}] },
    errors: undefined,
    asked: ["north"],
  });
});

test("where two subgraphs could answer, the one that is asked is believed", async () => {
  expect(await ask(`{ shared { ${ALL} } }`)).toEqual({ shared: [letter] });
  expect(await ask(`{ box { northItems { ${ALL} } southItems { ${ALL} } } }`)).toEqual({
    box: { northItems: [stamp, map], southItems: [photo] },
  });
});

test("members that only the asked subgraph has are not left out of a shared field", async () => {
  const { box } = (await ask(`{ box { items { ${ALL} } } }`)) as { box: { items: unknown[] } };
  expect([
    [letter, map],
    [letter, photo],
  ]).toContainEqual(box.items);
  expect(await ask(`{ southBox { items { ${ALL} } } }`)).toEqual({ southBox: { items: [letter, photo] } });
});

test("arguments of a member that is put back come from variables, too", async () => {
  const query = `query ($unit: String) { box { northItems { ... on Map { scale(unit: $unit) } } items { ... on Map { scale(unit: $unit) } } } }`;
  const { box } = (await ask(query, { unit: "km" })) as { box: { northItems: unknown[]; items: unknown[] } };
  expect(box.northItems).toEqual([{}, { scale: 5 }]);
  expect([
    [{}, { scale: 5 }],
    [{}, {}],
  ]).toContainEqual(box.items);
});

test("a field that is a union in one subgraph and one of its members in another is both", async () => {
  expect(await ask(`{ box { label { ... on Letter { pages title sender { title } } } } }`)).toEqual({
    box: { label: { pages: 2, title: "To the north", sender: { title: "Author p1" } } },
  });
});

test("an interface has the types each subgraph gives it", async () => {
  expect(await ask(`{ titledNorth { title } titledSouth { title __typename } authors { title } }`)).toEqual({
    titledNorth: [{ title: "Delta" }, { title: "To the north" }, { title: "Blue stamp" }],
    titledSouth: [{ title: "Ferry", __typename: "Photo" }, null, { title: "To the north", __typename: "Letter" }],
    authors: [{ title: "Author p1" }],
  });
});

test("a condition on an interface reaches the union's members that implement it elsewhere", async () => {
  expect(await ask(`{ north { ... on Studied { study(deep: true) } } south { ... on Studied { study } } }`)).toEqual({
    north: [{}, null, { study: "deep m1" }, {}],
    south: [{ study: "f1" }, {}],
  });
});

test("an interface of one subgraph leads to the fields its types have in another", async () => {
  const query = `{ studied { study ... on Titled { title } ... on Map { scale } ... on Photo { width } } }`;
  expect(await ask(query)).toEqual({
    studied: [
      { study: "f1", title: "Ferry", width: 30 },
      { study: "m1", title: "Delta", scale: 500 },
    ],
  });
});

test("conditions may contradict each other, repeat, or name the type itself", async () => {
  const query = `{
    one { ... on Titled { ... on Letter { title ... on Letter { pages } ... on Titled { title } } } ... on Stamp { value } }
    authors { ... on Person { letters { title } ... on Titled { ... on Person { id } } } ... on Titled { ... on Studied { study } } }
  }`;
  expect(await ask(query)).toEqual({
    one: { title: "To the north", pages: 2 },
    authors: [{ letters: [{ title: "To the north" }], id: "p1" }],
  });
});

test("fragments under conditions are kept apart by their variables", async () => {
  const query = `
    query ($map: Boolean!, $of: String) { one(of: $of) { ...Letter @skip(if: $map) ... on Map @include(if: $map) { ...Map } } }
    fragment Letter on Letter { title }
    fragment Map on Map { scale ... on Studied @skip(if: $map) { study } }
  `;
  expect(await ask(query, { map: true, of: "map" })).toEqual({ one: { scale: 500 } });
  expect(await ask(query, { map: false })).toEqual({ one: { title: "To the north" } });
  expect(await ask(query, { map: false, of: "map" })).toEqual({ one: {} });
});
