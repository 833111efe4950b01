import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const members = [
  { __typename: "Fish", id: "f1", mood: "calm", near: ["f1", "s1"] },
  { __typename: "Shell", id: "s1", mood: "shut", near: ["f1", "s1"] },
];
const member = (id: string) => members.find((each) => each.id === id);
const near = (parent: { near: readonly string[] }) => parent.near.map(member);

beforeAll(async () => {
  graph = await startGraph({
    pond: {
      sdl: `type Query { fish: [Fish!]! } type Fish @shareable { id: ID }`,
      resolvers: { Query: { fish: () => [{ id: "f1" }, { id: null }] } },
    },
    reef: {
      sdl: `
        type Query { animals: [Animal!]! }
        union Animal = Fish | Shell
        type Fish @key(fields: "id") { id: ID! @shareable mood: String near: [Animal!]! }
        type Shell { id: ID mood: String near: [Animal!]! }
      `,
      resolvers: {
        Query: { animals: () => members },
        Fish: { __resolveReference: ({ id }: { id: string }) => member(id), near },
        Shell: { near },
      },
    },
  });
});

afterAll(() => graph.stop());

const nested = (levels: number): string =>
  levels === 0
    ? ""
    : `near { ${["Fish", "Shell"].map((type) => `... on ${type} { id mood ${nested(levels - 1)} }`).join(" ")} }`;

interface Animal {
  readonly id: string;
  readonly mood: string;
  readonly near?: readonly Animal[];
}

const expected = (levels: number): readonly Animal[] =>
  members.map(({ id, mood }) => ({ id, mood, ...(levels > 0 && { near: expected(levels - 1) }) }));

test("an object that is an entity elsewhere only is completed, unless its key is null", async () => {
  expect(await queryTwice(graph, `{ fish { id mood } }`)).toEqual({
    data: {
      fish: [
        { id: "f1", mood: "calm" },
        { id: null, mood: null },
      ],
    },
    errors: undefined,
    asked: ["pond", "reef"],
  });
});

test("members of a union may have one field in types that do not merge", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{ fish { id mood } animals { ... on Fish { id mood } ... on Shell { id mood } } }`,
  );
  expect({ data, errors }).toEqual({
    data: {
      fish: [
        { id: "f1", mood: "calm" },
        { id: null, mood: null },
      ],
      animals: expected(0),
    },
    errors: undefined,
  });
});

test.each([1, 2, 3])("so may members at %i levels below", async (levels) => {
  const { data, errors } = await queryTwice(
    graph,
    `{ animals { ... on Fish { id mood ${nested(levels)} } ... on Shell { id mood ${nested(levels)} } } }`,
  );
  expect({ data, errors }).toEqual({ data: { animals: expected(levels) }, errors: undefined });
});

test("aliases of the client for such fields stay hers", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{ animals { ... on Fish { key: id mood: id near { ... on Shell { key: mood } } } ... on Shell { key: id mood: id } } }`,
  );
  expect({ data, errors }).toEqual({
    data: {
      animals: [
        { key: "f1", mood: "f1", near: [{}, { key: "shut" }] },
        { key: "s1", mood: "s1" },
      ],
    },
    errors: undefined,
  });
});
