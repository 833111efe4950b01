import { useLanguage } from "./i18n.ts";

/** A text of the graph; English may be missing. */
export interface LocalizedText {
  readonly vi: string;
  readonly en?: string | null;
}

/** The text in the reader's language, for places that take no element; what is not translated stays Vietnamese. */
export function useLocalized(): (text: LocalizedText | null | undefined) => string {
  const { language } = useLanguage();
  return (text) => (language === "en" ? (text?.en ?? text?.vi) : text?.vi) ?? "";
}

/** The text in the reader's language; what is not translated is marked as Vietnamese for screen readers. */
export function Localized({ text }: { readonly text: LocalizedText | null | undefined }) {
  const { language } = useLanguage();
  if (text === null || text === undefined) return null;
  if (language === "en" && text.en === null) return <span lang="vi">{text.vi}</span>;
  return <>{language === "en" ? (text.en ?? text.vi) : text.vi}</>;
}
