import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const sharedSchema = new URL("shared.graphql", import.meta.url);

/** The SDL of a slice: the shared value types and every `.graphql` file below its folder, in the order of their paths. */
export function readSchema(folder: URL): string {
  const files = globSync("**/*.graphql", { cwd: fileURLToPath(folder) }).toSorted();
  return [sharedSchema, ...files.map((file) => new URL(file, folder))]
    .map((file) => readFileSync(file, "utf8").trim())
    .join("\n\n");
}
