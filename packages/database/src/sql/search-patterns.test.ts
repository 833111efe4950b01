import { expect, test } from "@jest/globals";
import { searchPatterns } from "./search-patterns.ts";

test("the longest word comes first", () => {
  expect(searchPatterns("  đan  nguyen ")).toEqual(["%nguyen%", "%đan%"]);
});

test("a text without words does not restrict the list", () => {
  expect([searchPatterns(null), searchPatterns(undefined), searchPatterns("  ")]).toEqual([null, null, null]);
});

test("wildcards are searched for as they stand", () => {
  expect(searchPatterns(String.raw`50%_\ `)).toEqual([String.raw`%50\%\_\\%`]);
});

test("a search of too many words is refused", () => {
  expect(() => searchPatterns("a b c d e f g h i j k")).toThrow(expect.objectContaining({ code: "VALIDATION" }));
});
