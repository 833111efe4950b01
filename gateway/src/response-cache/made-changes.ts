import type { IncomingMessage } from "node:http";
import { parseCookie, stringifySetCookie } from "cookie";

/**
 * A browser carries the last change it made at each slice for half a minute, so that any gateway behind the balancer knows
 * whether what it keeps is of before it. It says nothing about a person and opens nothing: who invents one is answered
 * without what is kept.
 */
const cookieName = "sen-changes";
/** Seconds; a feed that is as late has been given up long before. */
const lifetime = 30;
/** Changes of more slices than a graph has are not believed. */
const mostSlices = 50;

/** By slice; undefined when the browser has made none. */
export function readMadeChanges({
  headers,
}: Pick<IncomingMessage, "headers">): ReadonlyMap<string, string> | undefined {
  if (headers.cookie?.includes(`${cookieName}=`) !== true) return undefined;
  const text = parseCookie(headers.cookie)[cookieName] ?? "";
  const pairs = [...text.matchAll(/([\w-]{1,100})\.(\w{1,40})/g)].slice(0, mostSlices);
  return new Map(pairs.map(([, slice = "", change = ""]) => [slice, change]));
}

/** The header that hands a browser its changes. */
export function writeMadeChanges(changes: ReadonlyMap<string, string>, secure: boolean): string {
  const value = [...changes].map(([slice, change]) => `${slice}.${change}`).join("~");
  return stringifySetCookie({
    name: cookieName,
    value,
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
    maxAge: lifetime,
  });
}
