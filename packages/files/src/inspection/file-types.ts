import { open } from "node:fs/promises";
import { HubError } from "@sen/errors";
import { fileTypeFromFile } from "file-type";

/** A kind of file that the network exchanges. */
export interface AcceptedType {
  readonly ending: string;
  readonly mimeType: string;
}

/** Papers, tables, slides and pictures. Nothing that a browser or an office program would run: no HTML, SVG or macros. */
const acceptedTypes: readonly AcceptedType[] = [
  { ending: "pdf", mimeType: "application/pdf" },
  { ending: "docx", mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  { ending: "xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  { ending: "pptx", mimeType: "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
  { ending: "odt", mimeType: "application/vnd.oasis.opendocument.text" },
  { ending: "ods", mimeType: "application/vnd.oasis.opendocument.spreadsheet" },
  { ending: "jpg", mimeType: "image/jpeg" },
  { ending: "png", mimeType: "image/png" },
];

/** Plain text has no mark that tells it; it is taken as text when it is UTF-8 and its name says so. */
const plainTypes: readonly AcceptedType[] = [
  { ending: "txt", mimeType: "text/plain" },
  { ending: "csv", mimeType: "text/csv" },
];

/** What the file is by its content. Throws `FILE_TYPE` when that is not accepted, or not what its name says. */
export async function requireType(file: string, fileName: string): Promise<AcceptedType> {
  const ending = fileName.split(".").at(-1)?.toLowerCase().replace("jpeg", "jpg") ?? "";
  const found = await fileTypeFromFile(file);
  const type =
    found === undefined
      ? plainTypes.find((each) => each.ending === ending)
      : acceptedTypes.find((each) => each.ending === found.ext && each.ending === ending);
  if (type !== undefined && (found !== undefined || (await isText(file)))) return type;
  const accepted = [...acceptedTypes, ...plainTypes].map((each) => each.ending).join(", ");
  throw new HubError("FILE_TYPE", { found: found?.ext ?? "?", accepted });
}

async function isText(file: string): Promise<boolean> {
  const handle = await open(file, "r");
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for await (const chunk of handle.readableWebStream()) {
      // A stream of bytes, as the type does not say.
      const bytes = chunk as Uint8Array;
      if (bytes.includes(0)) return false;
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  } finally {
    await handle.close();
  }
}
