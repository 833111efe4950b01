import { HubError } from "@sen/errors";

/** More words than a name or a title needs, and few enough that one search stays cheap. */
const mostWords = 10;

/**
 * LIKE patterns for the words of a search, the longest first since it narrows most; wildcards in the words are taken
 * literally. Gives null for a text without words; throws `VALIDATION` for more than ten.
 */
export function searchPatterns(text: string | null | undefined): string[] | null {
  const words = (text ?? "").trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return null;
  if (words.length > mostWords) {
    throw new HubError("VALIDATION", {
      what: {
        vi: `filter.text có ${words.length} từ, tối đa ${mostWords}`,
        en: `filter.text has ${words.length} words, at most ${mostWords}`,
      },
    });
  }
  return words.toSorted((one, other) => other.length - one.length).map((word) => `%${escapePattern(word)}%`);
}

/** The word as LIKE takes it literally. */
export function escapePattern(word: string): string {
  return word.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
