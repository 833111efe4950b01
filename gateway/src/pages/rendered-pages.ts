import type { IncomingMessage, ServerResponse } from "node:http";
import { isPublicPage, languageOf, PageThread, withoutLanguage } from "@sen/dashboard";
import type { Ask, Language, PageThreadOptions, PreparedDocument } from "@sen/dashboard";
import { parseCookie } from "cookie";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import type { Session } from "../session/sign-in.ts";

/** How long a public page is sent again as it was rendered, in milliseconds. */
const keptFor = 30_000;
/** Public pages that are kept at a time. */
const mostKept = 500;

export interface RenderedPagesOptions extends PageThreadOptions {
  readonly demo: boolean;
  readonly logger: Logger;
  /** Answers a question of a public page as a visitor is answered. */
  readonly askAsVisitor: Ask;
  /** Answers the questions of a page as its reader is answered; throws when she has come too often. */
  readonly askAsReader: (request: IncomingMessage, response: ServerResponse) => Promise<Ask>;
  /** The session of a request; null for who has not signed in. */
  readonly findSession: (request: IncomingMessage) => Promise<Session | null>;
}

/** A page that was rendered, and whether it is one person's alone. */
export interface FoundPage extends PreparedDocument {
  readonly isPersonal: boolean;
}

export type RenderedPages = ReturnType<typeof createRenderedPages>;

/**
 * Pages as their readers see them, rendered before they are sent: those of a visitor kept for a moment, those of a person
 * for her alone and never kept. `folder` is what the dashboard's build gave.
 */
export function createRenderedPages(folder: string, { logger, demo, findSession, ...options }: RenderedPagesOptions) {
  const thread = new PageThread(folder, options);
  const publicPages = new LRUCache<string, PreparedDocument>({
    max: mostKept,
    ttl: keptFor,
    fetchMethod: async (key, _stale, { options: kept }) => {
      const language = key.startsWith("en") ? "en" : "vi";
      const session = { subject: null, name: null, demo };
      const page = await thread.render(
        { address: addressOf(key), language, session, isPublic: true },
        options.askAsVisitor,
      );
      // What did not come may come for the next reader.
      if (!page.whole) kept.ttl = 1;
      return page;
    },
  });
  const findPersonal = async (
    { subject, name }: Session,
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ) => {
    const page = await thread.render(
      {
        address: withoutLanguage(url.pathname) + url.search,
        language: languageFor(request, url),
        session: { subject, name, demo },
        isPublic: false,
      },
      await options.askAsReader(request, response),
    );
    // Of what did not come the application tells more, and asks again.
    return page.whole ? { ...page, isPersonal: true } : null;
  };
  const findPublic = async (request: IncomingMessage, url: URL) => {
    const pathname = withoutLanguage(url.pathname);
    if (!isPublicPage(pathname) || url.search !== "") return null;
    const page = await publicPages.fetch(languageFor(request, url) + pathname);
    return page === undefined ? null : { ...page, isPersonal: false };
  };
  return {
    /** The page of the address for who asks, or null: only the application can show it, or it could not be rendered. */
    find: async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<FoundPage | null> => {
      // Programs ask for answers, not for pages.
      if (request.headers.authorization !== undefined) return null;
      try {
        const session = await findSession(request);
        return await (session === null ? findPublic(request, url) : findPersonal(session, request, response, url));
      } catch (error) {
        logger.warn({ error, pathname: url.pathname }, "a page was not rendered before it was sent");
        return null;
      }
    },
    stop: () => thread.stop(),
  };
}

/** The language of the address, else what the reader chose on an earlier page, as the application keeps it. */
function languageFor({ headers }: IncomingMessage, url: URL): Language {
  return languageOf(url.pathname) ?? (parseCookie(headers.cookie ?? "")["sen-language"] === "en" ? "en" : "vi");
}

const addressOf = (key: string): string => key.slice(2);
