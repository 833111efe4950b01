import {
  createContext,
  createElement,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import type { ReactNode } from "react";
import { languageOf } from "./addresses.ts";
import type { Language } from "./addresses.ts";

export type { Language } from "./addresses.ts";
const storedLanguage = "sen.language";
const languageCookie = "sen-language";

/** A catalogue of one feature: each text in both languages, Vietnamese first, with `{{name}}` where a value goes. */
export type Catalogue = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

/** A catalogue under its name. */
export interface Words<Texts extends Catalogue> {
  readonly namespace: string;
  readonly texts: Texts;
}

export type KeyOf<Texts extends Catalogue> = keyof Texts & string;
export type Values = Readonly<Record<string, string | number | null | undefined>>;
export type Translate<Texts extends Catalogue> = (key: KeyOf<Texts>, values?: Values) => string;

/** The language somebody chose in this browser; null until then. */
function chosenLanguage(): Language | null {
  const stored = localStorage.getItem(storedLanguage);
  return stored === "en" || stored === "vi" ? stored : null;
}

interface Spoken {
  readonly language: Language;
  readonly change: (language: Language) => void;
}

const SpokenLanguage = createContext<Spoken>({ language: "vi", change: () => undefined });

interface LanguageProviderProps {
  /** The language the page begins with. */
  readonly initial: Language;
  readonly children: ReactNode;
}

/** What is spoken on the pages in it. A page that is drawn anew in another language does not hold up whoever goes on reading it. */
export function LanguageProvider({ initial, children }: LanguageProviderProps) {
  const [language, setLanguage] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(() => {
    const change = (next: Language) => {
      rememberLanguage(next);
      startTransition(() => setLanguage(next));
    };
    return { language, change };
  }, [language]);
  return createElement(SpokenLanguage, { value: spoken }, children);
}

/** The reader's language, and how she chooses the other. */
export const useLanguage = (): Spoken => useContext(SpokenLanguage);

/** A feature's catalogue; it comes with the part of the application that needs it. */
export const defineWords = <const Texts extends Catalogue>(namespace: string, texts: Texts): Words<Texts> => ({
  namespace,
  texts,
});

const fill = (text: string, values: Values): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_place, name: string) => String(values[name] ?? ""));

/** The translator of one catalogue in the language of the reader. */
export function useWords<Texts extends Catalogue>({ texts }: Words<Texts>): Translate<Texts> {
  const { language } = useLanguage();
  return useCallback(
    (key, values) => {
      // Keys that are put together from what the graph says are not checked by their type.
      const text = texts[key]?.[language] ?? key;
      return values === undefined ? text : fill(text, values);
    },
    [texts, language],
  );
}

/** The language of the address, or the one chosen in this browser, or Vietnamese. */
export function firstLanguage(pathname: string): Language {
  const chosen = chosenLanguage();
  const ofAddress = languageOf(pathname);
  const language = ofAddress ?? chosen ?? "vi";
  // Who came to an English address and goes on to pages without a language stays with English.
  if (chosen !== null || ofAddress !== null) rememberLanguage(chosen ?? language);
  return language;
}

/** Kept here for the application; the cookie tells the gateway, which renders public pages before. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(storedLanguage, language);
  document.cookie = `${languageCookie}=${language}; path=/; max-age=31536000; samesite=lax`;
}
