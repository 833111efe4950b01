import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const permits = [
  { id: "1", serial: "s1", at: { year: 2020, month: 4, office: "Huế" }, holder: "An" },
  { id: "2", serial: "s2", at: { year: 2021, month: 5, office: "Hội An" }, holder: "Bình" },
];

const at = `type Issued { year: Int! month: Int! office: String! }`;

beforeAll(async () => {
  graph = await startGraph(
    {
      desk: {
        sdl: `
        type Permit
          @key(fields: "id")
          @key(fields: "serial", resolvable: false)
          @key(fields: "at { year month }", resolvable: false)
          @key(fields: "id at { month office }", resolvable: false) {
          id: ID!
          serial: ID!
          at: Issued!
          holder: String!
        }
        ${at.replace("Issued", "Issued @shareable")}
      `,
        resolvers: {
          Permit: {
            __resolveReference: (reference: { id?: string }) => {
              if (reference.id === undefined) throw new Error("Asked by a key that is not resolvable.");
              return permits.find(({ id }) => id === reference.id);
            },
          },
        },
      },
      town: {
        sdl: `
        type Query { town: Town }
        type Town @key(fields: "name") { name: String! permits: [Permit!]! }
        type Permit
          @key(fields: "at { year month }", resolvable: false)
          @key(fields: "id at { month office }")
          @key(fields: "serial", resolvable: false)
          @key(fields: "id", resolvable: false) {
          id: ID!
          serial: ID!
          at: Issued!
          holder: String! @external
          plate: String! @requires(fields: "holder")
        }
        ${at.replace("Issued", "Issued @shareable")}
      `,
        resolvers: {
          Query: { town: () => ({ name: "Huế", permits }) },
          Permit: {
            __resolveReference: (reference: { id?: string; at?: { office?: string } }) => {
              if (reference.id === undefined || reference.at?.office === undefined)
                throw new Error("Asked by a key that is not resolvable.");
              return { ...reference, serial: `s${reference.id}` };
            },
            plate: ({ holder, at: { office } }: { holder: string; at: { office: string } }) => `${holder}, ${office}`,
          },
        },
      },
      fines: {
        sdl: `
        type Permit @key(fields: "serial") @key(fields: "at { year month }") {
          serial: ID! @shareable
          at: Issued! @shareable
          fine: Int!
        }
        ${at.replace("Issued", "Issued @shareable")}
      `,
        resolvers: { Permit: { fine: ({ serial }: { serial?: string }) => (serial === "s1" ? 10 : 20) } },
      },
      seals: {
        sdl: `
        type Query { seal: Seal }
        type Seal { permit: Permit }
        type Permit @key(fields: "serial", resolvable: false) { serial: ID! }
      `,
        resolvers: { Query: { seal: () => ({ permit: { serial: "s2" } }) } },
      },
    },
    {},
    { unchecked: true },
  );
});

afterAll(() => graph.stop());

test("of many keys the one is used that the subgraph resolves, and the whole of it", async () => {
  const { data, errors, asked } = await queryTwice(graph, `{ town { name permits { id holder plate } } }`);
  expect({ data, errors }).toEqual({
    data: {
      town: {
        name: "Huế",
        permits: [
          { id: "1", holder: "An", plate: "An, Huế" },
          { id: "2", holder: "Bình", plate: "Bình, Hội An" },
        ],
      },
    },
    errors: undefined,
  });
  expect(asked).toEqual(["desk", "town", "town"]);
});

test("a required field is fetched with the key, though the client selects neither", async () => {
  const { data, errors } = await queryTwice(graph, `{ town { permits { plate fine at { year } } } }`);
  expect({ data, errors }).toEqual({
    data: {
      town: {
        permits: [
          { plate: "An, Huế", fine: 10, at: { year: 2020 } },
          { plate: "Bình, Hội An", fine: 20, at: { year: 2021 } },
        ],
      },
    },
    errors: undefined,
  });
});

test("a stub of an entity leads to whoever resolves its key", async () => {
  expect(await queryTwice(graph, `{ seal { permit { serial fine } } }`)).toEqual({
    data: { seal: { permit: { serial: "s2", fine: 20 } } },
    errors: undefined,
    asked: ["fines", "seals"],
  });
});

test("a stub whose other keys nobody can find is refused as not plannable, and what it has is not", async () => {
  graph.forget();
  const { data, errors } = await graph.query(`{ seal { permit { holder } } }`);
  expect(data).toBeUndefined();
  expect(errors?.map(({ extensions }) => extensions?.["code"])).toEqual(["OPERATION_NOT_PLANNABLE"]);
  expect(graph.requests).toEqual([]);
  expect((await graph.query(`{ seal { permit { serial } } }`)).data).toEqual({ seal: { permit: { serial: "s2" } } });
});
