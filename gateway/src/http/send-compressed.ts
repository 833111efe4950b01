import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Shorter texts go as they are. */
const worthIt = 1_024;
/** Written for one answer alone: as small as a millisecond or two can make it. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const level = { level: 5 };

/** Ends the answer with a text, compressed as its reader can read it. */
export async function sendCompressed(request: IncomingMessage, response: ServerResponse, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const encoding = bytes.length < worthIt ? undefined : chooseEncoding(request.headers["accept-encoding"]);
  if (encoding === undefined) return void response.end(bytes);
  response.setHeader("content-encoding", encoding);
  response.end(
    encoding === "br"
      ? await promisify<Buffer, typeof quality, Buffer>(brotliCompress)(bytes, quality)
      : await promisify<Buffer, typeof level, Buffer>(gzip)(bytes, level),
  );
}

/** An encoding with a weight of zero is refused. */
function chooseEncoding(accepted: string | string[] | undefined): "br" | "gzip" | undefined {
  const wanted = String(accepted ?? "")
    .split(",")
    .filter((entry) => !/;\s*q=0(\.0*)?\s*$/.test(entry))
    .map((entry) => entry.split(";")[0]?.trim());
  return (["br", "gzip"] as const).find((each) => wanted.includes(each));
}
