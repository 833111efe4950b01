import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await startGraph({
    farms: {
      sdl: `type Query { farms: [Farm!]! } type Farm @key(fields: "id") { id: ID! name: String! }`,
      resolvers: { Query: { farms: () => ["dry", "wet", "lost"].map((id) => ({ id, name: `farm ${id}` })) } },
    },
    soil: {
      sdl: `type Farm @key(fields: "id") { id: ID! acidity: Float soil: Soil! } type Soil @shareable { kind: String! }`,
      resolvers: {
        Farm: {
          __resolveReference: ({ id }: { id: string }) => (id === "lost" ? null : { id }),
          acidity: ({ id }: { id: string }) => {
            if (id === "dry") throw new Error("The probe is dry.");
            return 6.5;
          },
          soil: ({ id }: { id: string }) => ({ kind: id === "dry" ? null : "clay" }),
        },
      },
    },
    advice: {
      sdl: `
        type Farm @key(fields: "id") {
          id: ID!
          acidity: Float @external
          soil: Soil! @external
          crop: String @requires(fields: "acidity")
          fertiliser: String! @requires(fields: "soil { kind }")
        }
        type Soil @shareable { kind: String! }
      `,
      resolvers: {
        Farm: {
          crop: ({ acidity }: { acidity: number | null }) => (acidity === null ? "grass" : "rice"),
          fertiliser: ({ soil }: { soil: { kind: string } }) => `for ${soil.kind}`,
        },
      },
    },
  });
});

afterAll(() => graph.stop());

const service = (name: string) => ({ extensions: { code: "DOWNSTREAM_SERVICE_ERROR", service: name } });

test("a required field that failed is sent as the null it became, and its error is told at the entity", async () => {
  const { data, errors } = await queryTwice(graph, `{ farms { name crop } }`);
  expect(data).toEqual({
    farms: [
      { name: "farm dry", crop: "grass" },
      { name: "farm wet", crop: "rice" },
      { name: "farm lost", crop: null },
    ],
  });
  expect(errors).toEqual([{ message: "The probe is dry.", path: ["farms", 0], ...service("soil") }]);
});

test("an entity whose required fields could not be had is not asked for; its non-null field takes it along", async () => {
  graph.forget();
  const { data, errors } = await graph.query(`{ farms { fertiliser } }`);
  expect(data).toBeNull();
  expect(errors?.map(({ path }) => path)).toEqual([["farms", 0]]);
  const last = graph.requests.at(-1);
  expect(last?.variables["representations"]).toEqual([{ __typename: "Farm", id: "wet", soil: { kind: "clay" } }]);
});
