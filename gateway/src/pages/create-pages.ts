import type { IncomingMessage, ServerResponse } from "node:http";
import { HubError } from "@sen/errors";
import sirv from "sirv";
import { allowInlineStyles } from "../http/security-headers.ts";
import { buildExplorer } from "./build-explorer.ts";
import { createDashboardPages } from "./dashboard-pages.ts";
import type { DashboardOptions } from "./dashboard-pages.ts";
import { renderExplorerPage } from "./explorer-page.ts";

export interface PagesOptions extends DashboardOptions {
  /** Whether the web application is built before the first request for it. */
  readonly buildAtStart: boolean;
}

/** The pages people open in a browser, all from our own files. */
export async function createPages(options: PagesOptions) {
  const dashboard = createDashboardPages(options);
  const [explorer] = await Promise.all([
    buildExplorer(options.cacheFolder),
    options.buildAtStart ? dashboard.build() : undefined,
  ]);
  const files = sirv(explorer, { etag: true, maxAge: 3600 });
  return {
    stop: dashboard.stop,
    /** True when a browser opens `/graphql` as a page instead of asking it something. */
    isPageRequest: (request: IncomingMessage): boolean =>
      request.method === "GET" && request.url === "/graphql" && (request.headers.accept ?? "").includes("text/html"),

    /** Serves `/graphiql` with its files, and the web application; throws `NOT_FOUND` for everything else. */
    serve: async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
      if (request.method !== "GET" && request.method !== "HEAD")
        throw new HubError("NOT_FOUND", { what: url.pathname });
      if (url.pathname === "/graphiql") {
        allowInlineStyles(response);
        return sendHtml(response, renderExplorerPage());
      }
      const file = /^\/graphiql(\/[\w.-]+)$/.exec(url.pathname)?.[1];
      if (file === undefined) return dashboard.serve(request, response, url);
      request.url = file;
      files(request, response, () => {
        response.writeHead(404).end();
      });
    },
  };
}

function sendHtml(response: ServerResponse, html: string): void {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }).end(html);
}
