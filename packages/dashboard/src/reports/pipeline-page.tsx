import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { words as common } from "../design/words.ts";
import { Loaded } from "../graph/loaded.tsx";
import { useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { Chart } from "./chart.tsx";
import { ProposalPipelineDocument } from "./generated/operations.ts";
import type { ProposalPipelineQuery } from "./generated/operations.ts";
import { ReportFrame, useReportChoice } from "./report-frame.tsx";
import { words } from "./words.ts";

/** Q11: where the proposals of a year stand, and who is asked for an answer. */
export function Component() {
  const t = useWords(words);
  const { year } = useReportChoice();
  const query = useQuery(ProposalPipelineDocument, { variables: { year } });
  return (
    <ReportFrame
      title={t("pipeline.title")}
      intro={t("pipeline.intro")}
      report="proposal-pipeline"
      parameters={{ year: String(year) }}
    >
      <Loaded of={query} data={query.data}>
        {({ byState, byTarget }) => (
          <>
            <ByState buckets={byState ?? []} />
            <ByTarget buckets={byTarget ?? []} />
          </>
        )}
      </Loaded>
    </ReportFrame>
  );
}

function ByState({ buckets }: { readonly buckets: NonNullable<ProposalPipelineQuery["byState"]> }) {
  const t = useWords(words);
  const c = useWords(common);
  const term = useTerms();
  const format = useFormat();
  // The key of a bucket by state is a value of that enumeration.
  const nameOf = (key: string) => term(`proposalState.${key}` as Parameters<typeof term>[0]);
  if (buckets.length === 0) return <Empty text={t("none")} />;
  return (
    <Section title={t("pipeline.byState")}>
      <Chart
        title={t("pipeline.byState")}
        labels={buckets.map(({ key }) => nameOf(key))}
        series={[{ label: t("count"), values: buckets.map(({ count }) => count) }]}
        formatValue={format.number}
      />
      <DataTable
        caption={t("pipeline.byState")}
        rows={buckets}
        keyOf={({ key }) => key}
        columns={[
          { heading: c("state"), cell: ({ key }) => nameOf(key), foot: c("total") },
          {
            heading: t("count"),
            cell: ({ count }) => format.number(count),
            numeric: true,
            foot: format.number(buckets.reduce((total, { count }) => total + count, 0)),
          },
          {
            heading: t("median"),
            cell: ({ medianDaysInState }) => format.number(medianDaysInState),
            numeric: true,
            foot: "",
          },
          {
            heading: t("overdue"),
            cell: ({ overdue }) => format.number(overdue),
            numeric: true,
            foot: format.number(buckets.reduce((total, { overdue }) => total + overdue, 0)),
          },
        ]}
      />
    </Section>
  );
}

function ByTarget({ buckets }: { readonly buckets: NonNullable<ProposalPipelineQuery["byTarget"]> }) {
  const t = useWords(words);
  const format = useFormat();
  const localize = useLocalized();
  if (buckets.length === 0) return null;
  return (
    <Section title={t("pipeline.byTarget")}>
      <DataTable
        caption={t("pipeline.byTarget")}
        rows={buckets}
        keyOf={({ key }) => key}
        columns={[
          { heading: t("unit"), cell: ({ ministry, key }) => (ministry === null ? key : localize(ministry.name)) },
          { heading: t("count"), cell: ({ count }) => format.number(count), numeric: true },
          { heading: t("overdue"), cell: ({ overdue }) => format.number(overdue), numeric: true },
          {
            heading: t("coordinators"),
            cell: ({ ministry }) => (ministry?.coordinators ?? []).map(({ displayName }) => displayName).join(", "),
          },
          {
            heading: t("oldest"),
            cell: ({ oldest }) =>
              oldest && (
                <Link to={`/proposals/${oldest.code}`}>
                  <Localized text={oldest.title} />
                </Link>
              ),
          },
        ]}
      />
    </Section>
  );
}
