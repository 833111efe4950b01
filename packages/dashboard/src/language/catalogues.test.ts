import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { parseSync } from "vite";
import type { Catalogue, Words } from "./i18n.ts";

const sourceFolder = path.resolve(import.meta.dirname, "..");
const catalogues = globSync("**/{words,terms}.ts", { cwd: sourceFolder }).toSorted();
const pages = globSync("**/*.tsx", { cwd: sourceFolder }).toSorted();

test.each(catalogues)("%s says everything in both languages, with the same places for values", async (file) => {
  const module = (await import(path.join(sourceFolder, file))) as Record<string, Words<Catalogue>>;
  const { texts } = Object.values(module).find((value) => typeof value === "object" && "texts" in value) ?? {};
  expect(Object.keys(texts ?? {})).not.toHaveLength(0);
  for (const [key, { vi, en }] of Object.entries(texts ?? {})) {
    expect({ key, vi: vi.trim() !== "", en: en.trim() !== "" }).toEqual({ key, vi: true, en: true });
    expect({ key, places: placesOf(en) }).toEqual({ key, places: placesOf(vi) });
  }
});

test.each(pages)("%s shows no text that is not in a catalogue", (file) => {
  expect(findTexts(readFileSync(path.join(sourceFolder, file), "utf8"))).toEqual([]);
});

test("a text outside the catalogues would be found, in an element and in an attribute people read", () => {
  expect(findTexts("const a = <p aria-label='Xin chào'>Chào {name}! {b ? 'nhiều chữ' : x} <b>·</b></p>;")).toEqual([
    "Xin chào",
    "Chào ",
    "nhiều chữ",
  ]);
});

const placesOf = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).toSorted((one, other) => one.localeCompare(other));

/** Attributes whose text is shown or read out. */
const readAttributes = new Set(["aria-label", "title", "alt", "placeholder", "label", "hint", "text", "caption"]);
const letters = /\p{L}{2,}/u;

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: { readonly name?: string };
}

/** Texts with letters that stand in elements, or in attributes people read. */
function findTexts(code: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown, shown: boolean): void => {
    if (Array.isArray(node)) return node.forEach((each) => walk(each, shown));
    if (typeof node !== "object" || node === null) return undefined;
    const { type, value, name } = node as Node; // what the parser gives
    if (type === "JSXText" && letters.test(String(value))) found.push(String(value));
    if (type === "Literal" && shown && typeof value === "string" && letters.test(value)) found.push(value);
    // Arguments and comparisons are no text on the page.
    if (type === "CallExpression" || type === "BinaryExpression" || type === "MemberExpression") {
      return Object.values(node).forEach((each) => walk(each, false));
    }
    if (type === "JSXAttribute") return walk(value, readAttributes.has(String(name?.name)));
    const inside =
      type === "JSXExpressionContainer" || type === "ConditionalExpression" || type === "LogicalExpression";
    for (const [key, child] of Object.entries(node)) {
      if (key === "test") walk(child, false);
      else walk(child, type === "JSXElement" || type === "JSXFragment" ? true : inside ? shown : type === "Literal");
    }
  };
  walk(parseSync("page.tsx", code).program, false);
  return found;
}
