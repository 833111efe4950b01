import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { Opening } from "../design/opening.tsx";
import { Empty } from "../design/notice.tsx";
import { Page, Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { State } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { Guard } from "../session/guard.tsx";
import { useSession } from "../session/session.tsx";
import { ProgrammeDocument } from "./generated/operations.ts";
import type { ProgrammeQuery, ThemeDeskFragment } from "./generated/operations.ts";
import { StrategyForm } from "./strategy-form.tsx";
import { ThemeForm } from "./theme-form.tsx";
import { CorrectTheme, IssueTheme } from "./theme-moves.tsx";
import { words } from "./words.ts";

export type Strategy = NonNullable<ProgrammeQuery["strategies"]>[number];

/** What the network works by: the theme of each year, and the strategy with what it is measured by. */
export function Component() {
  const t = useWords(words);
  const query = useQuery(ProgrammeDocument);
  return (
    <Guard roles={["SECRETARIAT", "PRESIDIUM"]}>
      <Page title={t("title")} intro={t("intro")}>
        <Loaded of={query} data={query.data}>
          {({ annualThemes, strategies }) => (
            <>
              <Themes themes={annualThemes ?? []} strategies={strategies ?? []} />
              <Strategies strategies={strategies ?? []} />
            </>
          )}
        </Loaded>
      </Page>
    </Guard>
  );
}

interface ThemesProps {
  readonly themes: readonly ThemeDeskFragment[];
  readonly strategies: readonly Strategy[];
}

function Themes({ themes, strategies }: ThemesProps) {
  const t = useWords(words);
  const session = useSession();
  return (
    <Section title={t("themes")}>
      {session.has("SECRETARIAT") && (
        <div>
          <Opening label={t("theme.new")} kind="main">
            {(close) => <ThemeForm theme={null} strategies={strategies} onClose={close} />}
          </Opening>
        </div>
      )}
      {themes.length === 0 && <Empty text={t("none")} />}
      {themes.map((theme) => (
        <ThemeCard key={theme.id} theme={theme} strategies={strategies} />
      ))}
    </Section>
  );
}

interface ThemeCardProps {
  readonly theme: ThemeDeskFragment;
  readonly strategies: readonly Strategy[];
}

function ThemeCard({ theme, strategies }: ThemeCardProps) {
  const t = useWords(words);
  const format = useFormat();
  const session = useSession();
  const about = String(theme.year);
  return (
    <article className="card stack stack-tight">
      <div className="row">
        <h3>
          {theme.year} · <Localized text={theme.title} />
        </h3>
        <State term={`themeState.${theme.state}`} />
      </div>
      <p className="soft small">
        {theme.issuedOn && t("theme.issuedOn", { date: format.date(theme.issuedOn) })}
        {theme.objectives.length > 0 && ` ${theme.objectives.map(({ code }) => code).join(", ")}`}
      </p>
      {theme.guidance && (
        <p className="prose">
          <Localized text={theme.guidance} />
        </p>
      )}
      <div className="row">
        {theme.state === "DRAFT" && session.has("SECRETARIAT") && (
          <Opening label={t("theme.change")} about={about}>
            {(close) => <ThemeForm theme={theme} strategies={strategies} onClose={close} />}
          </Opening>
        )}
        {theme.state === "DRAFT" && session.has("PRESIDIUM") && <IssueTheme theme={theme} />}
        {theme.state === "ISSUED" && session.has("PRESIDIUM") && (
          <Opening label={t("theme.correct")} about={about}>
            {(close) => <CorrectTheme theme={theme} onClose={close} />}
          </Opening>
        )}
      </div>
    </article>
  );
}

function Strategies({ strategies }: { readonly strategies: readonly Strategy[] }) {
  const t = useWords(words);
  const localize = useLocalized();
  const session = useSession();
  return (
    <Section title={t("strategies")}>
      {session.has("SECRETARIAT") && (
        <div>
          <Opening label={t("strategy.new")}>{(close) => <StrategyForm strategy={null} onClose={close} />}</Opening>
        </div>
      )}
      {strategies.length === 0 && <Empty text={t("none")} />}
      <ul className="list card">
        {strategies.map((strategy) => (
          <li key={strategy.id}>
            <span className="row">
              <Link to={`/programme/strategies/${strategy.id}`}>{localize(strategy.title)}</Link>
              <State term={`strategyState.${strategy.state}`} />
            </span>
            <span className="soft small">
              {strategy.fromYear}–{strategy.toYear}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
