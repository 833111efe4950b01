import { Badge } from "../design/badge.tsx";
import { useWords } from "../language/i18n.ts";
import type { KeyOf } from "../language/i18n.ts";
import { terms, tones } from "./terms.ts";

type Term = KeyOf<(typeof terms)["texts"]>;

/** A state of the graph as a badge. */
export function State({ term }: { readonly term: Term }) {
  const t = useWords(terms);
  return <Badge tone={tones[term.slice(term.indexOf(".") + 1)]}>{t(term)}</Badge>;
}

export const useTerms = () => useWords(terms);
