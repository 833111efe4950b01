import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const letters = [
  { __typename: "Letter", id: "l1", sentAt: "noon" },
  { __typename: "Letter", id: "l2", sentAt: "dusk" },
];

const never = () => {
  throw new Error("This field was taken over.");
};

const reference = ({ id }: { id: string }) => letters.find((letter) => letter.id === id) ?? null;

beforeAll(async () => {
  graph = await startGraph({
    old: {
      sdl: `
        type Query @shareable { mail: [Mail] letters: [Letter] oldLetters: [Letter] }
        interface Mail { id: ID! sentAt: String! }
        type Letter implements Mail @key(fields: "id") { id: ID! sentAt: String! }
      `,
      resolvers: {
        Query: { mail: () => letters, letters: () => letters, oldLetters: () => letters },
        Letter: { __resolveReference: reference, sentAt: never },
      },
    },
    fresh: {
      sdl: `
        type Query @shareable { letters: [Letter] freshLetters: [Letter] anything: [Sent] }
        interface Mail { id: ID! sentAt: String! }
        interface Sent { id: ID! sentAt: String! }
        type Parcel implements Mail @key(fields: "id") { id: ID! sentAt: String! size: Int }
        type Letter implements Sent @key(fields: "id") {
          id: ID!
          sentAt: String! @override(from: "old")
          weight: Int @override(from: "nobody")
        }
      `,
      resolvers: {
        Query: { letters: () => letters, freshLetters: () => letters, anything: () => letters },
        Letter: { __resolveReference: reference, weight: () => 25 },
      },
    },
  });
});

afterAll(() => graph.stop());

const times = [{ sentAt: "noon" }, { sentAt: "dusk" }];

test("a field that was taken over is asked of its new owner wherever the entity came from", async () => {
  const old = await queryTwice(graph, `{ oldLetters { id when: sentAt } }`);
  expect(old).toEqual({
    data: {
      oldLetters: [
        { id: "l1", when: "noon" },
        { id: "l2", when: "dusk" },
      ],
    },
    errors: undefined,
    asked: ["fresh", "old"],
  });
  const fresh = await queryTwice(graph, `{ freshLetters { sentAt } }`);
  expect(fresh).toEqual({ data: { freshLetters: times }, errors: undefined, asked: ["fresh"] });
});

test("a root that both have is asked of the new owner alone", async () => {
  expect(await queryTwice(graph, `{ letters { sentAt } }`)).toEqual({
    data: { letters: times },
    errors: undefined,
    asked: ["fresh"],
  });
});

test("an interface field is taken over for the types it was taken over for", async () => {
  expect(await queryTwice(graph, `{ mail { id sentAt ... on Letter { sentAt } ... on Parcel { sentAt } } }`)).toEqual({
    data: {
      mail: [
        { id: "l1", sentAt: "noon" },
        { id: "l2", sentAt: "dusk" },
      ],
    },
    errors: undefined,
    asked: ["fresh", "old"],
  });
  expect(await queryTwice(graph, `{ anything { sentAt id ... on Letter { id sentAt } } }`)).toEqual({
    data: {
      anything: [
        { id: "l1", sentAt: "noon" },
        { id: "l2", sentAt: "dusk" },
      ],
    },
    errors: undefined,
    asked: ["fresh"],
  });
});

test("a type the first subgraph does not have selects nothing of it", async () => {
  expect(await queryTwice(graph, `{ mail { ... on Parcel { id size } } }`)).toEqual({
    data: { mail: [{}, {}] },
    errors: undefined,
    asked: ["old"],
  });
});

test("a field may be taken over from a subgraph that is not there", async () => {
  expect(await queryTwice(graph, `{ oldLetters { weight } }`)).toEqual({
    data: { oldLetters: [{ weight: 25 }, { weight: 25 }] },
    errors: undefined,
    asked: ["fresh", "old"],
  });
});
