import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "@jest/globals";
import { buildDashboard } from "./build-dashboard.ts";

/** The cache of the checkout, where a start has perhaps built it already. */
const cache = path.resolve(import.meta.dirname, "../../../node_modules/.cache/sen/pages");
let folder: string;
let site: string;
let page: string;
beforeAll(async () => {
  folder = await buildDashboard(cache);
  site = path.join(folder, "site");
  page = readFileSync(path.join(site, "index.html"), "utf8");
});

/** Addresses of the files the page loads by itself. */
const filesOf = (html: string, kind: string) =>
  [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file]) => file ?? "").filter((file) => file.endsWith(kind));

test("the first view loads at most 200 kB of JavaScript, as it goes over the wire", () => {
  const scripts = filesOf(page, ".js");
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.map((file) => gzipSync(readFileSync(path.join(site, file)), { level: 9 }).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000);
});

test("what draws charts comes later, with the pages that show some", () => {
  const first = filesOf(page, ".js").map((file) => readFileSync(path.join(site, file), "utf8"));
  expect(first.some((text) => text.includes("visx-"))).toBe(false);
});

test("everything it loads lies beside it", () => {
  expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  expect(filesOf(page, ".css")).toHaveLength(1);
});

test("the same sources are built once", async () => {
  const { mtimeMs } = statSync(folder);
  expect(await buildDashboard(cache)).toBe(folder);
  expect(statSync(folder).mtimeMs).toBe(mtimeMs);
});
