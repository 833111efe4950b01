import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { HubError } from "@sen/errors";
import { format } from "oxfmt";
import { projectFolder } from "../project-folder.ts";
import { fillTemplate } from "./fill-template.ts";
import type { NewFiles } from "./fill-template.ts";
import { requireOwner } from "./require-owner.ts";
import { requireSliceWords } from "./slice-words.ts";
import { standaloneFiles } from "./standalone-files.ts";

export interface CreateSubgraphOptions {
  readonly name: string;
  /** Code of the unit that owns it. */
  readonly owner: string;
  /** Folder as typed; below `subgraphs` of this repository, or the slice's name, when left out. */
  readonly folder?: string | undefined;
  /** Folder the command was typed in. */
  readonly typedIn: string;
  readonly now?: Date;
}

export interface CreatedSubgraph {
  readonly name: string;
  readonly owner: string;
  readonly folder: string;
  /** True in a folder outside this repository, which brings its own settings for tests and checks. */
  readonly standalone: boolean;
  /** Paths in the folder. */
  readonly files: readonly string[];
}

/**
 * Writes a small slice that runs, is tested and can be published. Throws before anything is written: `VALIDATION`,
 * `NOT_FOUND` or `UNIT_ENDED` for what was typed, `ALREADY_EXISTS` for a file that would be overwritten.
 */
export async function createSubgraph(options: CreateSubgraphOptions): Promise<CreatedSubgraph> {
  const { now = new Date() } = options;
  const words = requireSliceWords(options.name);
  const owner = requireOwner(options.owner);
  const folder = chooseFolder(options);
  const standalone = !isWithin(projectFolder, folder);
  const filling = { words, owner, now };
  const files = fillTemplate("subgraph", filling);
  const commands = fillTemplate(standalone ? "standalone" : "in-repository", filling);
  files.set(
    "README.md",
    (files.get("README.md") ?? "").replace("COMMANDS\n", commandsFor(folder, words.name, commands)),
  );
  commands.delete("commands.md");
  for (const [file, text] of commands) files.set(file, text);
  if (standalone)
    for (const [file, text] of standaloneFiles(folder, files.get("package.json") ?? "")) files.set(file, text);
  await writeFiles(folder, await formatFiles(files));
  return { name: words.name, owner, folder, standalone, files: [...files.keys()].toSorted() };
}

/** The README's table of commands, with the folder as it is. */
function commandsFor(folder: string, name: string, commands: NewFiles): string {
  const way = path.relative(projectFolder, folder).split(path.sep).join("/");
  return (commands.get("commands.md") ?? "").replaceAll(`subgraphs/${name}`, way);
}

function chooseFolder({ name, folder, typedIn }: CreateSubgraphOptions): string {
  const standard = isWithin(projectFolder, typedIn)
    ? path.join(projectFolder, "subgraphs", name)
    : path.join(typedIn, name);
  const chosen = folder === undefined ? standard : path.resolve(typedIn, folder);
  if (!isWithin(projectFolder, chosen)) return chosen;
  const parent = path.relative(projectFolder, path.dirname(chosen));
  if (parent === "subgraphs" || parent === "examples") return chosen;
  throw new HubError("VALIDATION", {
    what: {
      vi: `trong kho mã này một lát dữ liệu nằm ngay dưới subgraphs/ hoặc examples/, không phải ${chosen}`,
      en: `in this repository a slice lies directly below subgraphs/ or examples/, not in ${chosen}`,
    },
  });
}

function isWithin(folder: string, inner: string): boolean {
  const way = path.relative(folder, inner);
  return way === "" || (!way.startsWith("..") && !path.isAbsolute(way));
}

/** Names of another length break lines elsewhere, so that what was formatted in the template is not so any more. */
async function formatFiles(files: NewFiles): Promise<NewFiles> {
  const formatted: NewFiles = new Map();
  for (const [file, text] of files) {
    const ours = /\.(ts|mjs|json|yaml)$/.test(file) && !file.includes("/generated/");
    formatted.set(file, ours ? (await format(file, text, { printWidth: 120 })).code : text);
  }
  return formatted;
}

async function writeFiles(folder: string, files: NewFiles): Promise<void> {
  const taken = [...files.keys()].find((file) => existsSync(path.join(folder, file)));
  if (taken !== undefined) {
    const file = path.join(folder, taken);
    throw new HubError("ALREADY_EXISTS", {
      what: { vi: `tệp ${file}, nên không ghi gì`, en: `a file ${file}, so nothing was written` },
    });
  }
  for (const [file, text] of files) {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    // "wx": a file that came meanwhile is left as it is.
    await writeFile(target, text, { flag: "wx" });
  }
}
