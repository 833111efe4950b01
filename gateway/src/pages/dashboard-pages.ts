import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { buildDashboard, pageAddresses } from "@sen/dashboard";
import { HubError } from "@sen/errors";
import sirv from "sirv";

/** How long browsers keep a file whose name changes with its content, in seconds: a year. */
const keptForLong = "public, max-age=31536000, immutable";

/** The web application's files and pages; `build` may be called early, or never: the first request does it. */
export function createDashboardPages(options: { readonly cacheFolder: string }) {
  let opened: ReturnType<typeof open> | undefined;
  const build = () => (opened ??= open(options.cacheFolder));
  return {
    build,
    /** Serves a file or a page; throws `NOT_FOUND` for what is neither. */
    serve: async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
      const { files, page } = await build();
      await new Promise<void>((resolve, reject) => {
        response.once("close", resolve);
        files(request, response, () => {
          try {
            sendPage(request, response, url, page);
            resolve();
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      });
    },
  };
}

async function open(cacheFolder: string) {
  const folder = await buildDashboard(cacheFolder);
  const files = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    // The page itself is written for each answer, below.
    ignores: [/^\/$/, /^\/index\.html/],
    extensions: [],
    setHeaders: (response, pathname) => {
      response.setHeader("cache-control", pathname.startsWith("/assets/") ? keptForLong : "no-cache");
    },
  });
  return { files, page: await readFile(path.join(folder, "index.html"), "utf8") };
}

function sendPage(request: IncomingMessage, response: ServerResponse, url: URL, page: string): void {
  // No page's address has a dot or a slash written otherwise: those are files that are not there.
  const known = pageAddresses.has(url.pathname.split("/")[1] ?? "") && !/\.|%2f/i.test(url.pathname);
  // A person who follows a broken link gets a page that says so; a program gets the hub's usual answer.
  if (!known && !(request.headers.accept ?? "").includes("text/html")) {
    throw new HubError("NOT_FOUND", { what: url.pathname });
  }
  const nonce = randomBytes(16).toString("base64");
  // The component library sets one style element of its own, which carries the nonce it finds in the page.
  response.setHeader(
    "content-security-policy",
    `default-src 'self'; img-src 'self' data:; style-src 'self' 'nonce-${nonce}'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  );
  response.writeHead(known ? 200 : 404, { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" });
  response.end(page.replace("{nonce}", nonce));
}
