import type { IncomingMessage } from "node:http";
import { isPublicPage, languageOf, PageThread, withoutLanguage } from "@sen/dashboard";
import type { Language, PageThreadOptions, PreparedDocument } from "@sen/dashboard";
import { parseCookie } from "cookie";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";

/** How long a page is sent again as it was rendered, in milliseconds. */
const keptFor = 30_000;
/** Pages that are kept at a time. */
const mostKept = 500;

export interface PublicPagesOptions extends PageThreadOptions {
  readonly logger: Logger;
  /** Whether the request comes from somebody who has signed in. */
  readonly isSignedIn: (request: IncomingMessage) => Promise<boolean>;
}

export type PublicPages = ReturnType<typeof createPublicPages>;

/**
 * Public pages as visitors see them, rendered before they are sent and kept for a moment. `folder` is what the dashboard's
 * build gave.
 */
export function createPublicPages(folder: string, { logger, isSignedIn, ...options }: PublicPagesOptions) {
  const thread = new PageThread(folder, options);
  const pages = new LRUCache<string, PreparedDocument>({
    max: mostKept,
    ttl: keptFor,
    fetchMethod: async (key, _stale, { options: kept }) => {
      const page = await thread.render(pathOf(key), key.startsWith("en") ? "en" : "vi");
      // What did not come may come for the next reader.
      if (!page.whole) kept.ttl = 1;
      return page;
    },
  });
  return {
    /** The page of the address, or null: no public page, a reader who has signed in, or it could not be rendered. */
    find: async (request: IncomingMessage, url: URL): Promise<PreparedDocument | null> => {
      const pathname = withoutLanguage(url.pathname);
      if (!isPublicPage(pathname) || url.search !== "") return null;
      try {
        if (await isSignedIn(request)) return null;
        const language = languageOf(url.pathname) ?? chosenLanguage(request);
        return (await pages.fetch(language + pathname)) ?? null;
      } catch (error) {
        logger.warn({ error, pathname }, "a public page was not rendered before it was sent");
        return null;
      }
    },
    stop: () => thread.stop(),
  };
}

/** What the reader chose on an earlier page, as the application keeps it. */
function chosenLanguage({ headers }: IncomingMessage): Language {
  return parseCookie(headers.cookie ?? "")["sen-language"] === "en" ? "en" : "vi";
}

const pathOf = (key: string): string => key.slice(2);
