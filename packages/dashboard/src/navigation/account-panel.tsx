import { useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";
import { Choice } from "../design/choices.tsx";
import { FileButton } from "../design/button.tsx";
import { inLanguage, languageOf } from "../language/addresses.ts";
import { rememberLanguage, useLanguage, useWords } from "../language/i18n.ts";
import type { Language } from "../language/i18n.ts";
import { useSession } from "../session/session.tsx";
import { applyScheme, chosenScheme } from "./scheme.ts";
import type { Scheme } from "./scheme.ts";
import { words } from "./words.ts";

/** Languages call themselves by their own names in every language. */
const languages = {
  vi: { short: "VI", name: "Tiếng Việt" },
  en: { short: "EN", name: "English" },
} as const satisfies Record<Language, { short: string; name: string }>;

/** Who is signed in, the way in and out, language and colours. */
export function AccountPanel() {
  const t = useWords(words);
  const session = useSession();
  const [scheme, setScheme] = useState<Scheme>(chosenScheme);
  const { pathname, search } = useLocation();
  const panel = useRef<HTMLDetailsElement>(null);
  useCloseOutside(panel, pathname);
  const back = encodeURIComponent(pathname + search);
  return (
    <div className="row header-actions">
      <LanguageLink pathname={pathname} search={search} />
      {session.state === "visitor" && (
        <FileButton kind="main" href={`/auth/login?return=${back}`}>
          {t("signIn")}
        </FileButton>
      )}
      <details className="account" ref={panel}>
        <summary className="button">
          <span aria-hidden="true">⚙</span>
          <span className="account-name">{session.name === "" ? t("settings") : session.name}</span>
          <span className="visually-hidden">{t("settings")}</span>
        </summary>
        <div className="account-panel card stack">
          {session.name !== "" && <strong>{session.name}</strong>}
          <Choice
            label={t("scheme")}
            value={scheme}
            options={(["auto", "light", "dark"] as const).map((value) => ({ value, label: t(`scheme.${value}`) }))}
            onChange={(next) => {
              applyScheme(next);
              setScheme(next);
            }}
          />
          {session.state === "signed-in" && (
            <form method="post" action="/auth/logout" className="row">
              <FileButton href={`/auth/login?return=${back}`}>{t("switchPerson")}</FileButton>
              <button className="button" type="submit">
                {t("signOut")}
              </button>
            </form>
          )}
          <a href="/graphiql">{t("explorer")}</a>
        </div>
      </details>
    </div>
  );
}

/** Leads to the other language, in that language's own name; every page has an address in each. */
function LanguageLink({ pathname, search }: { readonly pathname: string; readonly search: string }) {
  const { language, change } = useLanguage();
  const other = language === "vi" ? "en" : "vi";
  const { short, name } = languages[other];
  const follow = (event: React.MouseEvent) => {
    // An address that names a language is left for the other's; elsewhere the page stays and speaks differently.
    if (languageOf(location.pathname) !== null) return rememberLanguage(other);
    event.preventDefault();
    change(other);
  };
  return (
    <a
      className="button"
      href={inLanguage(pathname, other) + search}
      hrefLang={other}
      lang={other}
      aria-label={`${short} · ${name}`}
      onClick={follow}
    >
      {short}
    </a>
  );
}

/** Escape, a press elsewhere and another page close the panel. */
function useCloseOutside(panel: React.RefObject<HTMLDetailsElement | null>, pathname: string) {
  useEffect(() => {
    const close = () => panel.current?.removeAttribute("open");
    close();
    const onPress = (event: Event) => {
      if (event.target instanceof Node && panel.current?.contains(event.target) === false) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || panel.current?.open !== true) return;
      close();
      panel.current.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", onPress);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("keydown", onKey);
    };
  }, [panel, pathname]);
}
