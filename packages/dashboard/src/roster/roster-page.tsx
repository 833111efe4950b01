import { useQuery } from "@apollo/client/react";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import { Badge } from "../design/badge.tsx";
import { Button, FileButton } from "../design/button.tsx";
import { Choice } from "../design/choices.tsx";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { Page } from "../design/page.tsx";
import { words as common } from "../design/words.ts";
import { Loaded } from "../graph/loaded.tsx";
import { MoreButton } from "../graph/more-button.tsx";
import { useTerms } from "../graph/term.tsx";
import { today, useFormat } from "../language/format.ts";
import { useLanguage, useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { Guard } from "../session/guard.tsx";
import { TermRosterDocument } from "./generated/operations.ts";
import type { TermRosterQuery } from "./generated/operations.ts";
import { words } from "./words.ts";

const terms = ["2022-2027", "2017-2022"] as const;
/** Days before the two large reorganisations of units, and none. */
const comparisons = ["2025-02-28", "2018-01-01"] as const;

type Term = NonNullable<TermRosterQuery["networkTerm"]>;
type Row = NonNullable<Term["members"]>["edges"][number]["node"];

/** Q18: the members of a term, where they sat on a day and where they sit now. */
export function Component() {
  return (
    <Guard roles={["SECRETARIAT", "PRESIDIUM", "AUDITOR"]}>
      <RosterPage />
    </Guard>
  );
}

function RosterPage() {
  const t = useWords(words);
  const c = useWords(common);
  const format = useFormat();
  const { language } = useLanguage();
  const [term, setTerm] = useState<(typeof terms)[number]>("2022-2027");
  const [before, setBefore] = useState<(typeof comparisons)[number]>("2025-02-28");
  const variables = useMemo(() => ({ term, before, now: today() }), [term, before]);
  const query = useQuery(TermRosterDocument, { variables });
  return (
    <Page
      title={t("title")}
      intro={t("intro")}
      actions={
        <>
          {(["xlsx", "pdf"] as const).map((kind) => (
            <FileButton key={kind} href={`/exports/term-roster.${kind}?term=${term}&on=${today()}&lang=${language}`}>
              {`.${kind}`}
            </FileButton>
          ))}
          <Button onPress={() => print()}>{c("print")}</Button>
        </>
      }
    >
      <div className="filters">
        <Choice
          label={t("term")}
          value={term}
          options={terms.map((value) => ({ value, label: value }))}
          onChange={setTerm}
        />
        <Choice
          label={t("before")}
          value={before}
          options={comparisons.map((value) => ({ value, label: format.date(value) }))}
          onChange={setBefore}
        />
      </div>
      {query.data?.networkTerm === null && query.error === undefined ? (
        <Empty text={t("none")} />
      ) : (
        <Loaded of={query} data={query.data?.networkTerm?.members}>
          {({ edges, totalCount, pageInfo }) => (
            <>
              <p className="soft" role="status">
                {t("found", { count: totalCount })}
              </p>
              <Roster rows={edges.map(({ node }) => node)} before={before} />
              <MoreButton
                pageInfo={pageInfo}
                busy={query.loading}
                onMore={(after) => void query.fetchMore({ variables: { after } })}
              />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

function Roster({ rows, before }: { readonly rows: readonly Row[]; readonly before: string }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  return (
    <DataTable
      caption={t("title")}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { heading: t("name"), cell: ({ id, displayName }) => <Link to={`/members/${id}`}>{displayName}</Link> },
        { heading: t("kind"), cell: ({ membership }) => membership && term(`membershipKind.${membership.kind}`) },
        { heading: t("office"), cell: ({ membership }) => membership && term(`office.${membership.office}`) },
        { heading: t("unitThen", { date: format.date(before) }), cell: (row) => <Localized text={row.then?.name} /> },
        { heading: t("unitNow"), cell: (row) => <Present unit={row.now} /> },
      ]}
    />
  );
}

function Present({ unit }: { readonly unit: Row["now"] }) {
  const t = useWords(words);
  const localize = useLocalized();
  if (unit === null) return <Badge tone="warn">{t("noUnit")}</Badge>;
  if (unit.status !== "ENDED") return <Localized text={unit.name} />;
  return (
    <span className="stack stack-tight">
      <Localized text={unit.name} />
      <span>
        <Badge tone="bad">{t("update")}</Badge>
      </span>
      {unit.currentSuccessor && (
        <span className="small">{t("ended", { unit: localize(unit.currentSuccessor.name) })}</span>
      )}
    </span>
  );
}
