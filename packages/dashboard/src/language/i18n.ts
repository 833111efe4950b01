import { useCallback, useSyncExternalStore } from "react";
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

/** What is spoken now. One for all: a browser has one reader, and who renders pages sets it before each pass. */
let spoken: Language = "vi";
const listeners = new Set<() => void>();
const spokenNow = () => spoken;
const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** A feature's catalogue; it comes with the part of the application that needs it. */
export const defineWords = <const Texts extends Catalogue>(namespace: string, texts: Texts): Words<Texts> => ({
  namespace,
  texts,
});

const fill = (text: string, values: Values): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_place, name: string) => String(values[name] ?? ""));

/** The translator of one catalogue in the language of the reader. */
export function useWords<Texts extends Catalogue>({ texts }: Words<Texts>): Translate<Texts> {
  const language = useSpoken();
  return useCallback(
    (key, values) => {
      // Keys that are put together from what the graph says are not checked by their type.
      const text = texts[key]?.[language] ?? key;
      return values === undefined ? text : fill(text, values);
    },
    [texts, language],
  );
}

const useSpoken = (): Language => useSyncExternalStore(listen, spokenNow, spokenNow);

export function useLanguage(): { readonly language: Language; readonly change: (language: Language) => void } {
  return { language: useSpoken(), change: changeLanguage };
}

/** Speaks the language of the address, or the one chosen in this browser, or Vietnamese; before anything is shown. */
export function startLanguage(pathname: string): Language {
  const chosen = chosenLanguage();
  const ofAddress = languageOf(pathname);
  const language = ofAddress ?? chosen ?? "vi";
  // Who came to an English address and goes on to pages without a language stays with English.
  if (chosen !== null || ofAddress !== null) rememberLanguage(chosen ?? language);
  speak(language);
  return language;
}

export function changeLanguage(next: Language): void {
  rememberLanguage(next);
  speak(next);
}

/** Kept here for the application; the cookie tells the gateway, which renders public pages before. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(storedLanguage, language);
  document.cookie = `${languageCookie}=${language}; path=/; max-age=31536000; samesite=lax`;
}

export function speak(language: Language): void {
  if (typeof document !== "undefined") document.documentElement.lang = language;
  spoken = language;
  for (const listener of listeners) listener();
}
