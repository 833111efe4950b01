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

const ask = async (query: string, variables?: Record<string, unknown>) => {
  const { data, errors } = await queryTwice(graph, query, variables);
  expect(errors).toBeUndefined();
  return data;
};

test("a condition below an interface object is decided by who knows the type", async () => {
  expect(await ask(`{ booked { id ... on Hall { steps seats } ... on Garden { trees } } }`)).toEqual({
    booked: [{ id: "3" }, { id: "1", steps: 12, seats: 400 }, null, { id: "2", trees: ["banyan"] }],
  });
});

test("fields the interface object has itself obey the condition as well", async () => {
  expect(await ask(`{ booked { ... on Hall { price } } }`)).toEqual({ booked: [{}, { price: 1 }, null, {}] });
});

test("several types may ask for the same field of the interface object", async () => {
  expect(await ask(`{ booked { ... on Hall { price id } ... on Boat { cost: price key: id } } }`)).toEqual({
    booked: [{ cost: 3, key: "3" }, { price: 1, id: "1" }, null, {}],
  });
});

test("several types may ask for the same field with different arguments", async () => {
  const query = `query ($n: Int!) { booked { ... on Hall { price(seats: $n) } ... on Boat { price(seats: 5) } } }`;
  expect(await ask(query, { n: 3 })).toEqual({ booked: [{ price: 15 }, { price: 3 }, null, {}] });
});

test("the same holds where the types are known from the start", async () => {
  const query = `{ venues { ... on Hall { price notice } ... on Boat { price(seats: 2) } ... on Garden { id notice } } }`;
  expect(await ask(query)).toEqual({
    venues: [{ price: 1, notice: "notice H1" }, { id: "2", notice: "notice G2" }, { price: 6 }, null],
  });
});

test("conditions below what another fetch gave are not lost", async () => {
  expect(await ask(`{ venues { near { ... on Boat { near { id } } } } }`)).toEqual({
    venues: [
      { near: [{}, { near: [{ id: "1" }, { id: "2" }] }] },
      { near: [{}, { near: [{ id: "1" }, { id: "2" }] }] },
      { near: [{}, {}] },
      null,
    ],
  });
});

test("conditions nest through several interface objects", async () => {
  const query = `{ noted { ... on Hall { next { ... on Garden { trees next { ... on Boat { price seats } } } } } } }`;
  expect(await ask(query)).toEqual({ noted: [{}, { next: { trees: ["banyan"], next: { price: 3, seats: 30 } } }] });
});

test("fragments, directives and aliases change nothing about it", async () => {
  const query = `
    query ($yes: Boolean!) { booked { ...Hall ... on Venue { ...Boat @include(if: $yes) } ... on Boat @skip(if: $yes) { id } } }
    fragment Hall on Hall { cost: price title: name }
    fragment Boat on Boat { name: notice ... on Venue { deck: price(seats: 2) } }
  `;
  expect(await ask(query, { yes: true })).toEqual({
    booked: [{ name: "notice B3", deck: 6 }, { cost: 1, title: "Great Hall" }, null, {}],
  });
  expect(await ask(query, { yes: false })).toEqual({
    booked: [{ id: "3" }, { cost: 1, title: "Great Hall" }, null, {}],
  });
});

test("a union's members have the interface object's fields too", async () => {
  const query = `{ a: seats(venue: "1") { ... on Hall { seats price } ... on Boat { deck price(seats: 7) } } b: seats(venue: "3") { ... on Venue { __typename price name } } }`;
  expect(await ask(query)).toEqual({
    a: { seats: 400, price: 1 },
    b: { __typename: "Boat", price: 3, name: "Dragon Boat" },
  });
});

test("keys under a condition are no reason to ask the interface object again", async () => {
  graph.forget();
  expect(await ask(`{ booked { ... on Hall { id } ... on Boat { number: id } } }`)).toEqual({
    booked: [{ number: "3" }, { id: "1" }, null, {}],
  });
  const asked = graph.requests.map((request) => request.subgraph);
  expect(asked).toEqual(["bookings", "places"]);
});
