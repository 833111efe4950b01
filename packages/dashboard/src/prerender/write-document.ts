import { inLanguage } from "../language/addresses.ts";
import type { Language } from "../language/i18n.ts";
import { windowTitle } from "./page-head.ts";
import { preparedElement } from "./prepared.ts";
import type { RenderedPage } from "./render-page.tsx";
import type { PageRequest } from "./thread-messages.ts";

const languages = ["vi", "en"] as const satisfies readonly Language[];

interface Written {
  /** Address people use, without a path. */
  readonly origin: string;
  readonly request: PageRequest;
  readonly page: RenderedPage;
  /** What the page needs beside what all begin with. */
  readonly files: readonly string[];
}

/** Puts a rendered page into the document that the application begins with. */
export function writeDocument(template: string, { origin, request, page, files }: Written): string {
  const { language } = request;
  // Functions, since texts may hold what `replace` takes for a pattern.
  return template
    .replace('<html lang="vi">', () => `<html lang="${language}">`)
    .replace(/<!--head-->[\s\S]*<!--\/head-->/, () => writeHead(origin, request, page))
    .replace("</head>", () => `${files.map(writeLink).join("")}</head>`)
    .replace(/\s*<!--page-->[\s\S]*<!--\/page-->\s*/, () => page.html)
    .replace(
      "<!--prepared-->",
      () => `<script type="application/json" id="${preparedElement}">${asData(page.prepared)}</script>`,
    );
}

/** The browser fetches it with the document's other files, not only when the application asks for the page. */
const writeLink = (file: string): string =>
  file.endsWith(".css")
    ? `<link rel="stylesheet" crossorigin href="${file}">`
    : `<link rel="modulepreload" crossorigin href="${file}">`;

function writeHead(origin: string, { address, language, isPublic }: PageRequest, { head }: RenderedPage): string {
  const addressIn = (each: Language) => escape(origin + inLanguage(address, each));
  const title = escape(windowTitle(head.title));
  if (!isPublic) return `<title>${title}</title>\n    <meta name="robots" content="noindex" />`;
  const lines = [
    `<title>${title}</title>`,
    head.description && `<meta name="description" content="${escape(head.description)}" />`,
    `<meta property="og:title" content="${title}" />`,
    head.description && `<meta property="og:description" content="${escape(head.description)}" />`,
    ...(head.status === 404
      ? [`<meta name="robots" content="noindex" />`]
      : [
          `<link rel="canonical" href="${addressIn(language)}" />`,
          ...languages.map((each) => `<link rel="alternate" hreflang="${each}" href="${addressIn(each)}" />`),
          `<link rel="alternate" hreflang="x-default" href="${addressIn("vi")}" />`,
        ]),
    head.structured && writeStructured(addressIn(language), language, head.structured),
  ];
  return lines.filter(Boolean).join("\n    ");
}

function writeStructured(url: string, language: Language, structured: object): string {
  const data = { "@context": "https://schema.org", ...structured, inLanguage: language, url };
  return `<script type="application/ld+json">${asData(data)}</script>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** JSON within a script element: nothing in it can end the element or begin a comment. */
const asData = (value: unknown): string => JSON.stringify(value).replaceAll("<", String.raw`\u003c`);
