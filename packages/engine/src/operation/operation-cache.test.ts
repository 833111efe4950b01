import { expect, test } from "@jest/globals";
import { parse, print } from "graphql";
import type { DocumentNode } from "graphql";
import { OperationCache } from "./operation-cache.ts";

test("what was prepared is forgotten for all but the operations used last, although their documents live on", () => {
  const cache = new OperationCache<{ readonly of: string }>(2);
  const [a, b, c] = [parse("{ a }"), parse("{ b }"), parse("{ c }")];
  const prepared: string[] = [];
  const ask = (document: DocumentNode) =>
    cache.getOrPrepare(document, undefined, () => {
      prepared.push(print(document));
      return { of: print(document) };
    });
  for (const document of [a, b, b, a, c, c, a]) ask(document);
  expect(prepared).toEqual([a, b, c].map(print));
  ask(b);
  expect(prepared).toEqual([a, b, c, b].map(print));
});

test("the same text in another document is prepared once", () => {
  const cache = new OperationCache<object>(2);
  const first = cache.getOrPrepare(parse("{ a }"), undefined, () => ({}));
  expect(cache.getOrPrepare(parse("query { a }"), undefined, () => ({}))).toBe(first);
});
