import { expect, test } from "@jest/globals";
import { createMerge } from "./merge.ts";

const merge = createMerge({
  matches: (typeName, condition) => typeName === condition,
  isInterface: (name) => name === "Node",
});

test("objects merge by key and lists by position", () => {
  const target = { a: { x: 1 }, list: [{ x: 1 }, null, { x: 3 }] };
  merge.adopt(target, { a: { y: 2 }, list: [{ y: 1 }, { y: 2 }, null], b: 1 });
  expect(target).toEqual({ a: { x: 1, y: 2 }, list: [{ x: 1, y: 1 }, { y: 2 }, { x: 3 }], b: 1 });
});

test("a null never wipes out a value, and a value replaces a null", () => {
  const target: Record<string, unknown> = { kept: { x: 1 }, filled: null, list: [1] };
  merge.adopt(target, { kept: null, filled: { y: 1 }, list: null, absent: null });
  expect(target).toEqual({ kept: { x: 1 }, filled: { y: 1 }, list: [1], absent: null });
});

test("one source copied to two targets leaves them apart", () => {
  const source = { friend: { id: "1" }, friends: [{ id: "2" }] };
  const first: Record<string, unknown> = {};
  const second: Record<string, unknown> = {};
  merge.copy(first, source);
  merge.adopt(second, source);
  merge.adopt(first, { friend: { age: 7 }, friends: [{ age: 8 }] });
  expect(first).toEqual({ friend: { id: "1", age: 7 }, friends: [{ id: "2", age: 8 }] });
  expect(second).toEqual({ friend: { id: "1" }, friends: [{ id: "2" }] });
});

test("the name of an interface does not replace that of a concrete type, but the other way round", () => {
  const concrete = { __typename: "Book" };
  merge.adopt(concrete, { __typename: "Node" });
  expect(concrete).toEqual({ __typename: "Book" });
  const unknown = { __typename: "Node" };
  merge.adopt(unknown, { __typename: "Book" });
  expect(unknown).toEqual({ __typename: "Book" });
});

test("names of JavaScript's own are data like others, and prototypes stay as they are", () => {
  const target: Record<string, unknown> = {};
  merge.adopt(
    target,
    JSON.parse(`{"constructor":"c","toString":null,"__proto__":{"polluted":1}}`) as Record<string, unknown>,
  );
  expect(Object.entries(target)).toEqual([
    ["constructor", "c"],
    ["toString", null],
  ]);
  expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
  expect({}).not.toHaveProperty("polluted");
});
