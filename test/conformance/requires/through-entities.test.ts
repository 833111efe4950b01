import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const songs = [
  { id: "s1", singer: { id: "young" }, verses: [{ lines: 4 }, null, { lines: 6 }] },
  { id: "s2", singer: { id: "old" }, verses: null },
  { id: "s3", singer: null, verses: [] },
];
const years: Record<string, number> = { young: 2, old: 40 };

const find = ({ id }: { id: string }) => songs.find((song) => song.id === id) ?? null;

interface Required {
  readonly id: string;
  readonly singer: { years: number; id?: string } | null;
  readonly verses: ({ lines: number } | null)[] | null;
  readonly debut?: boolean;
  readonly copies?: { id: string }[];
}

beforeAll(async () => {
  graph = await startGraph({
    stage: {
      sdl: `
        type Query { songs: [Song] song(id: ID!): Song }
        type Song @key(fields: "id") {
          id: ID!
          debut: Boolean @external
          farewell: Boolean @requires(fields: "debut")
          verses: [Verse]
        }
        type Verse { lines: Int! @shareable }
        type Singer @key(fields: "id") { id: ID! years: Int! name: String! }
      `,
      resolvers: {
        Query: {
          songs: () => [...songs.map(({ id }) => ({ id })), null],
          song: (_: unknown, { id }: { id: string }) => ({ id }),
        },
        Song: {
          verses: ({ id }: { id: string }) => find({ id })?.verses,
          farewell: ({ debut }: Required) => {
            if (debut === undefined) throw new Error("debut was not sent.");
            return debut === null ? null : !debut;
          },
        },
        Singer: {
          __resolveReference: ({ id }: { id: string }) => ({ id, years: years[id], name: `name of ${id}` }),
        },
      },
    },
    archive: {
      sdl: `
        type Song @key(fields: "id") {
          id: ID!
          singer: Singer
          debut: Boolean @requires(fields: "singer { years }")
          verses: [Verse] @external
          length: Int @requires(fields: "verses { lines }")
        }
        type Verse @external { lines: Int! }
        type Singer @key(fields: "id") { id: ID! years: Int! @external }
      `,
      resolvers: {
        Song: {
          __resolveReference: (reference: Required) => ({ ...find(reference), ...reference }),
          debut: ({ singer }: Required) => (singer ? singer.years < 5 : null),
          length: ({ verses }: Required) => verses?.reduce((sum, verse) => sum + (verse?.lines ?? 0), 0) ?? null,
        },
      },
    },
    prints: {
      sdl: `
        type Song @key(fields: "id") { id: ID! farewell: Boolean @external copies: [Copy!] @requires(fields: "farewell") }
        type Copy @key(fields: "id") { id: ID! colour: String! }
      `,
      resolvers: {
        Song: { copies: ({ id, farewell }: { id: string; farewell: boolean }) => [{ id: `${id}-${farewell}` }] },
        Copy: { colour: ({ id }: { id: string }) => `colour of ${id}` },
      },
    },
    sales: {
      sdl: `
        type Song @key(fields: "id") {
          id: ID!
          copies: [Copy!] @external
          sold: String @requires(fields: "copies { id }")
          left: String @requires(fields: "copies { id }")
        }
        type Copy @key(fields: "id", resolvable: false) { id: ID! }
      `,
      resolvers: {
        Song: {
          sold: ({ copies }: Required) => `sold ${copies?.map(({ id }) => id).join()}`,
          left: ({ copies }: Required) => `left ${copies?.map(({ id }) => id).join()}`,
        },
      },
    },
  });
});

afterAll(() => graph.stop());

test("a field set may reach into an entity whose fields another subgraph has", async () => {
  const { data, errors, asked } = await queryTwice(graph, `{ songs { debut } }`);
  expect({ data, errors }).toEqual({
    data: { songs: [{ debut: true }, { debut: false }, { debut: null }, null] },
    errors: undefined,
  });
  expect(asked).toEqual(["archive", "archive", "stage", "stage"]);
});

test("two subgraphs that require of each other are asked in turn", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{ songs { farewell singer { name } } song(id: "s2") { farewell } }`,
  );
  expect({ data, errors }).toEqual({
    data: {
      songs: [
        { farewell: false, singer: { name: "name of young" } },
        { farewell: true, singer: { name: "name of old" } },
        { farewell: null, singer: null },
        null,
      ],
      song: { farewell: true },
    },
    errors: undefined,
  });
});

test("a required list of plain objects keeps its nulls and its order", async () => {
  const { data, errors } = await queryTwice(graph, `{ songs { length verses { lines } } }`);
  expect({ data, errors }).toEqual({
    data: {
      songs: [
        { length: 10, verses: [{ lines: 4 }, null, { lines: 6 }] },
        { length: null, verses: null },
        { length: 0, verses: [] },
        null,
      ],
    },
    errors: undefined,
  });
});

test("two fields with one field set, at the end of a chain, need one request", async () => {
  const { data, errors, asked } = await queryTwice(graph, `{ song(id: "s1") { left sold } }`);
  expect({ data, errors }).toEqual({
    data: { song: { left: "left s1-false", sold: "sold s1-false" } },
    errors: undefined,
  });
  expect(asked.filter((name) => name === "sales")).toHaveLength(1);
});

test("what lies below a required entity can be selected beside it", async () => {
  const { data, errors } = await queryTwice(graph, `{ song(id: "s2") { sold copies { colour code: id } debut } }`);
  expect({ data, errors }).toEqual({
    data: {
      song: { sold: "sold s2-true", copies: [{ colour: "colour of s2-true", code: "s2-true" }], debut: false },
    },
    errors: undefined,
  });
});
