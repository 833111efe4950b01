import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const things = [
  { __typename: "Tool", id: "t1", maker: "Mai", usedFor: [{ id: "j1" }] },
  { __typename: "Job", id: "j1", hours: 3, tool: { id: "t1" } },
];

const thing = (_: unknown, { id }: { id: string }) => things.find((each) => each.id === id);

// Each subgraph calls the other's key external, so neither can give it for a Thing. Some composers let that pass.
beforeAll(async () => {
  graph = await startGraph(
    {
      tools: {
        sdl: `
          type Query { thing(id: ID!): Thing @shareable tool(id: ID!): Tool }
          interface Thing { id: ID! }
          type Tool implements Thing @key(fields: "id") { id: ID! maker: String! }
          type Job implements Thing @key(fields: "id") { id: ID! @external tool: Tool! }
        `,
        resolvers: {
          Query: { thing, tool: thing },
          Job: { tool: ({ id }: { id: string }) => things.find((each) => each.id === id)?.tool },
          Tool: { maker: () => "Mai" },
        },
      },
      jobs: {
        sdl: `
          type Query { thing(id: ID!): Thing @shareable job(id: ID!): Job }
          interface Thing { id: ID! }
          type Tool implements Thing @key(fields: "id") { id: ID! @external usedFor: [Job!]! }
          type Job implements Thing @key(fields: "id") { id: ID! hours: Int! }
        `,
        resolvers: {
          Query: { thing, job: thing },
          Tool: { usedFor: ({ id }: { id: string }) => things.find((each) => each.id === id)?.usedFor },
        },
      },
    },
    {},
    { unchecked: true },
  );
});

afterAll(() => graph.stop());

test("what no subgraph can give is refused with a reason, and nobody is asked", async () => {
  for (const operation of [`{ thing(id: "t1") { id } }`, `{ a: thing(id: "t1") { id ... on Job { id } } }`]) {
    const { data, errors, asked } = await queryTwice(graph, operation);
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([
      {
        message: "This operation cannot be answered from the subgraphs of this graph.",
        extensions: { code: "OPERATION_NOT_PLANNABLE" },
      },
    ]);
    expect(asked).toEqual([]);
  }
});

test("for one type of an interface it can be given, each from the subgraph that has it", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{ tool: thing(id: "t1") { ... on Tool { id maker } } job: thing(id: "j1") { ... on Job { id hours } } }`,
  );
  expect({ data, errors }).toEqual({
    data: { tool: { id: "t1", maker: "Mai" }, job: { id: "j1", hours: 3 } },
    errors: undefined,
  });
});

test("what no subgraph has in full is fetched from each that has a part, by the way that both have", async () => {
  const { data, errors, asked } = await queryTwice(
    graph,
    `query ($id: ID!) {
      tool: thing(id: "t1") { ... on Tool { id by: maker } ... on Job { id } }
      job: thing(id: $id) { __typename ... on Tool { id } ... on Job { id hours tool { id } } }
    }`,
    { id: "j1" },
  );
  expect({ data, errors }).toEqual({
    data: {
      tool: { id: "t1", by: "Mai" },
      job: { __typename: "Job", id: "j1", hours: 3, tool: { id: "t1" } },
    },
    errors: undefined,
  });
  expect(new Set(asked)).toEqual(new Set(["jobs", "tools"]));
});

test("a type that the object is not selects nothing", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{ tool: thing(id: "t1") { ... on Job { id } } job: thing(id: "j1") { __typename ... on Tool { id } } }`,
  );
  expect({ data, errors }).toEqual({ data: { tool: {}, job: { __typename: "Job" } }, errors: undefined });
});

test("beyond the interface everything is reached as usual", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{ tool(id: "t1") { id maker usedFor { id } } job(id: "j1") { id hours tool { id } } thing(id: "j1") { __typename } }`,
  );
  expect({ data, errors }).toEqual({
    data: {
      tool: { id: "t1", maker: "Mai", usedFor: [{ id: "j1" }] },
      job: { id: "j1", hours: 3, tool: { id: "t1" } },
      thing: { __typename: "Job" },
    },
    errors: undefined,
  });
});
