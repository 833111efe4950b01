import { expect, test } from "@jest/globals";
import type { Costs } from "@sen/engine";
import { Kind, buildSchema, parse } from "graphql";
import { measureOperation } from "./measure-operation.ts";

const schema = buildSchema(`
  type Query { unit(code: String): Unit  units(first: Int = 50): UnitConnection! }
  type UnitConnection { edges: [UnitEdge!]! }
  type UnitEdge { node: Unit! }
  type Unit { code: String! parent: Unit members(first: Int = 20): UnitConnection! versions: [Version!]! }
  type Version { name: String! }
`);

const nothingSaid: Costs = { weights: new Map(), listSizes: new Map() };
const listSize = { assumedSize: null, slicingArguments: [], sizedFields: [], requireOneSlicingArgument: false };

function measure(text: string, variables: Record<string, unknown> = {}, costs = nothingSaid, of = schema) {
  const { definitions } = parse(text);
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error("no operation");
  const fragments = Object.fromEntries(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const { costOf, ...rest } = measureOperation({ schema: of, costs, operation, fragments });
  return { ...rest, cost: costOf(variables) };
}

test("depth counts fields within fields, through fragments", () => {
  expect(measure("{ unit { parent { ...U } } } fragment U on Unit { parent { code } }").depth).toBe(4);
});

test("an alias counts when it changes the name", () => {
  expect(measure("{ a: unit { code: code b: code } }").aliases).toBe(2);
});

test("cost multiplies page sizes along the way down", () => {
  const inner = measure(
    "{ units(first: 10) { edges { node { members(first: 5) { edges { node { code } } } } } } }",
  ).cost;
  const outer = measure(
    "{ units(first: 20) { edges { node { members(first: 5) { edges { node { code } } } } } } }",
  ).cost;
  expect(inner).toBeGreaterThan(10 * 5);
  expect(outer).toBeGreaterThan(1.9 * inner);
});

test("a page size may come from a variable or from the schema's default", () => {
  const query = "query ($n: Int) { units(first: $n) { edges { node { code } } } }";
  expect(measure(query, { n: 100 }).cost).toBeGreaterThan(2 * measure(query, { n: 40 }).cost);
  expect(measure("{ units { edges { node { code } } } }").cost).toBe(measure(query, { n: 50 }).cost);
});

test("a list without a page size is taken for ten items", () => {
  expect(measure("{ unit { versions { name } } }").cost).toBe(1 + 10);
});

test("a fragment spread many times over is measured in no time", () => {
  const layers = Array.from(
    { length: 40 },
    (_none, i) => `fragment F${i} on Unit { parent { ...F${i + 1} } b: parent { ...F${i + 1} } }`,
  );
  const bomb = `{ unit { ...F0 } } ${layers.join(" ")} fragment F40 on Unit { code }`;
  expect(measure(bomb).cost).toBeGreaterThan(1e9);
});

const shop = buildSchema(`
  type Query {
    books(first: Int = 20, last: Int): BookPage  all: [Book!]  strict(first: Int, last: Int): [Book!]
    thing(id: ID): Thing  find(by: Search, every: Boolean): Book  item: Item
  }
  interface Thing { parts: [Int!] }  union Item = Book | Film
  type BookPage { edges: [Book!]!  total: Int }
  type Book implements Thing { title: String  cover: Picture  parts: [Int!]  next: [Book!]  film: Film }
  type Film implements Thing { title: String  parts: [Int!] }
  input Search { text: String  or: [Search!]  shelf: Shelf }
  enum Shelf { A }
  scalar Picture
`);
const said: Costs = {
  weights: new Map([
    ["Book", 2],
    ["Picture", 5],
    ["Query.find", 50],
    ["Query.find(every:)", 9],
    ["Search.text", 3],
    ["Shelf", 4],
    ["Book.parts", 6],
    ["Film.parts", 7],
    ["Film", -30],
  ]),
  listSizes: new Map([
    ["Query.books", { ...listSize, slicingArguments: ["first", "last"], sizedFields: ["edges"] }],
    ["Query.all", { ...listSize, assumedSize: 300 }],
    ["Query.strict", { ...listSize, slicingArguments: ["first", "last"], requireOneSlicingArgument: true }],
    ["Book.parts", { ...listSize, assumedSize: 3 }],
  ]),
};
const cost = (text: string, variables: Record<string, unknown> = {}) => measure(text, variables, said, shop).cost;

test.each([
  ["{ all { title } }", 300 * 2, "a list has the size that is assumed, of objects of their weight"],
  ["{ books { edges { title } } }", 1 + 20 * 2, "the default of a slicing argument counts"],
  ["{ books(first: 3, last: 8) { edges { title } total } }", 1 + 8 * 2, "of several the largest counts"],
  ["{ books(first: null) { edges { title } } }", 1 + 10 * 2, "without any, and nothing assumed, it is ten"],
  ["{ books(first: 2) { edges { cover } } }", 1 + 2 * (2 + 5), "a scalar may have a weight"],
  ["{ find { title } }", 50, "the weight of a field goes before that of its type"],
  [
    '{ find(every: true, by: { text: "a", or: [{ text: "b" }, { shelf: A }] }) { title } }',
    50 + 9 + 3 + 3 + 4,
    "arguments and what is in them",
  ],
  ["{ find(every: null) { title } }", 50, "what is not given costs nothing"],
  ["{ item { ... on Book { title } } }", 2, "of a union the dearest type counts"],
  ["{ thing { parts } }", 2 + 3 * 7, "so it does of an interface's fields"],
  ["{ all { film { title } } }", 600, "what is cheaper than nothing costs nothing"],
  ["{ all @skip(if: true) { title } }", 0, "what is skipped costs nothing"],
])("%s costs %d: %s", (text, expected) => {
  expect(cost(text)).toBe(expected);
});

test("variables stand for arguments, for what is in them, and for conditions", () => {
  const text =
    "query ($n: Int = 7, $s: Search, $if: Boolean!) { books(first: $n) { edges { title } } find(by: $s) @include(if: $if) { title } }";
  expect(cost(text, { if: false })).toBe(1 + 7 * 2);
  expect(cost(text, { n: 50, if: false })).toBe(1 + 50 * 2);
  expect(cost(text, { n: 0, if: true, s: { or: [{ text: "a" }] } })).toBe(1 + 50 + 3);
});

test("a request has to give exactly one slicing argument where the slice asks for it", () => {
  const code = expect.objectContaining({ code: "SLICING_ARGUMENT_REQUIRED" });
  expect(cost("{ strict(last: 4) { title } }")).toBe(8);
  for (const text of [
    "{ strict { title } }",
    "{ strict(first: 1, last: 2) { title } }",
    "query ($n: Int) { strict(first: $n) { title } }",
  ]) {
    expect(() => cost(text)).toThrow(code);
  }
  expect(cost("query ($n: Int) { strict(first: $n) { title } }", { n: 2 })).toBe(4);
  expect(cost("query ($no: Boolean!) { strict @include(if: $no) { title } }", { no: false })).toBe(0);
});

test("no variables make a cost that is no number", () => {
  const text = "query ($n: Int, $s: Search) { books(first: $n) { edges { next { title } } } find(by: $s) { title } }";
  let deep: object = { text: "a" };
  for (let depth = 0; depth < 5_000; depth += 1) deep = { or: [deep] };
  for (const n of [Infinity, -1, "9", null, {}, 2 ** 60]) expect(cost(text, { n })).toBeGreaterThanOrEqual(0);
  expect(cost(text, { n: 1, s: deep })).toBeGreaterThan(1e15);
  expect(cost(text, { n: 1, s: ["a", null, 3] })).toBeLessThan(100);
});
