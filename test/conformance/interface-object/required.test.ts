import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";
import { venueSubgraphs } from "./venues.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await startGraph(venueSubgraphs);
});

afterAll(() => graph.stop());

const ask = async (query: string) => {
  const { data, errors } = await queryTwice(graph, query);
  expect(errors).toBeUndefined();
  return data;
};

test("an interface object may require a field of the interface", async () => {
  expect(await ask(`{ booked { sign } }`)).toEqual({
    booked: [{ sign: "<Dragon Boat>" }, { sign: "<Great Hall>" }, null, { sign: "<Lotus Garden>" }],
  });
  const asked = graph.requests.flatMap(({ query, variables }) =>
    query.includes("sign") && Array.isArray(variables["representations"]) ? variables["representations"] : [],
  );
  expect(asked.toSorted((a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id))).toEqual([
    { __typename: "Venue", id: "1", name: "Great Hall" },
    { __typename: "Venue", id: "2", name: "Lotus Garden" },
    { __typename: "Venue", id: "3", name: "Dragon Boat" },
  ]);
});

test("the requirement is had from a concrete type as well", async () => {
  expect(await ask(`{ hall { sign } venues { ... on Boat { sign } ... on Garden { sign } } }`)).toEqual({
    hall: { sign: "<Great Hall>" },
    venues: [{}, { sign: "<Lotus Garden>" }, { sign: "<Dragon Boat>" }, null],
  });
});

test("the requirement is had beyond other interface objects and conditions", async () => {
  expect(await ask(`{ noted { near { sign } ... on Hall { next { sign near { ... on Boat { sign } } } } } }`)).toEqual({
    noted: [
      { near: [{ sign: "<Great Hall>" }, { sign: "<Lotus Garden>" }] },
      {
        near: [{ sign: "<Lotus Garden>" }, { sign: "<Dragon Boat>" }],
        next: { sign: "<Lotus Garden>", near: [{}, { sign: "<Dragon Boat>" }] },
      },
    ],
  });
});

test("an alias that takes the name of the requirement does not reach it", async () => {
  expect(await ask(`{ free { name: sign sign: name } }`)).toEqual({
    free: { name: "<Lotus Garden>", sign: "Lotus Garden" },
  });
});
