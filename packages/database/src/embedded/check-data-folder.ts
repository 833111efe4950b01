import { readFile, statfs } from "node:fs/promises";
import path from "node:path";
import { HubError } from "@sen/errors";
import { embeddedMajor } from "./binaries.ts";

/** Free space a new cluster needs with its first data, and an existing one needs to start safely, in megabytes. */
const neededMegabytes = { fresh: 400, existing: 64 };

/**
 * Says whether the folder holds a cluster already. Throws `DATA_FOLDER_VERSION` when it belongs to another major version
 * and `DISK_FULL` when its disk is too full to begin; both before anything is touched.
 */
export async function checkDataFolder(folder: string): Promise<"fresh" | "existing"> {
  const version = await readFile(path.join(folder, "PG_VERSION"), "utf8").catch(() => null);
  if (version !== null && Number.parseInt(version, 10) !== embeddedMajor) {
    throw new HubError("DATA_FOLDER_VERSION", { folder, found: version.trim(), expected: embeddedMajor });
  }
  const state = version === null ? "fresh" : "existing";
  const disk = await statfs(path.dirname(folder));
  const free = Math.floor((disk.bavail * disk.bsize) / 1_000_000);
  if (free < neededMegabytes[state]) {
    throw new HubError("DISK_FULL", { folder: path.dirname(folder), free, needed: neededMegabytes[state] });
  }
  return state;
}
