import { FileButton } from "../design/button.tsx";
import { Section } from "../design/page.tsx";
import { useWords } from "../language/i18n.ts";
import { demoPeople } from "./demo-people.ts";
import { words } from "./words.ts";

/** In a demo hub: one click for each role, to the page where its work begins. */
export function TryRoles() {
  const t = useWords(words);
  return (
    <Section title={t("tryAs.title")} card>
      <p className="soft">{t("tryAs.text")}</p>
      <div className="row">
        {demoPeople.map(({ subject, page }) => (
          <FileButton
            key={subject}
            href={`/auth/login?return=${encodeURIComponent(page)}&as=${encodeURIComponent(subject)}`}
          >
            {t(`person.${subject}`)}
          </FileButton>
        ))}
      </div>
    </Section>
  );
}
