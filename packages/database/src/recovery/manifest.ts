import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";

export const manifestName = "sen-backup.json";

/** What a backup holds, and what it needs beside it. */
export interface BackupManifest {
  readonly format: 1;
  /** ISO 8601; a restore can go to any moment after `endedAt`. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** Places in the log of changes from which and up to which the copy needs it. */
  readonly startLsn: string;
  readonly endLsn: string;
  /** Identifier of the cluster, as PostgreSQL made it. */
  readonly system: string;
  /** SHA-256 by path of each file. */
  readonly files: Readonly<Record<string, string>>;
}

export async function readManifest(folder: string): Promise<BackupManifest> {
  return JSON.parse(await readFile(path.join(folder, manifestName), "utf8")) as BackupManifest; // written by takeBackup alone
}

export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
