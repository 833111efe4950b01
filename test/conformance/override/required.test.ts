import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const never = () => {
  throw new Error("This field was taken over.");
};

const fromHeight = (name: string) => (tree: { height: number }) => `${name} ${tree.height}`;

beforeAll(async () => {
  graph = await startGraph({
    forest: {
      sdl: `
        type Query { forestTree: Tree }
        type Tree @key(fields: "id") {
          id: ID!
          height: Int! @external
          trunk: Trunk! @external
          shade: String! @requires(fields: "height")
          age: String! @requires(fields: "trunk { rings }")
        }
        type Trunk @external { rings: Int! }
      `,
      resolvers: {
        Query: { forestTree: () => ({ id: "t1" }) },
        Tree: { shade: fromHeight("shade"), age: ({ trunk }: { trunk: { rings: number } }) => `age ${trunk.rings}` },
      },
    },
    survey: {
      sdl: `
        type Query { surveyTree: Tree surveyTrees: [Tree] }
        type Tree @key(fields: "id") {
          id: ID!
          height: Int! @override(from: "sawmill")
          trunk: Trunk! @override(from: "sawmill")
        }
        type Trunk @shareable { rings: Int! }
      `,
      resolvers: {
        Query: { surveyTree: () => ({ id: "t2" }), surveyTrees: () => [null, { id: "t3" }] },
        Tree: {
          height: ({ id }: { id: string }) => Number(id.slice(1)) * 10,
          trunk: ({ id }: { id: string }) => ({ rings: Number(id.slice(1)) * 100 }),
        },
      },
    },
    sawmill: {
      sdl: `
        type Query { sawmillTree: Tree }
        type Tree @key(fields: "id") {
          id: ID!
          height: Int! @external
          trunk: Trunk!
          planks: String! @requires(fields: "height")
        }
        type Trunk @shareable { rings: Int! }
      `,
      resolvers: {
        Query: { sawmillTree: () => ({ id: "t4" }) },
        Tree: { trunk: never, planks: fromHeight("planks") },
      },
    },
  });
});

afterAll(() => graph.stop());

const all = `id height shade planks age trunk { rings }`;

const tree = (number: number) => ({
  id: `t${number}`,
  height: number * 10,
  shade: `shade ${number * 10}`,
  planks: `planks ${number * 10}`,
  age: `age ${number * 100}`,
  trunk: { rings: number * 100 },
});

test("whoever requires a field that was taken over is given the new owner's value", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{ forestTree { ${all} } surveyTree { ${all} } surveyTrees { ${all} } sawmillTree { ${all} } }`,
  );
  expect({ data, errors }).toEqual({
    data: { forestTree: tree(1), surveyTree: tree(2), surveyTrees: [null, tree(3)], sawmillTree: tree(4) },
    errors: undefined,
  });
});

test("the subgraph it was taken from leaves for the field it requires, and is asked again", async () => {
  expect(await queryTwice(graph, `{ sawmillTree { planks } }`)).toEqual({
    data: { sawmillTree: { planks: "planks 40" } },
    errors: undefined,
    asked: ["sawmill", "sawmill", "survey"],
  });
});

test("each subgraph may require it alone", async () => {
  const { data, errors } = await queryTwice(graph, `{ forestTree { planks } surveyTree { shade } }`);
  expect({ data, errors }).toEqual({
    data: { forestTree: { planks: "planks 10" }, surveyTree: { shade: "shade 20" } },
    errors: undefined,
  });
});
