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

const ask = (query: string, variables?: Record<string, unknown>) => queryTwice(graph, query, variables);

test("fields of an interface object are added to whatever implements the interface", async () => {
  expect(await ask(`query ($n: Int) { venues { name cost: price(seats: $n) price } }`, { n: 10 })).toEqual({
    data: {
      venues: [
        { name: "Great Hall", cost: 10, price: 1 },
        { name: "Lotus Garden", cost: 20, price: 2 },
        { name: "Dragon Boat", cost: 30, price: 3 },
        null,
      ],
    },
    errors: undefined,
    asked: ["bookings", "places"],
  });
});

test("fields of an interface object are added to one concrete type", async () => {
  expect(await ask(`{ hall { __typename steps price } }`)).toEqual({
    data: { hall: { __typename: "Hall", steps: 12, price: 1 } },
    errors: undefined,
    asked: ["bookings", "places"],
  });
});

test("what an interface object has itself is asked of nobody else", async () => {
  expect(await ask(`{ booked { id price } }`)).toEqual({
    data: { booked: [{ id: "3", price: 3 }, { id: "1", price: 1 }, null, { id: "2", price: 2 }] },
    errors: undefined,
    asked: ["bookings"],
  });
});

test("the type of an interface object is asked of who knows it, whatever __typename came with it", async () => {
  expect(await ask(`{ booked { __typename kind: __typename name } }`)).toMatchObject({
    data: {
      booked: [
        { __typename: "Boat", kind: "Boat", name: "Dragon Boat" },
        { __typename: "Hall", kind: "Hall", name: "Great Hall" },
        null,
        { __typename: "Garden", kind: "Garden", name: "Lotus Garden" },
      ],
    },
    errors: undefined,
  });
});

test("a field of the interface alone needs no type", async () => {
  expect(await ask(`{ free { name } }`)).toMatchObject({ data: { free: { name: "Lotus Garden" } }, errors: undefined });
});

test("two interface objects with different keys meet through the interface", async () => {
  expect(await ask(`{ booked { notice } noted { price notice } }`)).toMatchObject({
    data: {
      booked: [{ notice: "notice B3" }, { notice: "notice H1" }, null, { notice: "notice G2" }],
      noted: [
        { price: 3, notice: "notice B3" },
        { price: 1, notice: "notice H1" },
      ],
    },
    errors: undefined,
  });
});

test("interface objects lead to others over several levels", async () => {
  const { data, errors } = await ask(`{ noted { next { near { __typename name next { id: name } } } } }`);
  expect({ data, errors }).toEqual({
    data: {
      noted: [
        { next: null },
        {
          next: {
            near: [
              { __typename: "Hall", name: "Great Hall", next: { id: "Lotus Garden" } },
              { __typename: "Boat", name: "Dragon Boat", next: null },
            ],
          },
        },
      ],
    },
    errors: undefined,
  });
});

test("a null interface object is a null", async () => {
  expect(await ask(`{ nowhere { __typename name ... on Boat { deck } } }`)).toEqual({
    data: { nowhere: null },
    errors: undefined,
    asked: ["bookings"],
  });
});

test("an interface object nobody knows the type of is null where its type counts", async () => {
  expect(await ask(`{ lost { id price } }`)).toMatchObject({
    data: { lost: { id: "9", price: 9 } },
    errors: undefined,
  });
  const { data } = await ask(`{ lost { id __typename } }`);
  expect(data).toEqual({ lost: null });
});
