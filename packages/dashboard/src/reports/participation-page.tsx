import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { words as common } from "../design/words.ts";
import { Loaded } from "../graph/loaded.tsx";
import { thisYear, today, useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { Chart } from "./chart.tsx";
import { ParticipationByUnitDocument } from "./generated/operations.ts";
import type { ParticipationByUnitQuery } from "./generated/operations.ts";
import { ReportFrame, useReportChoice } from "./report-frame.tsx";
import { words } from "./words.ts";

type Row = NonNullable<ParticipationByUnitQuery["participationByMinistry"]>[number];

/** Q10: how each unit took part in the events of a year. */
export function Component() {
  const t = useWords(words);
  const { year, rollup } = useReportChoice();
  // A year that is over is counted at its end.
  const asOf = year < thisYear() ? `${year}-12-31` : today();
  const variables = useMemo(() => ({ year, rollup, asOf }), [year, rollup, asOf]);
  const query = useQuery(ParticipationByUnitDocument, { variables });
  return (
    <ReportFrame
      title={t("participation.title")}
      intro={t("participation.intro")}
      report="participation"
      parameters={{ year: String(year), on: asOf, rollup }}
      rollup
    >
      <Loaded of={query} data={query.data?.participationByMinistry}>
        {(rows) => (rows.length === 0 ? <Empty text={t("none")} /> : <Participation rows={rows} />)}
      </Loaded>
    </ReportFrame>
  );
}

function Participation({ rows }: { readonly rows: readonly Row[] }) {
  const t = useWords(words);
  const c = useWords(common);
  const format = useFormat();
  const localize = useLocalized();
  const nameOf = ({ ministry }: Row) => (ministry === null ? t("noUnit") : localize(ministry.name));
  const sorted = rows.toSorted((one, other) => other.stats.attendances - one.stats.attendances);
  const sum = (pick: (row: Row) => number) => format.number(rows.reduce((total, row) => total + pick(row), 0));
  return (
    <>
      <Chart
        title={t("participation.title")}
        labels={sorted.map(nameOf)}
        series={[
          { label: t("attendances"), values: sorted.map(({ stats }) => stats.attendances) },
          { label: t("registrations"), values: sorted.map(({ stats }) => stats.registrations) },
        ]}
        formatValue={format.number}
      />
      <DataTable
        caption={t("participation.title")}
        rows={sorted}
        keyOf={(row, index) => row.ministry?.id ?? String(index)}
        columns={[
          { heading: t("unit"), cell: nameOf, foot: c("total") },
          {
            heading: t("members"),
            cell: ({ ministry }) => format.number(ministry?.memberCount),
            numeric: true,
            foot: "",
          },
          { heading: t("events"), cell: ({ stats }) => format.number(stats.events), numeric: true, foot: "" },
          {
            heading: t("invitations"),
            cell: ({ stats }) => format.number(stats.invitations),
            numeric: true,
            foot: sum(({ stats }) => stats.invitations),
          },
          {
            heading: t("registrations"),
            cell: ({ stats }) => format.number(stats.registrations),
            numeric: true,
            foot: sum(({ stats }) => stats.registrations),
          },
          {
            heading: t("attendances"),
            cell: ({ stats }) => format.number(stats.attendances),
            numeric: true,
            foot: sum(({ stats }) => stats.attendances),
          },
          { heading: t("rate"), cell: ({ stats }) => format.percent(stats.attendanceRate), numeric: true, foot: "" },
        ]}
      />
    </>
  );
}
