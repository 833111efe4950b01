import { expect, test } from "@jest/globals";
import { normaliseArguments } from "./normalise-arguments.ts";

const inPieces = "Hà Nội".normalize("NFD");

test("texts in pieces are put together, however deep they lie", () => {
  const given = { input: { title: { vi: inPieces }, tags: [inPieces, "x"] }, first: 3 };
  expect(normaliseArguments(given)).toEqual({ input: { title: { vi: "Hà Nội" }, tags: ["Hà Nội", "x"] }, first: 3 });
});

test.each(["a\0b", "half \uD83D"])("%j is no text", (text) => {
  expect(() => normaliseArguments({ input: { tags: ["x", text] } })).toThrow(
    "a text holds U+0000, or half of a character",
  );
});

test("arguments without such texts are the same object", () => {
  const given = { at: new Date(0), ids: ["a", "b"], nothing: null };
  expect(normaliseArguments(given)).toBe(given);
});
