import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { strFromU8, unzip } from "fflate";
import { extractTextItems, getDocumentProxy } from "unpdf";

/** About what one page holds; papers that say so on a later page bear the stamp on the first. */
const charactersOfAPage = 4_000;
/** Largest part of an office file that is unpacked, and all of them together, in bytes: more is made to hurt whoever opens it. */
const largestPart = 20_000_000;
const largestWhole = 400_000_000;

const { file, ending } = workerData as { readonly file: string; readonly ending: string }; // given by readFirstPage
const bytes = new Uint8Array(await readFile(file));
// A thread's port has no origin; the rule means windows.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(await readLines());

async function readLines(): Promise<string[]> {
  if (ending === "pdf") return readPdf();
  const text = ending === "txt" ? strFromU8(bytes) : await readOffice();
  return text.slice(0, charactersOfAPage).split("\n");
}

/**
 * The words of the first page, joined to lines by the height at which they stand. Official papers begin in two columns with
 * the stamp in one of them, so a wide gap ends a line.
 */
async function readPdf(): Promise<string[]> {
  const { items } = await extractTextItems(await getDocumentProxy(bytes));
  const rows = Map.groupBy(items[0] ?? [], ({ y }) => Math.round(y));
  return [...rows.values()].flatMap((row) => {
    const columns: string[] = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const { str, x, width, fontSize } of row.toSorted((one, other) => one.x - other.x)) {
      // The reader puts a blank as wide as the gap between two words, or between two columns.
      const isBlank = str.trim() === "";
      if (!isBlank && x - end > fontSize * 2) columns.push("");
      columns.push(`${columns.pop() ?? ""}${str}`);
      if (!isBlank) end = x + width;
    }
    return columns;
  });
}

/** The paragraphs of a Word, PowerPoint or OpenDocument file, headers first since stamps stand there too. */
async function readOffice(): Promise<string> {
  const wanted = /^(?:word\/(?:header\d*|document)\.xml|ppt\/slides\/slide1\.xml|content\.xml|styles\.xml)$/;
  let whole = 0;
  const parts = await new Promise<Record<string, Uint8Array>>((resolve, reject) => {
    const filter = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) => {
      whole += originalSize;
      if (whole > largestWhole || (wanted.test(name) && originalSize > largestPart)) {
        reject(new Error("it is too large once it is unpacked"));
        return false;
      }
      return wanted.test(name);
    };
    unzip(bytes, { filter }, (error, found) => (error === null ? resolve(found) : reject(error)));
  });
  const paragraphEnd = /<\/(?:w:p|a:p|text:p|text:h)>|<w:br[^>]*>/g;
  return Object.keys(parts)
    .toSorted((one, other) => Number(one.includes("document")) - Number(other.includes("document")))
    .map((name) =>
      strFromU8(parts[name] ?? new Uint8Array())
        .replaceAll(paragraphEnd, "\n")
        .replaceAll(/<[^>]+>/g, ""),
    )
    .join("\n");
}
