import { useWords } from "../language/i18n.ts";
import { words } from "./words.ts";

/** The shape of what is being loaded, instead of a thing that turns. */
export function Skeleton({ lines = 3, title = true }: { readonly lines?: number; readonly title?: boolean }) {
  const t = useWords(words);
  return (
    <div className="stack" role="status">
      <span className="visually-hidden">{t("loading")}</span>
      {title && <div className="skeleton skeleton-title" />}
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="skeleton skeleton-block" />
      ))}
    </div>
  );
}
