import { expect, test } from "@jest/globals";
import { BoundedNames } from "./bounded-names.ts";

test("the first names are told apart, and whatever else clients call themselves is one", () => {
  const names = new BoundedNames(2);
  expect(["web", "app", "third", "web"].map((name) => names.labelOf(name))).toEqual(["web", "app", "other", "web"]);
  expect(names.labelOf(undefined)).toBe("none");
});

test("what is no name, such as a person's address, is never shown", () => {
  const names = new BoundedNames(10);
  expect(
    ["lan@example.org", "Nguyễn Thị Lan", "0912 345 678", "x".repeat(61)].map((name) => names.labelOf(name)),
  ).toEqual(["other", "other", "other", "other"]);
});
