import { afterEach, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph | undefined;

afterEach(async () => {
  await graph?.stop();
  graph = undefined;
});

const start = async () => {
  graph = await startGraph(
    {
      roads: {
        sdl: `
          type Query { road: Road bridge: Crossing! }
          interface Road @key(fields: "id") { id: ID! }
          type Crossing @key(fields: "id", resolvable: false) @interfaceObject { id: ID! toll: Int }
        `,
        resolvers: {
          Query: { road: () => ({ __typename: "Road", id: "r1" }), bridge: () => ({ __typename: "Never", id: "c1" }) },
          Crossing: { toll: () => 5 },
        },
      },
      rivers: {
        sdl: `
          type Query { path: Road }
          type Road @key(fields: "id", resolvable: false) @interfaceObject { id: ID! length: Int }
          interface Crossing @key(fields: "id") { id: ID! }
          type Bridge implements Crossing @key(fields: "id") { id: ID! span: Int }
          type Ferry implements Crossing @key(fields: "id") { id: ID! capacity: Int }
        `,
        resolvers: {
          Query: { path: () => ({ id: "r2" }) },
          Road: { length: () => 12 },
          Crossing: { __resolveReference: ({ id }: { id: string }) => ({ __typename: "Bridge", id }) },
          Bridge: { __resolveReference: ({ id }: { id: string }) => ({ id }), span: () => 40 },
        },
      },
    },
    {},
    { unchecked: true },
  );
  return graph;
};

test("an interface object answers for itself although nobody implements its interface", async () => {
  expect(await queryTwice(await start(), `{ path { id length } }`)).toEqual({
    data: { path: { id: "r2", length: 12 } },
    errors: undefined,
    asked: ["rivers"],
  });
});

test("fields that no subgraph can be asked for make the operation unplannable, not null", async () => {
  const { data, errors, asked } = await queryTwice(await start(), `{ road { length } }`);
  expect(data).toBeUndefined();
  expect(errors).toMatchObject([{ extensions: { code: "OPERATION_NOT_PLANNABLE" } }]);
  expect(asked).toEqual([]);
});

test("an interface without a single type cannot be answered by its own subgraph", async () => {
  const { data, errors } = await queryTwice(await start(), `{ road { id } }`);
  expect(data).toEqual({ road: null });
  expect(errors).toMatchObject([{ path: ["road"], extensions: { service: "roads" } }]);
});

test("an interface object with a key that leads out only is typed, and extended, by the others", async () => {
  const { data, errors } = await queryTwice(
    await start(),
    `{ bridge { toll __typename ... on Bridge { span id } ... on Ferry { capacity } } }`,
  );
  expect({ data, errors }).toEqual({
    data: { bridge: { toll: 5, __typename: "Bridge", span: 40, id: "c1" } },
    errors: undefined,
  });
});

test("no __typename is made up when nobody can tell it", async () => {
  const { data, errors } = await queryTwice(await start(), `{ path { id __typename } }`);
  expect(data ?? {}).not.toMatchObject({ path: { __typename: "Road" } });
  expect(errors).not.toBeUndefined();
});

test("when the subgraph that knows the types is down, what needs no type is still there", async () => {
  const running = await start();
  await running.stopSubgraph("rivers");
  expect(await queryTwice(running, `{ bridge { id toll } }`)).toMatchObject({
    data: { bridge: { id: "c1", toll: 5 } },
    errors: undefined,
  });
  const { data, errors } = await queryTwice(running, `{ road { id } bridge { toll ... on Bridge { span } } }`);
  expect(data).toEqual({ road: null, bridge: { toll: 5 } });
  expect(errors?.map((error) => error.extensions?.["code"])).toContain("SUBGRAPH_UNREACHABLE");
});
