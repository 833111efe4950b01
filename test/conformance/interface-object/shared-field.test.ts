import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await startGraph({
    fleet: {
      sdl: `
        interface Vehicle @key(fields: "id") { id: ID! }
        type Bus implements Vehicle @key(fields: "id") { id: ID! isFree: Boolean! @shareable }
        type Boat implements Vehicle @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Vehicle: {
          __resolveReference: ({ id }: { id: string }) => ({
            __typename: id === "1" ? "Bus" : "Boat",
            id,
            isFree: true,
          }),
        },
      },
    },
    rides: {
      sdl: `type Query { vehicles: [Vehicle] } type Vehicle @key(fields: "id") @interfaceObject { id: ID! }`,
      resolvers: { Query: { vehicles: () => [{ id: "1" }, { id: "2" }] } },
    },
    bookings: {
      sdl: `type Vehicle @key(fields: "id") @interfaceObject { id: ID! isFree: Boolean! @shareable }`,
      resolvers: { Vehicle: { isFree: () => false } },
    },
  });
});

afterAll(() => graph.stop());

test("what an interface object gives for all types is not asked of each type", async () => {
  expect(await queryTwice(graph, `{ vehicles { id isFree } }`)).toEqual({
    data: {
      vehicles: [
        { id: "1", isFree: false },
        { id: "2", isFree: false },
      ],
    },
    errors: undefined,
    asked: ["bookings", "rides"],
  });
});
