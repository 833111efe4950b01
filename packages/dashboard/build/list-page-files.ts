import { readFile } from "node:fs/promises";
import path from "node:path";

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** What a page needs beside what every page begins with, by the path of its route. */
export type PageFiles = Readonly<Record<string, readonly string[]>>;

const document = "index.html";
const lazyRoute = /path: "([^"]*)", lazy: async \(\) => import\("\.\.\/([^"]+)"\)/g;

/** The files of each page of a built site, so that its document can ask for them before the application does. */
export async function listPageFiles(packageFolder: string, site: string): Promise<PageFiles> {
  const manifest = JSON.parse(await readFile(path.join(site, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>; // Vite wrote it
  const collect = (name: string, found: Set<string>): Set<string> => {
    const chunk = manifest[name];
    if (chunk === undefined || found.has(`/${chunk.file}`)) return found;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) found.add(`/${file}`);
    for (const imported of chunk.imports ?? []) collect(imported, found);
    return found;
  };
  const always = collect(document, new Set());
  const routes = await readFile(path.join(packageFolder, "src/navigation/routes.tsx"), "utf8");
  return Object.fromEntries(
    [...routes.matchAll(lazyRoute)].map(([, route = "", module = ""]) => [
      route,
      [...collect(`src/${module}`, new Set())].filter((file) => !always.has(file)),
    ]),
  );
}
