import { Worker } from "node:worker_threads";
import { HubError } from "@sen/errors";
import type { AcceptedType } from "./file-types.ts";

/** Milliseconds the reading of one first page may take. */
const longest = 15_000;
const withText = new Set(["pdf", "docx", "odt", "pptx", "xlsx", "ods", "txt"]);

/**
 * The lines of a file's first page; none for pictures and scans, which have no text. Files come from outside, so a
 * thread with limits of its own reads them: one that never ends or wants all memory costs its upload.
 * Throws `FILE_UNREADABLE`.
 */
export async function readFirstPage(file: string, { ending }: AcceptedType): Promise<readonly string[]> {
  if (!withText.has(ending)) return [];
  const worker = new Worker(new URL("first-page-thread.ts", import.meta.url), {
    workerData: { file, ending },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  try {
    return await new Promise<readonly string[]>((resolve, reject) => {
      const timer = setTimeout(() => reject(unreadable("time")), longest);
      worker.once("message", (lines: readonly string[]) => resolve(lines));
      worker.once("error", (cause) => reject(unreadable(cause instanceof Error ? cause.message : "unknown", cause)));
      worker.once("exit", () => {
        clearTimeout(timer);
        reject(unreadable("ended"));
      });
    });
  } finally {
    await worker.terminate();
  }
}

function unreadable(reason: string, cause?: unknown): HubError {
  return new HubError("FILE_UNREADABLE", { reason }, { cause });
}
