import i18next from "i18next";
import type { TOptions } from "i18next";
import { useCallback } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import { languageOf } from "./addresses.ts";
import type { Language } from "./addresses.ts";

export type { Language } from "./addresses.ts";
const storedLanguage = "sen.language";
const languageCookie = "sen-language";

/** A catalogue of one feature: each text in both languages, Vietnamese first. Plurals are English only: `key_one`. */
export type Catalogue = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

/** A catalogue that is known to the translator under its name. */
export interface Words<Texts extends Catalogue> {
  readonly namespace: string;
  readonly texts: Texts;
}

export type KeyOf<Texts extends Catalogue> = keyof Texts & string;
export type Translate<Texts extends Catalogue> = (key: KeyOf<Texts>, values?: TOptions) => string;

/** The language somebody chose in this browser; null until then. */
function chosenLanguage(): Language | null {
  const stored = localStorage.getItem(storedLanguage);
  return stored === "en" || stored === "vi" ? stored : null;
}

void i18next.use(initReactI18next).init({
  lng: "vi",
  fallbackLng: "vi",
  keySeparator: false,
  nsSeparator: false,
  resources: {},
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Makes a feature's catalogue known; it comes and goes with the part of the application that needs it. */
export function defineWords<const Texts extends Catalogue>(namespace: string, texts: Texts): Words<Texts> {
  for (const language of ["vi", "en"] as const) {
    const bundle = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[language]]));
    i18next.addResourceBundle(language, namespace, bundle);
  }
  return { namespace, texts };
}

/** The translator of one catalogue in the language of the reader. */
export function useWords<Texts extends Catalogue>(words: Words<Texts>): Translate<Texts> {
  const { t } = useTranslation(words.namespace);
  // The keys are checked by the catalogue's own type, which the translator's cannot follow.
  return useCallback((key, values) => (t as unknown as Translate<Texts>)(key, values), [t]);
}

export function useLanguage(): { readonly language: Language; readonly change: (language: Language) => void } {
  const { i18n } = useTranslation();
  const language = i18n.language === "en" ? "en" : "vi";
  return { language, change: (next) => changeLanguage(next) };
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
  void i18next.changeLanguage(language);
}
