import { readdir } from "node:fs/promises";
import path from "node:path";
import { readManifest } from "@sen/database";
import type { BackupManifest } from "@sen/database";

export interface Backup {
  readonly folder: string;
  readonly manifest: BackupManifest;
}

/** Complete backups below the folder, oldest first. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const found: Backup[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.endsWith(".unfinished")) continue;
    const manifest = await readManifest(path.join(folder, entry.name)).catch(() => null);
    if (manifest !== null) found.push({ folder: path.join(folder, entry.name), manifest });
  }
  return found.toSorted((one, other) => one.manifest.endedAt.localeCompare(other.manifest.endedAt));
}
