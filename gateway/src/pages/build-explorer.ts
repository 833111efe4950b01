import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { BuildOptions } from "esbuild";

const gatewayFolder = path.resolve(import.meta.dirname, "../..");
const sourceFolder = path.join(gatewayFolder, "graphiql");

/**
 * Bundles the GraphiQL page into `cacheFolder` and gives the bundle's folder. Bundles once for each state of its sources
 * and versions; a bundle is complete or absent, never half written.
 */
export async function buildExplorer(cacheFolder: string): Promise<string> {
  const target = path.join(cacheFolder, `explorer-${await hashSources()}`);
  if ((await stat(target).catch(() => null)) !== null) return target;
  const unfinished = `${target}.${process.pid}`;
  await mkdir(cacheFolder, { recursive: true });
  // Loaded only when there is something to bundle: every other start does without it.
  const { build } = await import("esbuild");
  const common = {
    bundle: true,
    minify: true,
    outdir: unfinished,
    absWorkingDir: gatewayFolder,
    loader: { ".ttf": "file" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  } satisfies BuildOptions;
  const page = { explorer: path.join(sourceFolder, "explorer.tsx"), page: path.join(sourceFolder, "page.css") };
  const workers = {
    "editor.worker": "monaco-editor/esm/vs/editor/editor.worker.js",
    "json.worker": "monaco-editor/esm/vs/language/json/json.worker.js",
    "graphql.worker": "monaco-graphql/esm/graphql.worker.js",
  };
  await build({ ...common, entryPoints: page, format: "esm", splitting: true, jsx: "automatic" });
  await build({ ...common, entryPoints: workers, format: "iife" });
  await rename(unfinished, target).catch(async (error: unknown) => {
    // Another gateway finished the same bundle first.
    await rm(unfinished, { recursive: true, force: true });
    if ((await stat(target).catch(() => null)) === null) throw error;
  });
  return target;
}

async function hashSources(): Promise<string> {
  const files = [
    path.join(gatewayFolder, "package.json"),
    ...globSync("*", { cwd: sourceFolder }).map((file) => path.join(sourceFolder, file)),
  ].toSorted();
  const hash = createHash("sha256");
  for (const file of files) hash.update(await readFile(file));
  return hash.digest("hex").slice(0, 16);
}
