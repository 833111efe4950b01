import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph, TestSubgraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const songs = [
  { id: "s1", code: "c1", genre: { id: "g1", tag: "t1" }, place: 7 },
  { id: "s2", code: "c2", genre: { id: "g2", tag: "t2" }, place: 9 },
];

const song = ({ id }: { id: string }) => songs.find((each) => each.id === id);
const genre = ({ id }: { id: string }) => songs.find((each) => each.genre.id === id)?.genre;

interface Ranking {
  readonly songs: readonly { id: string; code?: string; genre?: { id: string; tag?: string } }[];
  readonly chosen?: { id: string };
}

/** Refuses a reference that is not the whole key. */
const whole = (ranking: Ranking, isWhole: (song: Ranking["songs"][number]) => boolean): Ranking => {
  if (!ranking.songs.every(isWhole)) throw new Error("A part of the key is missing.");
  return ranking;
};

const top: TestSubgraph = {
  sdl: `
    type Query { top: Ranking! none: Ranking }
    type Ranking @key(fields: "songs { id }") { songs: [Song!]! @shareable }
    extend type Song @key(fields: "id") { id: String! @external genre: Genre @shareable }
    type Genre @key(fields: "id") { id: String! mainSong: Song! tag: String @shareable }
  `,
  resolvers: {
    Query: { top: () => ({ songs: songs.map(({ id }) => ({ id })) }), none: () => ({ songs: [] }) },
    Song: { genre: ({ id }: { id: string }) => song({ id })?.genre },
    Genre: {
      __resolveReference: genre,
      mainSong: ({ id }: { id: string }) => ({ id: songs.find((each) => each.genre.id === id)?.id }),
    },
  },
};

const codes: TestSubgraph = {
  sdl: `type Song @key(fields: "id") @key(fields: "id code") { id: String! code: String! @shareable }`,
  resolvers: { Song: { __resolveReference: song } },
};

const lists: TestSubgraph = {
  sdl: `
    type Ranking @key(fields: "songs { id code }") {
      songs: [Song!]! @shareable
      first: Song @shareable
      chosen: Song @shareable
    }
    type Song @key(fields: "id code") { id: String! code: String @shareable }
  `,
  resolvers: {
    Ranking: {
      __resolveReference: (reference: Ranking) => {
        const ranking = whole(reference, ({ code }) => code !== undefined);
        return { ...ranking, first: ranking.songs[0], chosen: ranking.songs[1] };
      },
    },
  },
};

const charts: TestSubgraph = {
  sdl: `
    type Ranking @key(fields: "songs { id code genre { id tag } } chosen { id }") {
      songs: [Song!]! @shareable
      first: Song @shareable
      chosen: Song @shareable
      title: String
    }
    type Song @key(fields: "id code genre { id tag }") {
      id: String!
      code: String @shareable
      genre: Genre @shareable
      chart: Chart
    }
    type Genre @key(fields: "id tag") { id: String! tag: String @shareable }
    type Chart { place: Int! }
  `,
  resolvers: {
    Ranking: {
      __resolveReference: (reference: Ranking) => {
        const ranking = whole(reference, ({ code, genre: of }) => code !== undefined && of?.tag !== undefined);
        return {
          ...ranking,
          first: ranking.songs[0],
          title: `${ranking.songs.length} songs, ${ranking.chosen?.id} first of all`,
        };
      },
    },
    Song: { chart: ({ id }: { id: string }) => ({ place: song({ id })?.place }) },
  },
};

beforeAll(async () => {
  graph = await startGraph({ charts, codes, lists, top });
});

afterAll(() => graph.stop());

test("an entity may be known by a list of entities, whose parts come from several subgraphs", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{ top { songs { id code chart { place } genre { mainSong { id } id tag } } chosen { id } first { id } } }`,
  );
  expect({ data, errors }).toEqual({
    data: {
      top: {
        songs: songs.map(({ id, code, place, genre: of }) => ({
          id,
          code,
          chart: { place },
          genre: { mainSong: { id }, ...of },
        })),
        chosen: { id: "s2" },
        first: { id: "s1" },
      },
    },
    errors: undefined,
  });
});

test("a key within a key within a list", async () => {
  const { data, errors } = await queryTwice(graph, `{ top { title } }`);
  expect({ data, errors }).toEqual({ data: { top: { title: "2 songs, s2 first of all" } }, errors: undefined });
});

test("an empty list is a key as good as any", async () => {
  const { data, errors } = await queryTwice(graph, `{ none { first { id } songs { chart { place } } } }`);
  expect({ data, errors }).toEqual({ data: { none: { first: null, songs: [] } }, errors: undefined });
});

test("aliases that take the names of key fields do not reach the key", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{ top { first { code: id id: code } songs { genre: code code: genre { tag: id } chart { place } } } }`,
  );
  expect({ data, errors }).toEqual({
    data: {
      top: {
        first: { code: "s1", id: "c1" },
        songs: songs.map(({ code, place, genre: of }) => ({ genre: code, code: { tag: of.id }, chart: { place } })),
      },
    },
    errors: undefined,
  });
});
