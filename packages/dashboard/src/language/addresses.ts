export type Language = "vi" | "en";

/** English pages lie below this; Vietnamese ones have no prefix. */
export const englishPrefix = "/en";

/** The language an address is written for; null when it is the reader's choice. */
export function languageOf(pathname: string): Language | null {
  return pathname === englishPrefix || pathname.startsWith(`${englishPrefix}/`) ? "en" : null;
}

/** The address of the same page without its language. */
export function withoutLanguage(pathname: string): string {
  return languageOf(pathname) === null ? pathname : pathname.slice(englishPrefix.length) || "/";
}

/** The address of a page, as `withoutLanguage` gives it, in one language. */
export function inLanguage(pathname: string, language: Language): string {
  if (language === "vi") return pathname;
  return pathname === "/" ? englishPrefix : englishPrefix + pathname;
}
