import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const dancers = [
  { __typename: "Dancer", id: "d1", style: "then", partner: "d3" },
  { __typename: "Dancer", id: "d2", style: "quan họ", partner: null },
  { __typename: "Dancer", id: "d3", style: "xòe", partner: "d1" },
];

const find = (id: string | null) => dancers.find((dancer) => dancer.id === id) ?? null;

beforeAll(async () => {
  graph = await startGraph({
    pairs: {
      sdl: `
        type Query { performer: Performer performers: [Performer] }
        interface Performer { partner: Performer }
        type Dancer implements Performer @key(fields: "id") {
          id: ID!
          partner: Dancer @provides(fields: "style")
          style: String @external
        }
      `,
      resolvers: {
        Query: { performer: () => dancers[0], performers: () => dancers },
        Dancer: { partner: ({ partner }: { partner: string | null }) => find(partner) },
      },
    },
    styles: {
      sdl: `type Dancer @key(fields: "id") { id: ID! style: String @shareable }`,
      resolvers: { Dancer: { style: ({ id }: { id: string }) => `${find(id)?.style} by styles` } },
    },
  });
});

afterAll(() => graph.stop());

test("an interface may lead to itself, with fragments that change nothing on the way", async () => {
  expect(
    await queryTwice(
      graph,
      `{ performer { partner { ... on Performer { partner { __typename ... on Performer { __typename } } } } } }`,
    ),
  ).toEqual({
    data: { performer: { partner: { partner: { __typename: "Dancer" } } } },
    errors: undefined,
    asked: ["pairs"],
  });
});

test("what is provided below a type is not provided for the type itself", async () => {
  expect(
    await queryTwice(
      graph,
      `{
        performer {
          __typename
          partner { __typename ... on Dancer { id } partner { __typename ... on Dancer { id } } }
          ... on Dancer { __typename id style partner { id style } }
        }
      }`,
    ),
  ).toEqual({
    data: {
      performer: {
        __typename: "Dancer",
        id: "d1",
        style: "then by styles",
        partner: { __typename: "Dancer", id: "d3", style: "xòe", partner: { __typename: "Dancer", id: "d1" } },
      },
    },
    errors: undefined,
    asked: ["pairs", "styles"],
  });
});

test("it is provided at each level below, and in lists, where some have nothing below", async () => {
  expect(await queryTwice(graph, `{ performers { ... on Dancer { partner { style partner { style } } } } }`)).toEqual({
    data: {
      performers: [
        { partner: { style: "xòe", partner: { style: "then" } } },
        { partner: null },
        { partner: { style: "then", partner: { style: "xòe" } } },
      ],
    },
    errors: undefined,
    asked: ["pairs"],
  });
});
