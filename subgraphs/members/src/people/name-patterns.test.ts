import { expect, test } from "@jest/globals";
import { namePatterns } from "./name-patterns.ts";

test("the longest word comes first", () => {
  expect(namePatterns("  đan  nguyen ")).toEqual(["%nguyen%", "%đan%"]);
});

test("a text without words does not restrict the list", () => {
  expect([namePatterns(null), namePatterns(undefined), namePatterns("  ")]).toEqual([null, null, null]);
});

test("wildcards are searched for as they stand", () => {
  expect(namePatterns(String.raw`50%_\ `)).toEqual([String.raw`%50\%\_\\%`]);
});

test("a search of too many words is refused", () => {
  expect(() => namePatterns("a b c d e f g h i j k")).toThrow(expect.objectContaining({ code: "VALIDATION" }));
});
