import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { Page, Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { thisYear } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { Counts } from "./counts.tsx";
import { AboutNetworkDocument } from "./generated/operations.ts";
import { shorten } from "./shorten.ts";
import { words } from "./words.ts";

/** The year the network was founded. */
const founded = 2017;

/** What the network is, its strategies and the themes of its years. */
export function Component() {
  const t = useWords(words);
  const query = useQuery(AboutNetworkDocument, { variables: { from: founded, to: thisYear() } });
  return (
    <Page title={t("about")} head={{ description: shorten(t("about.founded")) }}>
      <p className="prose">{t("about.founded")}</p>
      <Loaded of={query} data={query.data}>
        {({ annualThemes, strategies, publicCounts }) => (
          <>
            {publicCounts && <Counts counts={publicCounts} />}
            <div className="columns">
              {(strategies ?? []).map((strategy) => (
                <Section
                  key={strategy.id}
                  title={t("about.strategy", { from: strategy.fromYear, to: strategy.toYear })}
                  card
                >
                  <p>
                    <Localized text={strategy.title} />
                  </p>
                  <ul className="list">
                    {strategy.objectives.map((objective) => (
                      <li key={objective.id}>
                        <Localized text={objective.title} />
                      </li>
                    ))}
                  </ul>
                </Section>
              ))}
              <Section title={t("about.themes")} card>
                <dl className="facts">
                  {(annualThemes ?? []).toReversed().map((theme) => (
                    <div key={theme.id} className="fact">
                      <dt>{theme.year}</dt>
                      <dd>
                        <Link to={`/themes/${theme.year}`}>
                          <Localized text={theme.title} />
                        </Link>
                      </dd>
                    </div>
                  ))}
                </dl>
              </Section>
            </div>
          </>
        )}
      </Loaded>
      <Section title={t("about.privacy")}>
        <p className="prose">{t("about.privacyText")}</p>
      </Section>
    </Page>
  );
}
