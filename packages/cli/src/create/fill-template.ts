import { readFileSync } from "node:fs";
import { globSync } from "node:fs";
import path from "node:path";
import type { SliceWords } from "./slice-words.ts";

const templates = path.resolve(import.meta.dirname, "../../templates");

/** Files by their path in the new folder, with `/` between its parts. */
export type NewFiles = Map<string, string>;

export interface Filling {
  readonly words: SliceWords;
  readonly owner: string;
  readonly now: Date;
}

/** A template's files with the sample's names replaced by the slice's own. The template is itself a slice that is tested. */
export function fillTemplate(template: "subgraph" | "standalone" | "in-repository", filling: Filling): NewFiles {
  const folder = path.join(templates, template);
  const files = globSync("**/*", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
  return new Map(
    files.toSorted().map((file) => [
      // Packed packages leave files of this name out, so it lies there without its dot.
      replace(file, filling).replace(/^gitignore$/, ".gitignore"),
      replace(readFileSync(path.join(folder, file), "utf8"), filling),
    ]),
  );
}

/** What stands for the slice in the template, in each form of its name. */
function replace(text: string, { words, owner, now }: Filling): string {
  return text
    .replaceAll("sample_slice", words.name)
    .replaceAll("sample-slice", words.kebab)
    .replaceAll("sampleSlice", words.camel)
    .replaceAll("SampleSlice", words.pascal)
    .replaceAll("SAMPLE_OWNER", owner)
    .replaceAll("1764500000000", String(now.getTime()));
}
