import path from "node:path";
import { operationsFile } from "@sen/dashboard";
import { projectFolder } from "../project-folder.ts";
import { writeWhenChanged } from "./write-when-changed.ts";

/** Writes the dashboard's operations as clients register them; gives the file when it had changed. */
export async function generateManifest(options: { readonly check: boolean }): Promise<string[]> {
  const { collectOperations } = await import("@sen/dashboard/operations");
  const manifest = { format: "apollo-persisted-query-manifest", version: 1, operations: await collectOperations() };
  const changed = await writeWhenChanged(operationsFile, `${JSON.stringify(manifest, null, 2)}\n`, options);
  return changed ? [path.relative(projectFolder, operationsFile)] : [];
}
