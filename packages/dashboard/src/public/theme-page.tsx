import { useQuery } from "@apollo/client/react";
import { Link, useParams } from "react-router";
import { Empty } from "../design/notice.tsx";
import { Page, Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { NotFoundPage } from "../navigation/not-found-page.tsx";
import { EventLines } from "./event-lines.tsx";
import { ThemePageDocument } from "./generated/operations.ts";
import type { ThemePageQuery } from "./generated/operations.ts";
import { shorten } from "./shorten.ts";
import { words } from "./words.ts";

type Theme = NonNullable<ThemePageQuery["annualTheme"]>;

/** The theme of one year: what units are asked to do, the objectives it serves, and its events. */
export function Component() {
  const { year = "" } = useParams();
  const query = useQuery(ThemePageDocument, { variables: { year: Number(year) }, skip: !/^\d{4}$/.test(year) });
  if (!/^\d{4}$/.test(year)) return <NotFoundPage />;
  if (query.data?.annualTheme === null && query.error === undefined) return <NotFoundPage />;
  return (
    <Loaded of={query} data={query.data?.annualTheme}>
      {(theme) => <ThemeView theme={theme} />}
    </Loaded>
  );
}

function ThemeView({ theme }: { readonly theme: Theme }) {
  const t = useWords(words);
  const format = useFormat();
  const localize = useLocalized();
  const events = theme.events?.edges.map(({ node }) => node) ?? [];
  return (
    <Page
      title={localize(theme.title)}
      intro={
        <>
          {t("theme", { year: theme.year })}
          {theme.issuedOn && ` · ${t("issuedOn", { date: format.date(theme.issuedOn) })}`}
        </>
      }
      head={{ description: shorten(`${t("theme", { year: theme.year })}. ${localize(theme.guidance)}`) }}
    >
      {theme.guidance && (
        <p className="prose card">
          <Localized text={theme.guidance} />
        </p>
      )}
      <div className="columns">
        {theme.objectives.length > 0 && (
          <Section title={t("theme.objectives")} card>
            <ul className="list">
              {theme.objectives.map((objective) => (
                <li key={objective.id}>
                  <Localized text={objective.title} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title={t("theme.events")} card>
          {events.length === 0 ? <Empty text={t("theme.noEvents")} /> : <EventLines events={events} />}
        </Section>
      </div>
      <p>
        <Link to="/about">{t("about.themes")}</Link>
      </p>
    </Page>
  );
}
