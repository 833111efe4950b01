import path from "node:path";
import { readSchema } from "@sen/subgraph";
import { projectFolder } from "../project-folder.ts";
import { schemaFolder, sliceFolder } from "../slices.ts";
import type { SliceName } from "../slices.ts";
import { generateResolverTypes } from "./generate-resolver-types.ts";
import { writeWhenChanged } from "./write-when-changed.ts";

/**
 * Writes the generated files of the named slices and gives the paths of those that had changed.
 * With `check`, writes nothing: a path in the answer is a file that is out of date.
 */
export async function generate(slices: readonly SliceName[], options: { readonly check: boolean }): Promise<string[]> {
  const changed: string[] = [];
  for (const slice of slices) {
    const folder = sliceFolder(slice);
    const sdl = readSchema(schemaFolder(slice));
    const file = path.join(folder, "src/generated/resolvers.ts");
    const text = await generateResolverTypes(folder, sdl);
    if (await writeWhenChanged(file, text, options)) changed.push(path.relative(projectFolder, file));
  }
  return changed;
}
