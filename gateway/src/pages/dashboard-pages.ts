import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { buildDashboard, pageAddresses, shellAddress, withoutLanguage } from "@sen/dashboard";
import { HubError } from "@sen/errors";
import sirv from "sirv";
import { sendCompressed } from "../http/send-compressed.ts";
import { createRenderedPages } from "./rendered-pages.ts";
import type { RenderedPages, RenderedPagesOptions } from "./rendered-pages.ts";

/** How long browsers keep a file whose name changes with its content, in seconds: a year. */
const keptForLong = "public, max-age=31536000, immutable";

export interface DashboardOptions extends RenderedPagesOptions {
  readonly cacheFolder: string;
}

/** The web application's files and pages; `build` may be called early, or never: the first request does it. */
export function createDashboardPages(options: DashboardOptions) {
  let opened: ReturnType<typeof open> | undefined;
  const build = () => (opened ??= open(options));
  return {
    build,
    /** Serves a file or a page; throws `NOT_FOUND` for what is neither. */
    serve: async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
      const { files, ...pages } = await build();
      await new Promise<void>((resolve, reject) => {
        response.once("close", resolve);
        files(request, response, () => void sendPage(request, response, url, pages).then(resolve, reject));
      });
    },
    stop: async (): Promise<void> => (await opened)?.rendered.stop(),
  };
}

async function open({ cacheFolder, ...options }: DashboardOptions) {
  const folder = await buildDashboard(cacheFolder);
  const site = path.join(folder, "site");
  const files = sirv(site, {
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
  const plain = await readFile(path.join(site, "index.html"), "utf8");
  return { files, plain, rendered: createRenderedPages(folder, options) };
}

interface Pages {
  /** The document of all pages, without content: the application fills it. */
  readonly plain: string;
  readonly rendered: RenderedPages;
}

async function sendPage(request: IncomingMessage, response: ServerResponse, url: URL, pages: Pages): Promise<void> {
  // No page's address has a dot or a slash written otherwise: those are files that are not there.
  const first = withoutLanguage(url.pathname).split("/")[1] ?? "";
  const known = pageAddresses.has(first) && !/\.|%2f/i.test(url.pathname);
  const isShell = url.pathname === shellAddress;
  // A person who follows a broken link gets a page that says so; a program gets the hub's usual answer.
  if (!known && !isShell && !(request.headers.accept ?? "").includes("text/html")) {
    throw new HubError("NOT_FOUND", { what: url.pathname });
  }
  const page = known ? await pages.rendered.find(request, response, url) : null;
  const nonce = randomBytes(16).toString("base64");
  // The component library sets one style element of its own, which carries the nonce it finds in the page.
  response.setHeader(
    "content-security-policy",
    `default-src 'self'; img-src 'self' data:; style-src 'self' 'nonce-${nonce}'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  );
  response.setHeader("content-type", "text/html; charset=utf-8");
  // What is written for one person is kept nowhere: not by proxies, and not on a disk that others use.
  response.setHeader("cache-control", page?.isPersonal === true ? "private, no-store" : "no-cache");
  // Somebody who has signed in, or chose a language, gets another page.
  response.setHeader("vary", "cookie, authorization, accept-encoding");
  response.statusCode = page?.status ?? (known || isShell ? 200 : 404);
  await sendCompressed(request, response, (page?.document ?? pages.plain).replace("{nonce}", nonce));
}
