import type { ServerResponse } from "node:http";

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Sends a file to be kept, never shown as a page of the hub's own address nor held in a cache. */
export function sendFile(
  response: ServerResponse,
  { fileName, type }: { readonly fileName: string; readonly type: string },
  body: Buffer | string,
): void {
  response.writeHead(200, {
    "content-type": type,
    "content-disposition": `attachment; filename="${fileName}"`,
    "cache-control": "no-store",
  });
  response.end(body);
}
