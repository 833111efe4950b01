import type { IncomingMessage, ServerResponse } from "node:http";
import { HubError } from "@sen/errors";
import sirv from "sirv";
import type { SignIn } from "../session/sign-in.ts";
import { buildExplorer } from "./build-explorer.ts";
import { renderExplorerPage } from "./explorer-page.ts";
import { renderHomePage } from "./home-page.ts";

export interface PagesOptions {
  readonly signIn: Pick<SignIn, "find">;
  readonly development: boolean;
  /** Where bundles are kept between starts. */
  readonly cacheFolder: string;
}

/** The pages people open in a browser, all from our own files. */
export async function createPages(options: PagesOptions) {
  const files = sirv(await buildExplorer(options.cacheFolder), { etag: true, maxAge: 3600 });
  return {
    /** True when a browser opens `/graphql` as a page instead of asking it something. */
    isPageRequest: (request: IncomingMessage): boolean =>
      request.method === "GET" && request.url === "/graphql" && (request.headers.accept ?? "").includes("text/html"),

    /** Serves `/`, `/graphiql` and the files below it; throws `NOT_FOUND` for everything else. */
    serve: async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
      if (request.method !== "GET") throw new HubError("NOT_FOUND", { what: url.pathname });
      if (url.pathname === "/") {
        const session = await options.signIn.find(request);
        return sendHtml(response, renderHomePage(session, options));
      }
      if (url.pathname === "/graphiql") return sendHtml(response, renderExplorerPage());
      const file = /^\/graphiql(\/[\w.-]+)$/.exec(url.pathname)?.[1];
      if (file === undefined) throw new HubError("NOT_FOUND", { what: url.pathname });
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
