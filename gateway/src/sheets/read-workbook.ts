import { Worker } from "node:worker_threads";
import { HubError } from "@sen/errors";

/** Milliseconds the reading of one workbook may take. */
const longest = 20_000;

/** Rows of plain texts as they stand from the top, blank ones too; null is an empty cell, dates read `31/12/2026`. */
export type SheetRows = readonly (readonly (string | null)[])[];

/**
 * The first sheet of a workbook (.xlsx). It comes from outside, so a thread with limits of its own reads it: one that never
 * ends or wants all memory costs its upload. Throws `FILE_UNREADABLE`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetRows> {
  const worker = new Worker(new URL("workbook-thread.ts", import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  try {
    return await new Promise<SheetRows>((resolve, reject) => {
      const timer = setTimeout(() => reject(unreadable("time")), longest);
      worker.once("message", (rows: SheetRows) => resolve(rows));
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
