import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await startGraph({
    people: {
      sdl: `
        enum Role { MEMBER GUEST HIDDEN @inaccessible }
        scalar Json
        input Filter { role: Role = MEMBER limit: Int = 2 ids: [ID!] }
        type Query {
          me: Person
          people(filter: Filter, names: [String!] = ["An"]): [Person!]!
          echo(json: Json, text: String): Json
        }
        type Person @key(fields: "id") { id: ID! name(upper: Boolean): String role: Role roles: [Role] mustRole: Role! manager: Person }
      `,
      resolvers: {
        Query: {
          me: () => person("1"),
          people: (_: unknown, args: { filter?: { limit: number; role: string; ids?: string[] }; names: string[] }) => [
            person([args.filter?.limit, args.filter?.role, args.filter?.ids, args.names].join("/")),
          ],
          echo: (_: unknown, args: { json?: unknown; text?: string }) => args.json ?? args,
        },
        Person: {
          __resolveReference: ({ id }: { id: string }) => person(id),
          name: (_: unknown, { upper }: { upper?: boolean }) => (upper ? "AN" : "An"),
          manager: () => person("2"),
        },
      },
    },
    seats: {
      sdl: `type Person @key(fields: "id") { id: ID! seat(row: Int = 1): String }`,
      resolvers: {
        Person: { seat: ({ id }: { id: string }, { row }: { row: number | null }) => `${id}-${row}` },
      },
    },
  });
});

const person = (id: string) => ({
  id,
  role: "HIDDEN",
  roles: ["GUEST", "HIDDEN"],
  mustRole: id === "1" ? "MEMBER" : "HIDDEN",
});

afterAll(() => graph.stop());

test("aliases keep apart the same field with different arguments, in every subgraph", async () => {
  const { data, errors } = await graph.query(
    `{ a: me { name: seat(row: 2) seat: name id2: id } me { seat name(upper: true) s3: seat(row: 3) manager { id: seat } } }`,
  );
  expect({ data, errors }).toEqual({
    data: {
      a: { name: "1-2", seat: "An", id2: "1" },
      me: { seat: "1-1", name: "AN", s3: "1-3", manager: { id: "2-1" } },
    },
    errors: undefined,
  });
});

test("an alias may hide the name of a key", async () => {
  const { data, errors } = await graph.query(
    `{ me { id: name __typename: name2 seat } }`.replace("__typename: name2", ""),
  );
  expect({ data, errors }).toEqual({ data: { me: { id: "An", seat: "1-1" } }, errors: undefined });
});

test("fields come in the order of the operation", async () => {
  const { data } = await graph.query(`{ me { seat ...More name } } fragment More on Person { id seat role }`);
  expect(JSON.stringify(data)).toBe('{"me":{"seat":"1-1","id":"1","role":null,"name":"An"}}');
});

test("__typename is answered everywhere, under any name", async () => {
  const { data, errors } = await graph.query(`{ __typename q: __typename me { kind: __typename __typename seat } }`);
  expect({ data, errors }).toEqual({
    data: { __typename: "Query", q: "Query", me: { kind: "Person", __typename: "Person", seat: "1-1" } },
    errors: undefined,
  });
});

test("the root __typename alone asks nobody", async () => {
  graph.forget();
  const { data } = await graph.query(`{ __typename }`);
  expect(data).toEqual({ __typename: "Query" });
  expect(graph.requests).toEqual([]);
});

test("enum values that clients may not see are null", async () => {
  const { data, errors } = await graph.query(`{ me { role roles } }`);
  expect({ data, errors }).toEqual({ data: { me: { role: null, roles: ["GUEST", null] } }, errors: undefined });
});

test("a hidden enum value in a non-null field takes its parent along and is not named", async () => {
  const { data, errors } = await graph.query(`{ me { mustRole manager { mustRole } } }`);
  expect(data).toEqual({ me: { mustRole: "MEMBER", manager: null } });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toMatchObject({ path: ["me", "manager", "mustRole"] });
  expect(JSON.stringify(errors)).not.toContain("HIDDEN");
});

test("variables and defaults reach the subgraph coerced", async () => {
  const query = `query ($filter: Filter = { limit: 5 }, $names: [String!]) { people(filter: $filter, names: $names) { id } }`;
  const ids = async (variables: Record<string, unknown>) => (await graph.query(query, variables)).data;
  expect(await ids({})).toEqual({ people: [{ id: "5/MEMBER//An" }] });
  expect(await ids({ names: "Binh", filter: { ids: [7] } })).toEqual({ people: [{ id: "2/MEMBER/7/Binh" }] });
  expect(await ids({ filter: null, names: [] })).toEqual({ people: [{ id: "///" }] });
});

test("custom scalars pass both ways as they are", async () => {
  const json = { a: [1, { b: null }], constructor: "c", ü: "é" };
  const { data, errors } = await graph.query(`query ($json: Json) { echo(json: $json) }`, { json });
  expect({ data, errors }).toEqual({ data: { echo: json }, errors: undefined });
});

test("an argument that is null is not an argument left out", async () => {
  const { data } = await graph.query(`query ($row: Int) { me { seat(row: $row) n: seat(row: null) } }`);
  expect(data).toEqual({ me: { seat: "1-1", n: "1-null" } });
});

test("wrong variables are refused before anyone is asked", async () => {
  graph.forget();
  const response = await graph.query(`query ($f: Filter, $n: [String!]!) { people(filter: $f, names: $n) { id } }`, {
    f: { limit: "many" },
  });
  expect(response.data).toBeUndefined();
  expect(response.status).toBe(200);
  expect(response.errors?.map((error) => error.extensions?.["code"])).toEqual(["BAD_USER_INPUT", "BAD_USER_INPUT"]);
  expect(graph.requests).toEqual([]);
});

test("a fragment that spreads itself is refused and harms nobody", async () => {
  const { data, errors } = await graph.query(`{ me { ...A } } fragment A on Person { id ...A }`);
  expect(data).toBeUndefined();
  expect(errors?.[0]?.extensions).toMatchObject({ code: "GRAPHQL_VALIDATION_FAILED" });
});

test("reserved JavaScript names are harmless as aliases", async () => {
  const { data } = await graph.query(`{ me { constructor: name toString: seat hasOwnProperty: id } }`);
  expect(JSON.stringify(data)).toBe('{"me":{"constructor":"An","toString":"1-1","hasOwnProperty":"1"}}');
  expect((await graph.query(`{ me { __proto__: manager { polluted: name } } }`)).errors).toHaveLength(1);
  expect(Object.prototype).not.toHaveProperty("polluted");
});

test("introspection is answered from the schema clients see, beside data", async () => {
  const { data, errors } = await graph.query(
    `query ($type: String!) { me { seat } t: __type(name: $type) { enumValues { name } } __schema { queryType { name } } }`,
    { type: "Role" },
  );
  expect({ data, errors }).toEqual({
    data: {
      me: { seat: "1-1" },
      t: { enumValues: [{ name: "MEMBER" }, { name: "GUEST" }] },
      __schema: { queryType: { name: "Query" } },
    },
    errors: undefined,
  });
});

test("introspection shows no federation machinery", async () => {
  const { data } = await graph.query(`{ __schema { types { name } directives { name } } }`);
  expect(JSON.stringify(data)).not.toMatch(/join__|link__|_Entity|_Service|federation__|"_Any"/);
});
