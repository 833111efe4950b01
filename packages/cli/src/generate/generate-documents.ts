import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as documentsPlugin from "@graphql-codegen/typed-document-node";
import * as operationsPlugin from "@graphql-codegen/typescript-operations";
import { Kind, parse, visit } from "graphql";
import type { DocumentNode } from "graphql";
import { composeApiSchema } from "../compose.ts";
import { projectFolder } from "../project-folder.ts";
import { writeWhenChanged } from "./write-when-changed.ts";

const sourceFolder = path.join(projectFolder, "packages/dashboard/src");
/** Folder whose fragments every other folder may use. */
const sharedFolder = "graph";
const heading = "// Generated from the folder's .graphql files by `pnpm generate`; do not edit.\n";

const config = {
  useTypeImports: true,
  enumType: "string-literal",
  skipTypename: true,
  avoidOptionals: { field: true },
  dedupeFragments: true,
  optimizeDocumentNode: true,
  scalars: { Date: "string", DateTime: "string", ID: "string", Float: "number" },
};

/** Writes `generated/operations.ts` beside the .graphql files of each folder of the dashboard; gives what had changed. */
export async function generateDocuments(options: { readonly check: boolean }): Promise<string[]> {
  const schema = parse(composeApiSchema());
  const folders = new Map<string, string[]>();
  for (const file of globSync("**/*.graphql", { cwd: sourceFolder }).toSorted()) {
    folders.set(path.dirname(file), [...(folders.get(path.dirname(file)) ?? []), file]);
  }
  const shared = await readDocuments(folders.get(sharedFolder) ?? []);
  const changed: string[] = [];
  for (const [folder, files] of folders) {
    if (folder === sharedFolder) continue;
    const own = await readDocuments(files);
    const target = path.join(sourceFolder, folder, "generated/operations.ts");
    const text = await codegen({
      filename: target,
      schema,
      documents: [...own, ...usedOf(shared, own)],
      config,
      plugins: [{ operations: {} }, { documents: {} }],
      pluginMap: { operations: operationsPlugin, documents: documentsPlugin },
    });
    if (await writeWhenChanged(target, heading + text, options)) changed.push(path.relative(projectFolder, target));
  }
  return changed;
}

interface Source {
  readonly location: string;
  readonly document: DocumentNode;
}

async function readDocuments(files: readonly string[]): Promise<Source[]> {
  return Promise.all(
    files.map(async (file) => ({
      location: file,
      document: parse(await readFile(path.join(sourceFolder, file), "utf8"), { noLocation: true }),
    })),
  );
}

/** The shared fragments that documents spread, and those that these spread in turn: no page carries the others. */
function usedOf(shared: readonly Source[], own: readonly Source[]): Source[] {
  const fragments = shared.flatMap(({ document }) =>
    document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION),
  );
  const used = new Set<string>();
  const waiting = own.map(({ document }) => document);
  for (let document = waiting.pop(); document !== undefined; document = waiting.pop()) {
    visit(document, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.find((each) => each.name.value === name.value);
        if (fragment === undefined || used.has(name.value)) return;
        used.add(name.value);
        waiting.push({ kind: Kind.DOCUMENT, definitions: [fragment] });
      },
    });
  }
  const definitions = fragments.filter(({ name }) => used.has(name.value));
  return definitions.length === 0 ? [] : [{ location: "shared", document: { kind: Kind.DOCUMENT, definitions } }];
}
