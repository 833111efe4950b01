import { readFile } from "node:fs/promises";
import path from "node:path";
import { HubError } from "@sen/errors";

/** What a slice's `package.json` says under `sen`: its name in the graph and the unit that owns it. */
export interface SliceManifest {
  readonly name: string;
  /** Code of the unit, e.g. `MOET`. */
  readonly owner: string;
}

/** The slice that lies in the folder; null when its package.json names none, as those of the network itself. */
export async function findSliceManifest(folder: string): Promise<SliceManifest | null> {
  const text = await readFile(path.join(folder, "package.json"), "utf8").catch(() => null);
  if (text === null) return null;
  const { sen } = JSON.parse(text) as { sen?: { slice?: unknown; owner?: unknown } };
  const { slice: name, owner } = sen ?? {};
  return typeof name === "string" && typeof owner === "string" ? { name, owner } : null;
}

/** The slice that lies in the folder; throws `NOT_FOUND` when there is none. */
export async function requireSliceManifest(folder: string): Promise<SliceManifest> {
  const manifest = await findSliceManifest(folder);
  if (manifest !== null) return manifest;
  throw new HubError("NOT_FOUND", {
    what: {
      vi: `lát dữ liệu trong ${folder} (package.json có "sen": { "slice": …, "owner": … })`,
      en: `slice in ${folder} (a package.json with "sen": { "slice": …, "owner": … })`,
    },
  });
}
