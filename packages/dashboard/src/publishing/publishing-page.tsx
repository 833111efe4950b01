import { useQuery } from "@apollo/client/react";
import { useSearchParams } from "react-router";
import { Choice } from "../design/choices.tsx";
import { Empty, Notice } from "../design/notice.tsx";
import { Opening } from "../design/opening.tsx";
import { Page, Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { Guard } from "../session/guard.tsx";
import { useSession } from "../session/session.tsx";
import { NewsDeskDocument } from "./generated/operations.ts";
import { NewsCard } from "./news-card.tsx";
import { NewsForm } from "./news-form.tsx";
import { words } from "./words.ts";

/** For whom the secretariat writes. */
const centralUnion = "VWU";

/** News of a unit from draft to published and taken back; a coordinator writes for hers, the secretariat for the Union. */
export function Component() {
  return (
    <Guard roles={["UNIT_COORDINATOR", "SECRETARIAT"]}>
      <PublishingPage />
    </Guard>
  );
}

function PublishingPage() {
  const t = useWords(words);
  const localize = useLocalized();
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const units = session.units.map(({ code, name }) => ({ value: code, label: localize(name) }));
  const writesFor = session.has("SECRETARIAT") ? [{ value: centralUnion, label: centralUnion }, ...units] : units;
  const asked = search.get("unit");
  const chosen = writesFor.find(({ value }) => value === asked)?.value ?? writesFor[0]?.value ?? null;
  return (
    <Page title={t("title")} intro={t("intro")}>
      {writesFor.length > 1 && chosen !== null && (
        <div className="filters">
          <Choice
            label={t("unit")}
            value={chosen}
            options={writesFor}
            onChange={(unit) => setSearch({ unit }, { replace: true })}
          />
        </div>
      )}
      {chosen === null ? <Notice tone="warn">{t("gone")}</Notice> : <Desk key={chosen} code={chosen} />}
    </Page>
  );
}

function Desk({ code }: { readonly code: string }) {
  const t = useWords(words);
  const query = useQuery(NewsDeskDocument, { variables: { code } });
  return (
    <Loaded of={query} data={query.data?.ministry}>
      {({ id, announcementDrafts, announcements }) => (
        <>
          <div>
            <Opening label={t("new")} kind="main">
              {(close) => <NewsForm publisherId={id} news={null} onClose={close} />}
            </Opening>
          </div>
          <Section title={t("drafts")}>
            {announcementDrafts.length === 0 && <Empty text={t("drafts.none")} />}
            {announcementDrafts.map((news) => (
              <NewsCard key={news.id} publisherId={id} news={news} />
            ))}
          </Section>
          <Section title={t("published")}>
            {announcements.edges.length === 0 && <Empty text={t("published.none")} />}
            {announcements.edges.map(({ node }) => (
              <NewsCard key={node.id} publisherId={id} news={node} />
            ))}
          </Section>
        </>
      )}
    </Loaded>
  );
}
