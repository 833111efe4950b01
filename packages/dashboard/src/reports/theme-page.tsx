import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { Progress } from "../design/progress.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { State } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { Figures } from "./figures.tsx";
import { ThemeProgressDocument } from "./generated/operations.ts";
import type { ThemeProgressQuery } from "./generated/operations.ts";
import { ReportFrame, useReportChoice } from "./report-frame.tsx";
import { words } from "./words.ts";

type Theme = NonNullable<ThemeProgressQuery["annualTheme"]>;

/** Q12: which units planned for the year's theme, how far they are, and which are missing. */
export function Component() {
  const t = useWords(words);
  const { year } = useReportChoice();
  const query = useQuery(ThemeProgressDocument, { variables: { year } });
  return (
    <ReportFrame title={t("theme.title")} report="theme-progress" parameters={{ year: String(year) }}>
      {query.data?.annualTheme === null && query.error === undefined ? (
        <Empty text={t("theme.none")} />
      ) : (
        <Loaded of={query} data={query.data?.annualTheme}>
          {(theme) => <ThemeProgress theme={theme} />}
        </Loaded>
      )}
    </ReportFrame>
  );
}

function ThemeProgress({ theme }: { readonly theme: Theme }) {
  const t = useWords(words);
  const format = useFormat();
  const localize = useLocalized();
  const { progress } = theme;
  const plans = theme.plans.edges.map(({ node }) => node);
  return (
    <>
      <p className="lead">
        <strong>
          <Localized text={theme.title} />
        </strong>
      </p>
      {progress && (
        <Figures
          figures={[
            [format.number(progress.plannedUnits), t("planned")],
            [format.number(progress.approvedUnits), t("approved")],
            [format.number(progress.activities), t("activities")],
            [format.number(progress.done), t("done")],
            [format.number(progress.late), t("late")],
            [format.percent(progress.weightedProgress / 100), t("weighted")],
          ]}
        />
      )}
      <Section title={t("theme.plans")}>
        <DataTable
          caption={t("theme.plans")}
          rows={plans}
          keyOf={({ id }) => id}
          columns={[
            {
              heading: t("unit"),
              cell: ({ ministry }) => (
                <Link to={`/units/${ministry.code}/plan/${theme.year}`}>
                  <Localized text={ministry.name} />
                </Link>
              ),
            },
            { heading: t("planState"), cell: ({ state }) => <State term={`planState.${state}`} /> },
            {
              heading: t("progress"),
              cell: ({ progress: done, ministry }) => <Progress value={done} label={localize(ministry.name)} />,
            },
            { heading: t("activities"), cell: ({ activities }) => format.number(activities.totalCount), numeric: true },
            {
              heading: t("late"),
              cell: ({ activities }) => format.number(activities.edges.filter(({ node }) => node.isLate).length),
              numeric: true,
            },
          ]}
        />
      </Section>
      <Missing units={theme.unitsWithoutPlan ?? []} />
    </>
  );
}

function Missing({ units }: { readonly units: NonNullable<Theme["unitsWithoutPlan"]> }) {
  const t = useWords(words);
  if (units.length === 0) return null;
  return (
    <Section title={t("theme.missing", { count: units.length })} card>
      <ul className="list-columns">
        {units.map((unit) => (
          <li key={unit.id}>
            <Localized text={unit.name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
