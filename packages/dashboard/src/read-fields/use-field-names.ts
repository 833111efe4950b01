import { useWords } from "../language/i18n.ts";
import type { KeyOf } from "../language/i18n.ts";
import { words } from "./words.ts";

/** Names of read fields as a list for people; one that has no word yet is named as the graph names it. */
export function useFieldNames(): (fields: readonly string[]) => string {
  const t = useWords(words);
  return (fields) => fields.map((name) => t(name as KeyOf<(typeof words)["texts"]>)).join(", ");
}
