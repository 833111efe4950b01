import path from "node:path";
import { pathToFileURL } from "node:url";
import { readSchema } from "@sen/subgraph/schema";
import { projectFolder } from "../project-folder.ts";
import { findSliceManifest } from "../slice-manifest.ts";
import { generateResolverTypes } from "./generate-resolver-types.ts";
import { writeWhenChanged } from "./write-when-changed.ts";

/**
 * Writes the generated files of the slices in the folders and gives the paths of those that had changed.
 * With `check`, writes nothing: a path in the answer is a file that is out of date.
 */
export async function generate(folders: readonly string[], options: { readonly check: boolean }): Promise<string[]> {
  const changed: string[] = [];
  for (const folder of folders) {
    for (const [file, text] of await generateFiles(folder)) {
      if (await writeWhenChanged(file, text, options)) changed.push(path.relative(projectFolder, file));
    }
  }
  return changed;
}

/** Types of the resolvers; and for a slice that a unit publishes, its whole schema in one file. */
async function generateFiles(folder: string): Promise<(readonly [file: string, text: string])[]> {
  const sdl = readSchema(pathToFileURL(`${folder}/src/`));
  const types = [path.join(folder, "src/generated/resolvers.ts"), await generateResolverTypes(folder, sdl)] as const;
  if ((await findSliceManifest(folder)) === null) return [types];
  return [types, [path.join(folder, "schema.graphql"), `${schemaHeading}${sdl}\n`]];
}

const schemaHeading =
  "# Generated from the .graphql files below src and the kit's own; published by `sen subgraph publish`.\n\n";
