import { randomUUID } from "node:crypto";
import { copyFile, glob, mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { HubError } from "@sen/errors";
import type { FileStore } from "./file-store.ts";

/** Keeps files below a folder of this machine; the folder may lie on a shared volume when several gateways serve it. */
export function createDiskStore(folder: string): FileStore {
  const pathOf = (key: string) => {
    const file = path.resolve(folder, key);
    if (!file.startsWith(path.resolve(folder) + path.sep)) throw new Error(`a key leads out of the store: ${key}`);
    return file;
  };
  return {
    keep: async (key, localPath) => {
      const file = pathOf(key);
      await mkdir(path.dirname(file), { recursive: true });
      // Written beside, brought to disk, then renamed: a machine that stops leaves the whole file or none.
      const unfinished = `${file}.${randomUUID()}.new`;
      try {
        await copyFile(localPath, unfinished);
        const handle = await open(unfinished, "r+");
        try {
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(unfinished, file);
      } catch (error) {
        await rm(unfinished, { force: true });
        // Whoever uploads may come again; what to do about it, only an operator knows.
        if (isFull(error)) throw new HubError("UNAVAILABLE", { service: "files" }, { cause: error });
        throw error;
      }
    },
    open: async (key) => {
      try {
        const handle = await open(pathOf(key), "r");
        const { size } = await handle.stat();
        return { sizeBytes: size, bytes: handle.createReadStream() };
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    list: async function* () {
      for await (const key of glob("**/*", { cwd: folder })) {
        const { mtime, isFile } = await stat(pathOf(key)).then((found) => ({
          mtime: found.mtime,
          isFile: found.isFile(),
        }));
        if (isFile) yield { key, keptAt: mtime };
      }
    },
  };
}

const isMissing = (error: unknown): boolean => codeOf(error) === "ENOENT";
const isFull = (error: unknown): boolean => ["ENOSPC", "EDQUOT"].includes(codeOf(error));

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
