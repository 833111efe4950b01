import type { IncomingMessage, ServerResponse } from "node:http";
import { inLanguage } from "@sen/dashboard";

/** What there is for everybody; the slices decide. */
const query = `query Sitemap($since: DateTime!, $from: Int!, $to: Int!) {
  events(filter: { visibility: PUBLIC, from: $since }, first: 100) { edges { node { code } } }
  announcements(visibility: PUBLIC, first: 100) { edges { node { id } } }
  annualThemes(fromYear: $from, toYear: $to) { year }
}`;

/** Year the network was founded. */
const firstYear = 2017;
/** How many past years' events are listed, beside those of this year and later. */
const yearsOfEvents = 2;

interface Found {
  readonly events?: Edges<{ readonly code: string }> | null;
  readonly announcements?: Edges<{ readonly id: string }> | null;
  readonly annualThemes?: readonly { readonly year: number }[] | null;
}
interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

export interface SitemapOptions {
  /** Address people use, without a path. */
  readonly origin: string;
  readonly clock: () => Date;
  readonly ask: (
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ) => Promise<{ readonly data?: Record<string, unknown> | null }>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** What search engines read first: where the public pages are, in both languages, and that the others are not for them. */
export function createSitemap({ origin, clock, ask }: SitemapOptions): {
  readonly robots: Handler;
  readonly map: Handler;
} {
  return {
    robots: (_request, response) => {
      response.writeHead(200, { "content-type": "text/plain; charset=utf-8" });
      response.end(`User-agent: *\nDisallow: /graphql\nDisallow: /auth/\nSitemap: ${origin}/sitemap.xml\n`);
    },
    map: async (_request, response) => {
      const year = clock().getFullYear();
      const since = `${year - yearsOfEvents}-01-01T00:00:00+07:00`;
      const { data } = await ask(query, { since, from: firstYear, to: year + 1 });
      response.writeHead(200, { "content-type": "application/xml; charset=utf-8" });
      response.end(writeMap(origin, listPages(data ?? {})));
    },
  };
}

function listPages({ events, announcements, annualThemes }: Found): readonly string[] {
  return [
    "/",
    "/about",
    "/announcements",
    "/events",
    ...(annualThemes ?? []).map(({ year }) => `/themes/${year}`),
    ...(events?.edges ?? []).map(({ node }) => `/events/${node.code}`),
    ...(announcements?.edges ?? []).map(({ node }) => `/announcements/${node.id}`),
  ];
}

/** Codes and ids hold nothing that XML would take for its own. */
function writeMap(origin: string, pages: readonly string[]): string {
  const address = (page: string, language: "vi" | "en") => origin + inLanguage(page, language);
  const alternates = (page: string) =>
    (["vi", "en"] as const)
      .map((each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${address(page, each)}"/>`)
      .join("");
  const entries = pages.flatMap((page) =>
    (["vi", "en"] as const).map((each) => `<url><loc>${address(page, each)}</loc>${alternates(page)}</url>`),
  );
  const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${names}>\n${entries.join("\n")}\n</urlset>\n`;
}
