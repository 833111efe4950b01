import { expect, test } from "@jest/globals";
import { Kind, buildSchema, parse } from "graphql";
import { measureOperation } from "./measure-operation.ts";

const schema = buildSchema(`
  type Query { unit(code: String): Unit  units(first: Int = 50): UnitConnection! }
  type UnitConnection { edges: [UnitEdge!]! }
  type UnitEdge { node: Unit! }
  type Unit { code: String! parent: Unit members(first: Int = 20): UnitConnection! versions: [Version!]! }
  type Version { name: String! }
`);

function measure(text: string, variables: Record<string, unknown> = {}) {
  const { definitions } = parse(text);
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error("no operation");
  const fragments = Object.fromEntries(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  return measureOperation({ schema, operation, fragments, variables });
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
