import { HubError } from "@sen/errors";

/** Enough for any title, and few enough that one search stays cheap. */
const mostWords = 10;

/**
 * LIKE patterns for the words of a search; wildcards in the words are taken literally. Gives null for a text without
 * words; throws `VALIDATION` for more than ten.
 */
export function titlePatterns(text: string | null | undefined): string[] | null {
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
  return words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}
