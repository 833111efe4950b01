import { expect, test } from "@jest/globals";
import { substitute } from "./substitute.ts";

test.each([
  ["${A}/${B}", "a/"],
  ["$${A} and ${A}", "${A} and a"],
  ["${EMPTY:-usual} ${EMPTY-usual} ${NONE-usual} ${A:-usual}", "usual  usual a"],
  ["${A:+with ${A:?needed} and ${NONE:-x}}${EMPTY:+no ${NONE:?needed}}${EMPTY+yes}", "with a and xyes"],
  ["${NONE:-${EMPTY:-deep}}", "deep"],
])("%s becomes %s", (text, result) => {
  expect(substitute(text, { A: "a", EMPTY: "" })).toBe(result);
});

test("what is missing is named, also within what is given", () => {
  expect(() => substitute("${NONE:?run it}", {})).toThrow("NONE: run it");
  expect(() => substitute("${A:+${EMPTY:?run it}}", { A: "a", EMPTY: "" })).toThrow("EMPTY: run it");
  expect(() => substitute("${A", {})).toThrow("no }");
});
