import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { Chart } from "./chart.tsx";
import { Figures } from "./figures.tsx";
import { YearReviewDocument } from "./generated/operations.ts";
import type { YearReviewQuery } from "./generated/operations.ts";
import { ReportFrame, useReportChoice } from "./report-frame.tsx";
import { words } from "./words.ts";

/** Q19: a year on one page, for the presidium. A slice that is down costs its own part alone. */
export function Component() {
  const t = useWords(words);
  const { year } = useReportChoice();
  const on = `${year}-07-01`;
  const variables = useMemo(() => ({ year, on }), [year, on]);
  const query = useQuery(YearReviewDocument, { variables });
  return (
    <ReportFrame
      title={t("yearReview.title")}
      intro={t("yearReview.intro")}
      report="year-review"
      parameters={{ year: String(year), on }}
    >
      <Loaded of={query} data={query.data}>
        {(data) => (
          <>
            <Totals data={data} />
            <Strategy strategy={data.strategy} />
            <Pipeline buckets={data.proposalPipeline ?? []} />
            <Participation rows={data.participationByMinistry ?? []} />
          </>
        )}
      </Loaded>
    </ReportFrame>
  );
}

function Totals({ data }: { readonly data: YearReviewQuery }) {
  const t = useWords(words);
  const { number } = useFormat();
  const sum = (values: readonly number[] | undefined) =>
    values === undefined ? "–" : number(values.reduce((total, value) => total + value, 0));
  return (
    <Figures
      figures={[
        [sum(data.proposalPipeline?.map(({ count }) => count)), t("yearReview.proposals")],
        [sum(data.participationByMinistry?.map(({ stats }) => stats.attendances)), t("yearReview.attendances")],
        [sum(data.engagementBalance?.map(({ balance }) => balance.contributions)), t("yearReview.given")],
        [sum(data.engagementBalance?.map(({ balance }) => balance.benefits)), t("yearReview.received")],
      ]}
    />
  );
}

function Strategy({ strategy }: { readonly strategy: YearReviewQuery["strategy"] }) {
  const t = useWords(words);
  const format = useFormat();
  const localize = useLocalized();
  if (strategy === null) return <Empty text={t("yearReview.noStrategy")} />;
  const rows = strategy.objectives.flatMap((objective) =>
    objective.indicators.map((indicator) => ({ indicator, value: indicator.values[0] })),
  );
  const title = t("yearReview.strategy", { from: strategy.fromYear, to: strategy.toYear });
  return (
    <Section title={title}>
      <DataTable
        caption={localize(strategy.title)}
        rows={rows}
        keyOf={({ indicator }) => indicator.id}
        columns={[
          {
            heading: t("indicator"),
            cell: ({ indicator }) => (
              <>
                <Localized text={indicator.name} /> (<Localized text={indicator.unitOfMeasure} />)
              </>
            ),
          },
          { heading: t("baseline"), cell: ({ indicator }) => format.number(indicator.baseline), numeric: true },
          {
            heading: t("target"),
            cell: ({ indicator, value }) => format.number(value?.target ?? indicator.target),
            numeric: true,
          },
          { heading: t("actual"), cell: ({ value }) => format.number(value?.actual), numeric: true },
        ]}
      />
    </Section>
  );
}

function Pipeline({ buckets }: { readonly buckets: NonNullable<YearReviewQuery["proposalPipeline"]> }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  if (buckets.length === 0) return null;
  const nameOf = (key: string) => term(`proposalState.${key}` as Parameters<typeof term>[0]); // keys are states
  return (
    <Section title={t("pipeline.title")}>
      <DataTable
        caption={t("pipeline.byState")}
        rows={buckets}
        keyOf={({ key }) => key}
        columns={[
          { heading: t("pipeline.byState"), cell: ({ key }) => nameOf(key) },
          { heading: t("count"), cell: ({ count }) => format.number(count), numeric: true },
          { heading: t("overdue"), cell: ({ overdue }) => format.number(overdue), numeric: true },
        ]}
      />
    </Section>
  );
}

function Participation({ rows }: { readonly rows: NonNullable<YearReviewQuery["participationByMinistry"]> }) {
  const t = useWords(words);
  const format = useFormat();
  const localize = useLocalized();
  if (rows.length === 0) return null;
  return (
    <Section title={t("participation.title")}>
      <Chart
        title={t("participation.title")}
        labels={rows.map(({ ministry }) => (ministry === null ? t("noUnit") : localize(ministry.name)))}
        series={[{ label: t("attendances"), values: rows.map(({ stats }) => stats.attendances) }]}
        formatValue={format.number}
      />
    </Section>
  );
}
