import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const seeds = [
  { id: "1", kind: "RICE", batch: "b1", grade: "SECRET", next: { __typename: "Spice", heat: 9 } },
  { id: "2", kind: "HYBRID", batch: "b2", grade: "A", next: { __typename: "Tool", id: "t1" } },
];
const byBatch = ({ batch }: { batch: string }) => seeds.find((seed) => seed.batch === batch);

beforeAll(async () => {
  graph = await startGraph({
    store: {
      sdl: `
        type Query {
          seeds(kind: Kind, batch: String @inaccessible): [Seed!]!
          search(filter: Filter): [String!]
          hidden: Spice @inaccessible
          stock: [Stocked]
          mixed: [Mixed]
          strict(index: Int!): Grade!
        }
        type Mutation { sow(kind: Kind!): Boolean burn: Boolean @inaccessible }
        enum Kind { RICE MAIZE HYBRID @inaccessible }
        enum Grade { A B SECRET @inaccessible }
        input Filter { kind: Kind = MAIZE note: String secret: Int @inaccessible nested: Filter }
        interface Stocked { id: ID! shelf: Int @inaccessible }
        interface Audited @inaccessible { audit: String }
        type Seed implements Stocked & Audited @key(fields: "batch") {
          id: ID! batch: ID! @inaccessible kind: Kind grade: Grade grades: [Grade!] must: [Grade]! shelf: Int audit: String
          next: Mixed near(step: Kind = HYBRID @inaccessible): Int
        }
        type Tool implements Stocked @inaccessible { id: ID! shelf: Int }
        type Spice @inaccessible { heat: Int }
        union Mixed = Seed | Spice | Tool
      `,
      resolvers: {
        Query: {
          seeds: (_: unknown, { kind, batch }: { kind?: string; batch?: string }) =>
            seeds.filter((seed) => kind === undefined || seed.kind === kind || seed.batch === batch),
          search: (_: unknown, args: unknown) => [JSON.stringify(args)],
          stock: () => [
            { __typename: "Seed", ...seeds[0] },
            { __typename: "Tool", id: "t1" },
          ],
          mixed: () => [
            { __typename: "Spice", heat: 1 },
            { __typename: "Seed", ...seeds[1] },
          ],
          strict: (_: unknown, { index }: { index: number }) => seeds[index]?.grade,
        },
        Mutation: { sow: () => true },
        Seed: {
          __resolveReference: byBatch,
          grades: ({ grade }: { grade: string }) => ["A", grade],
          must: ({ grade }: { grade: string }) => [grade, "B"],
          near: (_: unknown, { step }: { step: string }) => (step === "HYBRID" ? 1 : 2),
        },
      },
    },
    fields: {
      sdl: `type Seed @key(fields: "batch") { batch: ID! @inaccessible field(kind: Kind): String } enum Kind { RICE MAIZE }`,
      resolvers: {
        Seed: { field: ({ batch }: { batch: string }, { kind }: { kind?: string }) => `${batch} ${kind ?? "any"}` },
      },
    },
  });
});

afterAll(() => graph.stop());

const ask = (query: string, variables?: Record<string, unknown>) => queryTwice(graph, query, variables);

const refused = async (query: string, variables?: Record<string, unknown>) => {
  const { data, errors, asked } = await ask(query, variables);
  expect({ data, asked }).toEqual({ data: undefined, asked: [] });
  expect(errors).not.toHaveLength(0);
  return JSON.stringify(errors);
};

test("an inaccessible key still leads to other subgraphs", async () => {
  expect(await ask(`{ seeds(kind: RICE) { id field(kind: RICE) } }`)).toEqual({
    data: { seeds: [{ id: "1", field: "b1 RICE" }] },
    errors: undefined,
    asked: ["fields", "store"],
  });
});

test("inaccessible enum values are null, alone and in lists", async () => {
  expect(await ask(`{ seeds { kind grade must } }`)).toMatchObject({
    data: {
      seeds: [
        { kind: "RICE", grade: null, must: [null, "B"] },
        { kind: null, grade: "A", must: ["A", "B"] },
      ],
    },
    errors: undefined,
  });
});

test("an inaccessible value where there must be one takes its list along and is not named", async () => {
  const { data, errors } = await ask(`{ seeds { id grades } }`);
  expect(data).toEqual({
    seeds: [
      { id: "1", grades: null },
      { id: "2", grades: ["A", "A"] },
    ],
  });
  expect(errors).toMatchObject([{ path: ["seeds", 0, "grades", 1] }]);
  expect(JSON.stringify(errors)).not.toContain("SECRET");
});

test("at the root it takes all data along", async () => {
  const { data, errors } = await ask(`query ($i: Int!) { strict(index: $i) }`, { i: 0 });
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ path: ["strict"] }]);
  expect(await ask(`query ($i: Int!) { strict(index: $i) }`, { i: 1 })).toMatchObject({ data: { strict: "A" } });
});

test("objects of inaccessible types are null", async () => {
  expect(await ask(`{ stock { __typename id } mixed { __typename ... on Seed { kind } } }`)).toMatchObject({
    data: { stock: [{ __typename: "Seed", id: "1" }, null], mixed: [null, { __typename: "Seed", kind: null }] },
    errors: undefined,
  });
  expect(await ask(`{ seeds { next { __typename } near } }`)).toMatchObject({
    data: {
      seeds: [
        { next: null, near: 1 },
        { next: null, near: 1 },
      ],
    },
    errors: undefined,
  });
});

test.each([
  ["a field", `{ seeds { batch } }`],
  ["a root field", `{ hidden { heat } }`],
  ["a field of an interface", `{ stock { shelf } }`],
  ["a mutation", `mutation { burn }`],
  ["an argument", `{ seeds(batch: "b1") { id } }`],
  ["an argument with a hidden default", `{ seeds { near(step: MAIZE) } }`],
  ["an enum value", `{ seeds(kind: HYBRID) { id } }`],
  ["a field of an input", `{ search(filter: { secret: 1 }) }`],
  ["a field of a nested input", `{ search(filter: { nested: { nested: { secret: 1 } } }) }`],
  ["a type", `{ mixed { ... on Spice { heat } } }`],
  ["a member type", `{ stock { ... on Tool { id } } }`],
  ["an interface", `{ seeds { ... on Audited { audit } } }`],
])("%s that is inaccessible is refused as if it were not there", async (_what, query) => {
  expect(await refused(query)).toContain("GRAPHQL_VALIDATION_FAILED");
});

test("what is inaccessible is refused in variables as well", async () => {
  expect(await refused(`query ($k: Kind) { seeds(kind: $k) { id } }`, { k: "HYBRID" })).toContain("BAD_USER_INPUT");
  expect(await refused(`query ($f: Filter) { search(filter: $f) }`, { f: { nested: { secret: 1 } } })).toContain(
    "secret",
  );
  expect(await refused(`query ($k: Kind = HYBRID) { seeds(kind: $k) { id } }`)).toContain("GRAPHQL_VALIDATION_FAILED");
});

test("what stays accessible of an input arrives, with its defaults", async () => {
  expect(await ask(`query ($f: Filter) { search(filter: $f) }`, { f: { nested: { kind: "RICE" } } })).toMatchObject({
    data: { search: ['{"filter":{"kind":"MAIZE","nested":{"kind":"RICE"}}}'] },
  });
});

test("introspection shows nothing of it", async () => {
  const { data } = await ask(`{
    __schema { types { name fields { name args { name } } inputFields { name } enumValues { name } possibleTypes { name } interfaces { name } } }
  }`);
  const text = JSON.stringify(data);
  for (const name of ["HYBRID", "SECRET", "Spice", "Tool", "Audited", "batch", "burn", "secret", "step"]) {
    expect(text).not.toContain(`"${name}"`);
  }
  expect(text).toContain('"MAIZE"');
});

test("a misspelt name is not answered by the name of something hidden", async () => {
  expect(await refused(`{ seeds { batc } hiden { id } }`)).not.toMatch(/batch|hidden/);
});
