import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createEngine } from "../../../packages/engine/src/index.ts";
import type { Engine } from "../../../packages/engine/src/index.ts";
import { parse } from "graphql";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;
let engine: Engine<undefined>;

beforeAll(async () => {
  graph = await startGraph({
    people: {
      sdl: `type Query { people: [Person] } type Person @key(fields: "id") { id: ID! phone: String }`,
      resolvers: { Query: { people: () => [{ id: "1" }, { id: "2" }, { id: "1" }] } },
      extensions: () => ({ masked: [{ path: ["people", 1, "phone"], reason: "CONSENT" }], cost: 3 }),
    },
    pay: {
      sdl: `
        type Person @key(fields: "id") { id: ID! phone: String @external salary: Int bonus: Int @requires(fields: "phone") }
      `,
      resolvers: { Person: { bonus: () => 1 } },
      extensions: () => ({ masked: [{ path: ["_entities", 0, "salary"], reason: "UNIT" }, { reason: "ALL" }] }),
    },
  });
  engine = createEngine<undefined>({ supergraphSdl: graph.supergraphSdl, extensionPaths: ["masked"] });
});

afterAll(async () => {
  await engine.close();
  await graph.stop();
});

const extensions = async (query: string) =>
  (await engine.execute({ document: parse(query), context: undefined })).extensions;

test("items from every subgraph are gathered under the paths of the response", async () => {
  expect(await extensions(`{ people { tel: phone salary } }`)).toEqual({
    masked: [
      { path: ["people", 0, "salary"], reason: "UNIT" },
      { path: ["people", 2, "salary"], reason: "UNIT" },
      { reason: "ALL" },
    ],
  });
  expect(await extensions(`{ people { phone } }`)).toEqual({
    masked: [{ path: ["people", 1, "phone"], reason: "CONSENT" }],
  });
});

test("an item about a field fetched only for another is left out", async () => {
  const masked = (await extensions(`{ people { bonus } }`))?.["masked"];
  expect(masked).toEqual([{ reason: "ALL" }]);
});

test("nothing is gathered unless it was asked for", async () => {
  expect((await graph.query(`{ people { phone salary } }`)).extensions).toBeUndefined();
});
