import { parentPort, workerData } from "node:worker_threads";
import { unzip } from "fflate";
import { readSheet } from "read-excel-file/node";

/** Most bytes that all parts of a workbook may have once they are unpacked. */
const mostUnpacked = 60_000_000;
/** A date that a cell holds is midnight of a day without a zone, which the library gives in UTC. */
const day = new Intl.DateTimeFormat("en-GB", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" });

const bytes = workerData as Uint8Array; // given by readWorkbook
// A thread's port has no origin; the rule means windows.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(await readTexts());

async function readTexts(): Promise<(string | null)[][]> {
  await refuseBombs();
  const rows = await readSheet(Buffer.from(bytes));
  return rows.map((row) => row.map(asText));
}

/** Sizes as the archive tells them, before anything is unpacked; the unpacking itself holds no more than it was told. */
async function refuseBombs(): Promise<void> {
  let unpacked = 0;
  await new Promise<void>((resolve, reject) => {
    const filter = ({ originalSize }: { readonly originalSize: number }) => {
      unpacked += originalSize;
      return false;
    };
    unzip(bytes, { filter }, (error) => (error === null ? resolve() : reject(error)));
  });
  if (unpacked > mostUnpacked) throw new Error("the workbook is too large once it is unpacked");
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return day.format(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.normalize("NFC").trim() || null;
}
