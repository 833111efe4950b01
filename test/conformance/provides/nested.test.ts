import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const topics = new Map([
  ["t1", { id: "t1", title: "Water", below: ["t2"] }],
  ["t2", { id: "t2", title: "Rice", below: ["t3", null] }],
  ["t3", { id: "t3", title: "Tea", below: null }],
]);
const talks = [
  { id: "1", topics: ["t1", "t2"] },
  { id: "2", topics: ["t3"] },
];

const topicsOf = (ids: readonly (string | null)[] | null | undefined) =>
  ids?.map((id) => (id === null ? null : topics.get(id))) ?? null;
const below = ({ id }: { id: string }) => topicsOf(topics.get(id)?.below);
const topicsOfTalk = ({ id }: { id: string }) => topicsOf(talks.find((talk) => talk.id === id)?.topics);

beforeAll(async () => {
  graph = await startGraph({
    // First by name, and able to begin every query, but no good choice for any.
    agenda: {
      sdl: `type Query { talks: [Talk] @shareable } type Talk @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { talks: () => talks } },
    },
    titles: {
      sdl: `
        type Query {
          talks: [Talk] @shareable @provides(fields: "topics { id title below { id title } }")
          keynote: Talk @provides(fields: "topics { title }")
        }
        type Talk @key(fields: "id") { id: ID! topics: [Topic] @external }
        type Topic @key(fields: "id") { id: ID! title: String below: [Topic] @external }
      `,
      resolvers: {
        Query: { talks: () => talks, keynote: () => talks[0] },
        Talk: { topics: topicsOfTalk },
        Topic: { __resolveReference: ({ id }: { id: string }) => topics.get(id), below },
      },
    },
    tree: {
      sdl: `
        type Talk @key(fields: "id") { id: ID! topics: [Topic] @shareable }
        type Topic @key(fields: "id") { id: ID! below: [Topic] @shareable depth: Int }
      `,
      resolvers: {
        Talk: { topics: topicsOfTalk },
        Topic: { __resolveReference: ({ id }: { id: string }) => topics.get(id), below, depth: () => 1 },
      },
    },
  });
});

afterAll(() => graph.stop());

const leaf = (id: string) => ({ id, title: topics.get(id)?.title });

test("what is provided over several levels is had from one subgraph", async () => {
  expect(await queryTwice(graph, `{ talks { id topics { id title below { id title } } } }`)).toEqual({
    data: {
      talks: [
        {
          id: "1",
          topics: [
            { ...leaf("t1"), below: [leaf("t2")] },
            { ...leaf("t2"), below: [leaf("t3"), null] },
          ],
        },
        { id: "2", topics: [{ ...leaf("t3"), below: null }] },
      ],
    },
    errors: undefined,
    asked: ["titles"],
  });
});

test("below what is provided the owner is asked", async () => {
  expect(await queryTwice(graph, `{ talks { topics { title below { title below { title } } } } }`)).toEqual({
    data: {
      talks: [
        {
          topics: [
            { title: "Water", below: [{ title: "Rice", below: [{ title: "Tea" }, null] }] },
            { title: "Rice", below: [{ title: "Tea", below: null }, null] },
          ],
        },
        { topics: [{ title: "Tea", below: null }] },
      ],
    },
    errors: undefined,
    // One call for each level: what one level gives is what the next is asked for.
    asked: ["agenda", "titles", "titles", "titles", "tree"],
  });
});

test("what is provided less deeply elsewhere is completed there", async () => {
  const { data, errors } = await queryTwice(graph, `{ keynote { topics { title below { title } depth } } }`);
  expect({ data, errors }).toEqual({
    data: {
      keynote: {
        topics: [
          { title: "Water", below: [{ title: "Rice" }], depth: 1 },
          { title: "Rice", below: [{ title: "Tea" }, null], depth: 1 },
        ],
      },
    },
    errors: undefined,
  });
});
