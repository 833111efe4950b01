import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { words as common } from "../design/words.ts";
import { Loaded } from "../graph/loaded.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { Chart } from "./chart.tsx";
import { EngagementBalanceDocument } from "./generated/operations.ts";
import type { EngagementBalanceQuery } from "./generated/operations.ts";
import { ReportFrame, useReportChoice } from "./report-frame.tsx";
import { words } from "./words.ts";

type Row = NonNullable<EngagementBalanceQuery["engagementBalance"]>[number];

/** Q13: what each unit's members gave and received in a year. */
export function Component() {
  const t = useWords(words);
  const { year, rollup } = useReportChoice();
  const variables = useMemo(() => ({ year, rollup }), [year, rollup]);
  const query = useQuery(EngagementBalanceDocument, { variables });
  return (
    <ReportFrame
      title={t("balance.title")}
      intro={t("balance.intro")}
      report="engagement-balance"
      parameters={{ year: String(year), rollup }}
      rollup
    >
      <Loaded of={query} data={query.data?.engagementBalance}>
        {(rows) => (rows.length === 0 ? <Empty text={t("none")} /> : <Balance rows={rows} />)}
      </Loaded>
    </ReportFrame>
  );
}

function Balance({ rows }: { readonly rows: readonly Row[] }) {
  const t = useWords(words);
  const c = useWords(common);
  const format = useFormat();
  const localize = useLocalized();
  const nameOf = ({ ministry }: Row) => (ministry === null ? t("noUnit") : localize(ministry.name));
  const column = (heading: string, pick: (row: Row) => number) => ({
    heading,
    cell: (row: Row) => format.number(pick(row)),
    numeric: true,
    foot: format.number(rows.reduce((total, row) => total + pick(row), 0)),
  });
  return (
    <>
      <Chart
        title={t("balance.title")}
        labels={rows.map(nameOf)}
        series={[
          { label: t("given"), values: rows.map(({ balance }) => balance.contributions) },
          { label: t("received"), values: rows.map(({ balance }) => balance.benefits) },
        ]}
        formatValue={format.number}
      />
      <DataTable
        caption={t("balance.title")}
        rows={rows}
        keyOf={(row, index) => row.ministry?.id ?? String(index)}
        columns={[
          { heading: t("unit"), cell: nameOf, foot: c("total") },
          column(t("members"), (row) => row.activeMembers),
          column(t("given"), (row) => row.balance.contributions),
          column(t("hoursGiven"), (row) => row.balance.contributionHours),
          column(t("received"), (row) => row.balance.benefits),
          column(t("hoursReceived"), (row) => row.balance.benefitHours),
          column(t("withoutContribution"), (row) => row.membersWithoutContribution),
          column(t("withoutBenefit"), (row) => row.membersWithoutBenefit),
        ]}
      />
    </>
  );
}
