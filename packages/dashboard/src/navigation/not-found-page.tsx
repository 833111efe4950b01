import { LinkButton } from "../design/button.tsx";
import { Page } from "../design/page.tsx";
import { words } from "../design/words.ts";
import { useWords } from "../language/i18n.ts";

export function NotFoundPage() {
  const t = useWords(words);
  return (
    <Page title={t("notFound.title")} intro={t("notFound.text")} head={{ status: 404 }}>
      <div className="row">
        <LinkButton kind="main" to="/">
          {t("notFound.home")}
        </LinkButton>
      </div>
    </Page>
  );
}
