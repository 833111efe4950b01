import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { GraphQLScalarType, Kind, valueFromASTUntyped } from "graphql";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const echo = (_: unknown, { v }: { v?: unknown }) => v;

const JSON_SCALAR = new GraphQLScalarType({
  name: "JSON",
  parseValue: (value) => value,
  parseLiteral: valueFromASTUntyped,
});

/** Days as texts; the subgraph refuses any other text, which the gateway cannot know. */
const DAY = new GraphQLScalarType({
  name: "Day",
  parseValue: readDay,
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : undefined),
});

function readDay(value: unknown): string {
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return value;
  throw new TypeError(`Not a day: ${JSON.stringify(value)}.`);
}

const BIG = '{"n":12345678901234567890,"d":0.1000}';

beforeAll(async () => {
  graph = await startGraph({
    people: {
      sdl: `
        scalar JSON scalar Day
        type Query { any(v: JSON): JSON anys(v: [JSON]): [JSON] day(v: Day): Day find(v: Filter): JSON me: Person }
        input Filter { day: Day any: JSON = { a: [1, "b", { c: null }] } }
        type Person @key(fields: "code") { code: JSON! born: Day }
      `,
      resolvers: {
        JSON: JSON_SCALAR,
        Day: DAY,
        Query: {
          any: echo,
          anys: echo,
          day: echo,
          find: echo,
          me: () => ({ code: { "some id": [1, "two", null] }, born: "1990-02-03" }),
        },
      },
    },
    skills: {
      sdl: `
        scalar JSON scalar Day
        type Person @key(fields: "code") { code: JSON! skill(since: Day): String known: JSON wrong: Day }
      `,
      resolvers: {
        JSON: JSON_SCALAR,
        Day: DAY,
        Person: {
          __resolveReference: (person: object) => person,
          skill: ({ code }: { code: unknown }, { since }: { since?: string }) => `${JSON.stringify(code)} ${since}`,
          known: ({ code }: { code: unknown }) => ({ code, list: [[true]] }),
          wrong: () => ({ not: "a day" }),
        },
      },
    },
    numbers: {
      sdl: `scalar JSON type Query { big: JSON }`,
      respond: (_request, response) => {
        response.writeHead(200, { "content-type": "application/json" }).end(`{"data":{"big":${BIG}}}`);
        return true;
      },
    },
  });
});

afterAll(() => graph.stop());

const ask = (query: string, variables?: Record<string, unknown>) => queryTwice(graph, query, variables);

const VALUES = [0, -1.5, "", 'a "b" \\ \n 😀', true, null, [], [1, [2, [null]]], {}, { a: { b: [{ c: null }] } }];

test.each(VALUES)("a scalar of a subgraph's own carries %j to the subgraph and back", async (value) => {
  const { data, errors } = await ask(`query ($v: JSON, $l: [JSON]) { any(v: $v) anys(v: $l) }`, {
    v: value,
    l: [value],
  });
  expect({ data, errors }).toEqual({ data: { any: value, anys: [value] }, errors: undefined });
});

test("it is written as a literal of any kind, with variables inside", async () => {
  const query = `query ($v: JSON = { x: [A, 1.5] }, $n: String) {
    a: any(v: { a: [1, "b", null, true, ENUM, { c: $v }], n: $n }) b: any(v: ["""block"""]) c: any(v: $v)
  }`;
  const { data, errors } = await ask(query, { n: "2" });
  expect({ data, errors }).toEqual({
    data: {
      a: { a: [1, "b", null, true, "ENUM", { c: { x: ["A", 1.5] } }], n: "2" },
      b: ["block"],
      c: { x: ["A", 1.5] },
    },
    errors: undefined,
  });
});

test("defaults within inputs reach the subgraph", async () => {
  expect((await ask(`query ($f: Filter) { find(v: $f) }`, { f: { day: "2026-01-02" } })).data).toEqual({
    find: { day: "2026-01-02", any: { a: [1, "b", { c: null }] } },
  });
});

test("an object may be the key of an entity", async () => {
  expect(await ask(`{ me { born skill(since: "2020-01-01") known } }`)).toEqual({
    data: {
      me: {
        born: "1990-02-03",
        skill: `{"some id":[1,"two",null]} 2020-01-01`,
        known: { code: { "some id": [1, "two", null] }, list: [[true]] },
      },
    },
    errors: undefined,
    asked: ["people", "skills"],
  });
});

test("what its subgraph refuses is that subgraph's error, at its own field", async () => {
  const { data, errors, asked } = await ask(`query ($v: Day) { day(v: $v) me { code } }`, { v: "yesterday" });
  expect(data).toMatchObject({ day: null });
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining("Not a day"),
    extensions: { service: "people" },
  });
  expect(asked).toEqual(["people"]);
});

test("what is inside is nobody's business, whatever the names", async () => {
  const value = { __typename: "Person", code: 1, __proto: 2, toString: 3, constructor: [4] };
  expect((await ask(`query ($v: JSON) { any(v: $v) }`, { v: value })).data).toEqual({ any: value });
});

test("any value is taken from a subgraph for a scalar of its own", async () => {
  expect((await ask(`{ me { wrong } }`)).data).toEqual({ me: { wrong: { not: "a day" } } });
});

test("numbers no double holds do not break the answer", async () => {
  const { data, errors } = await ask(`{ big }`);
  expect({ data, errors }).toEqual({ data: { big: JSON.parse(BIG) as unknown }, errors: undefined });
});
