/** Bilingual text as GraphQL shows it; stored as two columns. */
export interface LocalizedText {
  readonly vi: string;
  readonly en: string | null;
}

/** A text whose Vietnamese column is required. */
export function localizedText(vi: string, en: string | null): LocalizedText {
  return { vi, en };
}

/** A text that may be missing altogether. */
export function optionalText(vi: string | null, en: string | null): LocalizedText | null {
  return vi === null ? null : { vi, en };
}
