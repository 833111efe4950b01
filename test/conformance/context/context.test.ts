import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8",
  import: ["@key", "@context", "@fromContext"])\n`;

beforeAll(async () => {
  graph = await startGraph({
    trips: {
      link,
      sdl: `
        type Query { trip: Trip }
        type Trip @key(fields: "id") @context(name: "trip") { id: ID! currency: String! stops: [Stop!]! }
        type Stop @key(fields: "id") { id: ID! name: String }
      `,
      resolvers: {
        Query: { trip: () => ({ id: "t1", currency: "VND", stops: [{ id: "s1", name: "Huế" }] }) },
      },
    },
    prices: {
      link,
      sdl: `
        type Trip @key(fields: "id") @context(name: "trip") { id: ID! unit: String! guide: Guide }
        type Guide @key(fields: "id") { id: ID! fee(unit: String @fromContext(field: "$trip { unit }")): Int name: String }
      `,
      resolvers: {
        Trip: { unit: () => "day", guide: () => ({ id: "g1", name: "An" }) },
        Guide: { fee: (_: unknown, { unit }: { unit?: string }) => (unit === "day" ? 10 : -1) },
      },
    },
  });
});

afterAll(() => graph.stop());

test("a field whose argument comes from a context is refused, not asked for without it", async () => {
  const { data, errors, asked } = await queryTwice(graph, `{ trip { id guide { name fee } } }`);
  expect(data).toBeUndefined();
  expect(errors).toMatchObject([{ extensions: { code: "OPERATION_NOT_PLANNABLE" } }]);
  expect(asked).toEqual([]);
});

test("everything beside such a field is answered", async () => {
  const { data, errors } = await queryTwice(graph, `{ trip { id stops { name } guide { name } } }`);
  expect({ data, errors }).toEqual({
    data: { trip: { id: "t1", stops: [{ name: "Huế" }], guide: { name: "An" } } },
    errors: undefined,
  });
});
