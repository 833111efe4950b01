import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const echo = (_: unknown, args: unknown) => JSON.stringify(args);

beforeAll(async () => {
  graph = await startGraph({
    people: {
      sdl: `
        type Query {
          int(v: Int): String float(v: Float): String text(v: String): String flag(v: Boolean): String id(v: ID): String
          color(v: Color): String list(v: [Int]): String grid(v: [[Int!]!]): String search(v: Search): String
          must(v: Int!): String preset(v: Int! = 7): String people(v: [Search!]): [Person!]!
        }
        enum Color { RED GREEN }
        input Search { text: String! = "all" ages: [Int!] color: Color = RED inner: Search }
        type Person @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: {
          ...Object.fromEntries(
            ["int", "float", "text", "flag", "id", "color", "list", "grid", "search", "must", "preset"].map((name) => [
              name,
              echo,
            ]),
          ),
          people: () => [{ id: "1" }, { id: "2" }],
        },
      },
    },
    skills: {
      sdl: `
        enum Color { RED GREEN }
        input Search { text: String! = "all" ages: [Int!] color: Color = RED inner: Search }
        type Person @key(fields: "id") { id: ID! found(v: Search, n: Int = 5): String }
      `,
      resolvers: { Person: { found: echo } },
    },
  });
});

afterAll(() => graph.stop());

const ask = (query: string, variables?: Record<string, unknown>) => queryTwice(graph, query, variables);

/** What the subgraph is given as the argument `v` of a field, for a variable of some type. */
const given = async (field: string, type: string, value: unknown) => {
  const { data, errors } = await ask(`query ($v: ${type}) { got: ${field}(v: $v) }`, { v: value });
  expect(errors).toBeUndefined();
  return JSON.parse((data as { got: string }).got) as unknown; // what the subgraph was told, as it wrote it down
};

test.each([
  ["int", "Int", 3, 3],
  ["int", "Int", 2_147_483_647, 2_147_483_647],
  ["int", "Int", null, null],
  ["float", "Float", 1.5, 1.5],
  ["float", "Float", 2, 2],
  ["float", "Float", -1e300, -1e300],
  ["text", "String", "Đà Nẵng \"'\\ \u2028 😀\n", "Đà Nẵng \"'\\ \u2028 😀\n"],
  ["text", "String", "", ""],
  ["flag", "Boolean", false, false],
  ["id", "ID", "a", "a"],
  ["id", "ID", 12, "12"],
  ["color", "Color", "GREEN", "GREEN"],
  ["list", "[Int]", [1, null, 3], [1, null, 3]],
  ["list", "[Int]", [], []],
  ["list", "[Int]", 4, [4]],
  ["list", "[Int]", null, null],
  ["grid", "[[Int!]!]", [[1], [], [2, 3]], [[1], [], [2, 3]]],
  ["grid", "[[Int!]!]", 5, [[5]]],
  ["search", "Search", {}, { text: "all", color: "RED" }],
  [
    "search",
    "Search",
    { text: "x", ages: 3, color: null, inner: { inner: {} } },
    {
      text: "x",
      ages: [3],
      color: null,
      inner: { text: "all", color: "RED", inner: { text: "all", color: "RED" } },
    },
  ],
])("%s takes a variable of type %s: %j", async (field, type, value, expected) => {
  expect(await given(field, type, value)).toEqual({ v: expected });
});

test.each([
  ["int", "Int", 1.5],
  ["int", "Int", 2_147_483_648],
  ["int", "Int", "3"],
  ["int", "Int", true],
  ["float", "Float", "1"],
  ["text", "String", 1],
  ["text", "String", ["a"]],
  ["flag", "Boolean", 0],
  ["flag", "Boolean", "true"],
  ["id", "ID", 1.5],
  ["id", "ID", {}],
  ["color", "Color", "BLUE"],
  ["color", "Color", 0],
  ["list", "[Int]", ["a"]],
  ["grid", "[[Int!]!]", [[1], null]],
  ["grid", "[[Int!]!]", [[null]]],
  ["search", "Search", { text: null }],
  ["search", "Search", { other: 1 }],
  ["search", "Search", { inner: { ages: [1, "2"] } }],
  ["search", "Search", "text"],
  ["must", "Int!", null],
  ["must", "Int!", undefined],
])("%s refuses as a variable of type %s: %j", async (field, type, value) => {
  const { data, errors, asked } = await ask(`query ($v: ${type}) { ${field}(v: $v) }`, { v: value });
  expect({ data, asked }).toEqual({ data: undefined, asked: [] });
  expect(errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  expect(errors?.[0]?.message).toContain('"$v"');
});

test("a variable that is not given is an argument that is not given, and null is null", async () => {
  const query = `query ($v: Int) { int(v: $v) }`;
  expect((await ask(query)).data).toEqual({ int: "{}" });
  expect((await ask(query, { v: null })).data).toEqual({ int: '{"v":null}' });
  expect((await ask(query, { other: 1 })).data).toEqual({ int: "{}" });
});

test("defaults of variables stand in for what is missing, not for null", async () => {
  const query = `query ($v: Int = 3, $s: Search = { inner: { ages: 1 } }) { int(v: $v) search(v: $s) }`;
  const search = '{"v":{"text":"all","color":"RED","inner":{"text":"all","ages":[1],"color":"RED"}}}';
  expect((await ask(query)).data).toEqual({ int: '{"v":3}', search });
  expect((await ask(query, { v: null, s: null })).data).toEqual({ int: '{"v":null}', search: '{"v":null}' });
  expect((await ask(query, { v: 4 })).data).toEqual({ int: '{"v":4}', search });
});

test("defaults of arguments stand in for variables that are missing", async () => {
  const query = `query ($v: Int) { preset(v: $v) }`;
  expect((await ask(query)).data).toEqual({ preset: '{"v":7}' });
  expect((await ask(query, { v: 1 })).data).toEqual({ preset: '{"v":1}' });
  const { data, errors } = await ask(query, { v: null });
  expect({ data, isRefused: errors !== undefined }).toEqual({ data: { preset: null }, isRefused: true });
});

test("variables stand inside lists and objects, and in several subgraphs", async () => {
  const query = `
    query ($n: Int!, $text: String = "t", $color: Color) {
      list(v: [1, $n]) grid(v: [[$n], [$n, 2]])
      people(v: [{ text: $text, ages: [$n] }]) {
        id
        a: found(v: { text: $text, color: $color, inner: { ages: [$n] } }, n: $n)
        b: found
      }
    }
  `;
  const found = (extra: string) => `{"n":9,"v":{"text":"t"${extra},"inner":{"text":"all","ages":[9],"color":"RED"}}}`;
  const people = (a: string) => ["1", "2"].map((id) => ({ id, a: JSON.parse(a) as unknown, b: { n: 5 } }));
  const answer = async (variables: Record<string, unknown>) => {
    const { data, errors, asked } = await ask(query, variables);
    expect({ errors, asked }).toEqual({ errors: undefined, asked: ["people", "skills"] });
    const { list, grid, people: got } = data as { list: string; grid: string; people: Record<string, string>[] };
    expect({ list, grid }).toEqual({ list: '{"v":[1,9]}', grid: '{"v":[[9],[9,2]]}' });
    return got.map(({ id, a = "", b = "" }) => ({ id, a: JSON.parse(a) as unknown, b: JSON.parse(b) as unknown }));
  };
  expect(await answer({ n: 9 })).toEqual(people(found(',"color":"RED"')));
  expect(await answer({ n: 9, color: "GREEN" })).toEqual(people(found(',"color":"GREEN"')));
  expect(await answer({ n: 9, color: null })).toEqual(people(found(',"color":null')));
});

test("each subgraph is given the variables it needs, and no others", async () => {
  graph.forget();
  await graph.query(`query ($first: Search!, $second: Int!) { search(v: $first) people { found(n: $second) } }`, {
    first: { text: "x" },
    second: 2,
  });
  const named = graph.requests.map(({ subgraph, variables }) => [
    subgraph,
    Object.keys(variables).filter((name) => name !== "representations"),
  ]);
  expect(Object.fromEntries(named)).toEqual({ people: ["first"], skills: ["second"] });
});

test.each([
  ["is used and not declared", `{ int(v: $v) }`],
  ["is declared and not used", `query ($v: Int) { int }`],
  ["is declared twice", `query ($v: Int, $v: Int) { int(v: $v) }`],
  ["has an output type", `query ($v: Person) { int(v: $v) }`],
  ["has a type that does not fit", `query ($v: String) { int(v: $v) }`],
  ["may be null where nothing may", `query ($v: Int) { must(v: $v) }`],
  ["has a default of another type", `query ($v: Int = "a") { int(v: $v) }`],
])("a variable that %s is refused", async (_name, query) => {
  const { data, errors, asked } = await ask(query, { v: 1 });
  expect({ data, asked, code: errors?.[0]?.extensions?.["code"] }).toEqual({
    data: undefined,
    asked: [],
    code: "GRAPHQL_VALIDATION_FAILED",
  });
});

test("of many wrong variables all are reported, of very many the first ones", async () => {
  const wrong = (count: number) => ({ v: Array.from({ length: count }, () => "x") });
  expect((await ask(`query ($v: [Int]) { list(v: $v) }`, wrong(3))).errors).toHaveLength(3);
  const { errors = [] } = await ask(`query ($v: [Int]) { list(v: $v) }`, wrong(1_000));
  expect(errors.length).toBeLessThanOrEqual(51);
});
