import { unwatchFile, watchFile } from "node:fs";
import { readSupergraphFile } from "./read-supergraph-file.ts";

/**
 * Calls `changed` with the text each time the file has changed. The file is polled: unlike events, that also sees
 * files that are replaced by a rename, or that lie on a mounted volume.
 */
export function watchSupergraphFile(
  file: string,
  changed: (supergraphSdl: string) => Promise<void>,
  failed: (error: unknown) => void,
): () => void {
  const reload = async (): Promise<void> => {
    try {
      await changed(await readSupergraphFile(file));
    } catch (error) {
      failed(error);
    }
  };
  const listener = (): void => void reload();
  watchFile(file, { interval: 500, persistent: false }, listener);
  return () => unwatchFile(file, listener);
}
