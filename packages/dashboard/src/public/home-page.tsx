import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { Link } from "react-router";
import { Empty } from "../design/notice.tsx";
import { Page, Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { thisYear, today, useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { TryRoles } from "../navigation/try-roles.tsx";
import { useSession } from "../session/session.tsx";
import { Counts } from "./counts.tsx";
import { EventLines } from "./event-lines.tsx";
import { PublicHomeDocument } from "./generated/operations.ts";
import type { EventLineFragment, PublicHomeQuery } from "./generated/operations.ts";
import { NewsItem } from "./news-item.tsx";
import { words } from "./words.ts";

/** The public front page: theme, coming events, news and counts; no personal data at all. */
export function Component() {
  const t = useWords(words);
  const session = useSession();
  // From the beginning of the day on, so that the answer can be shared and kept.
  const variables = useMemo(() => ({ year: thisYear(), from: `${today()}T00:00:00+07:00` }), []);
  const query = useQuery(PublicHomeDocument, { variables });
  return (
    <Page title={t("title")} intro={t("intro")} head={{ structured: { "@type": "Organization", name: t("title") } }}>
      {session.demo && session.state === "visitor" && <TryRoles />}
      <Loaded of={query} data={query.data}>
        {(data) => (
          <>
            <Theme theme={data.annualTheme} year={variables.year} />
            {data.publicCounts && <Counts counts={data.publicCounts} />}
            <div className="columns">
              <ComingEvents events={data.events?.edges.map(({ node }) => node) ?? []} />
              <News items={data.announcements?.edges.map(({ node }) => node) ?? []} />
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Theme({ theme, year }: { readonly theme: PublicHomeQuery["annualTheme"]; readonly year: number }) {
  const t = useWords(words);
  const format = useFormat();
  if (theme === null) return <Empty text={t("theme.none", { year })} />;
  return (
    <section className="card theme-card stack stack-tight">
      <p className="soft">{t("theme", { year: theme.year })}</p>
      <h2 className="theme-title">
        <Link to={`/themes/${theme.year}`}>
          <Localized text={theme.title} />
        </Link>
      </h2>
      {theme.guidance && (
        <p className="prose">
          <Localized text={theme.guidance} />
        </p>
      )}
      {theme.issuedOn && <p className="soft small">{t("issuedOn", { date: format.date(theme.issuedOn) })}</p>}
    </section>
  );
}

function ComingEvents({ events }: { readonly events: readonly EventLineFragment[] }) {
  const t = useWords(words);
  return (
    <Section title={t("events")} card>
      {events.length === 0 && <Empty text={t("events.none")} />}
      <EventLines events={events} />
      <Link to="/events">{t("events.all")}</Link>
    </Section>
  );
}

type Announcement = NonNullable<PublicHomeQuery["announcements"]>["edges"][number]["node"];

function News({ items }: { readonly items: readonly Announcement[] }) {
  const t = useWords(words);
  return (
    <Section title={t("news")} card>
      {items.length === 0 && <Empty text={t("news.none")} />}
      <ul className="list">
        {items.map((item) => (
          <NewsItem key={item.id} item={item} />
        ))}
      </ul>
      <Link to="/announcements">{t("news.all")}</Link>
    </Section>
  );
}
