import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { buildDashboard } from "./build-dashboard.ts";
import type { PageFiles } from "./list-page-files.ts";

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

test("the first view of every page loads at most 200 kB of JavaScript, as it goes over the wire", () => {
  const pageFiles = JSON.parse(readFileSync(path.join(folder, "server/page-files.json"), "utf8")) as PageFiles; // the build wrote it
  const always = filesOf(page, ".js");
  expect(always.length).toBeGreaterThan(0);
  expect(Object.keys(pageFiles).length).toBeGreaterThan(40);
  const views = Object.entries(pageFiles).map(([route, own]) => {
    const files = [...always, ...own.filter((file) => file.endsWith(".js"))];
    // Pages with charts load what draws them by themselves.
    return { route, bytes: sum([...files, ...(files.some(asksForCharts) ? charts() : [])].map(sizeOf)) };
  });
  expect(views.filter(({ route }) => route.startsWith("dashboards/")).length).toBeGreaterThan(5);
  expect(charts()).toHaveLength(1);
  expect(views.filter(({ bytes }) => bytes > 200_000)).toEqual([]);
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
/** Bytes of a file as gzip sends it. */
const sizeOf = (file: string): number => statSync(path.join(site, `${file}.gz`)).size;
/** What draws charts, by the name of its source. */
function charts(): readonly string[] {
  const manifest = readFileSync(path.join(site, ".vite/manifest.json"), "utf8");
  const { "src/reports/bar-chart.tsx": drawn } = JSON.parse(manifest) as Record<string, { readonly file: string }>;
  return drawn === undefined ? [] : [`/${drawn.file}`];
}
const asksForCharts = (file: string): boolean =>
  charts().some((chart) => readFileSync(path.join(site, file), "utf8").includes(path.basename(chart)));

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
