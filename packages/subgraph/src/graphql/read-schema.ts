import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const sharedSchema = new URL("shared.graphql", import.meta.url);
const cacheSchema = new URL("cache-control.graphql", import.meta.url);

/**
 * The SDL of a slice: the shared value types, what `@cacheControl` is where the slice uses it, and every `.graphql` file below
 * its folder, in the order of their paths.
 */
export function readSchema(folder: URL): string {
  const files = globSync("**/*.graphql", { cwd: fileURLToPath(folder) }).toSorted();
  const own = files.map((file) => readText(new URL(file, folder)));
  const cache = own.some(tellsChanges) ? [readText(cacheSchema)] : [];
  return [readText(sharedSchema), ...cache, ...own].join("\n\n");
}

/** True for the SDL of a slice that lets answers be kept, and therefore has to tell of changes. */
export const tellsChanges = (sdl: string): boolean => sdl.includes("@cacheControl(");

function readText(file: URL): string {
  return readFileSync(file, "utf8").trim();
}
