import { readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder of one upload is named for the process that receives it. */
export const uploadPrefix = `sen-upload-${process.pid}-`;

/** Milliseconds that an upload lasts at most: what is older belongs to no process any more, whatever its number is now. */
const longestUpload = 24 * 3600 * 1000;

/**
 * Removes what killed processes left of uploads in the temporary folder, and says how many folders there were. To be called
 * before the first upload: what has this process' own number is of one before it, as in containers, where all are number 1.
 */
export async function sweepUploads(parent = tmpdir()): Promise<number> {
  const names = await readdir(parent);
  const swept = await Promise.all(
    names.map(async (name) => {
      const named = /^sen-upload-(?:(\d+)-)?[A-Za-z0-9]{6}$/.exec(name);
      if (named === null) return false;
      const [, pid] = named;
      const folder = path.join(parent, name);
      // Another process may sweep at the same time.
      const found = await stat(folder).catch(() => null);
      if (found === null) return false;
      const isOld = Date.now() - found.mtimeMs > longestUpload;
      const isLeft = pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)));
      if (isOld || isLeft) await rm(folder, { recursive: true, force: true });
      return isOld || isLeft;
    }),
  );
  return swept.filter(Boolean).length;
}

/** A process of somebody else cannot be signalled, and is there. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(typeof error === "object" && error !== null && "code" in error && error.code === "ESRCH");
  }
}
