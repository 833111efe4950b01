import type { IncomingMessage } from "node:http";
import { RefusedRequestError } from "./read-json-body.ts";

/** The path that is asked for, as it was written. */
export function pathOf({ url = "/" }: Pick<IncomingMessage, "url">): string {
  const [path = "/"] = url.split("?", 1);
  return path;
}

/**
 * The address that is asked, under the hub's own origin (`https://hub.example`). A request line may hold anything: `//elsewhere/` is a path here,
 * and what is no path at all is refused with 400.
 */
export function readUrl({ url = "/" }: Pick<IncomingMessage, "url">, origin: string): URL {
  // Only programs send the whole address, when they take the hub for a proxy.
  if (!url.startsWith("/"))
    throw new RefusedRequestError(400, { vi: "địa chỉ không phải đường dẫn", en: "the address is not a path" });
  const read = URL.parse(origin + url);
  if (read === null)
    throw new RefusedRequestError(400, { vi: "địa chỉ không đọc được", en: "the address is not well formed" });
  return read;
}
