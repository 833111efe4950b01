import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { Link, useParams } from "react-router";
import { Badge } from "../design/badge.tsx";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { Page, Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { State, useTerms } from "../graph/term.tsx";
import { thisYear, useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { Figures } from "../reports/figures.tsx";
import { Guard } from "../session/guard.tsx";
import { LineageViewDocument } from "./generated/operations.ts";
import type { LineageViewQuery } from "./generated/operations.ts";
import { words } from "./words.ts";

type Unit = NonNullable<LineageViewQuery["ministry"]>;

/** Q08: a unit through mergers and names; what others did before stays theirs. */
export function Component() {
  return (
    <Guard>
      <LineagePage />
    </Guard>
  );
}

function LineagePage() {
  const { code = "" } = useParams();
  const variables = useMemo(() => ({ code, y0: thisYear() - 9, y1: thisYear() }), [code]);
  const query = useQuery(LineageViewDocument, { variables });
  return (
    <Loaded of={query} data={query.data?.ministry}>
      {(unit) => <Lineage unit={unit} />}
    </Loaded>
  );
}

function Lineage({ unit }: { readonly unit: Unit }) {
  const t = useWords(words);
  const format = useFormat();
  const localize = useLocalized();
  const stats = unit.proposalStats;
  return (
    <Page title={`${t("lineage")}: ${localize(unit.name)}`} intro={t("lineage.intro")}>
      {stats && (
        <Figures
          figures={(["authored", "received", "responded", "overdue"] as const).map(
            (key) => [format.number(stats[key]), t(`stats.${key}`)] as const,
          )}
        />
      )}
      <Section title={t("names")}>
        <DataTable
          caption={t("names")}
          rows={unit.versions}
          keyOf={({ versionNo }) => String(versionNo)}
          columns={[
            { heading: t("name"), cell: ({ name }) => <Localized text={name} /> },
            { heading: t("from"), cell: ({ validFrom }) => format.date(validFrom) },
            { heading: t("to"), cell: ({ validTo }) => format.date(validTo) },
            { heading: t("basis"), cell: ({ legalBasis }) => legalBasis ?? "–" },
          ]}
        />
      </Section>
      <Section title={t("predecessors")}>
        {unit.predecessors.length === 0 && <Empty text={t("predecessors.none")} />}
        <div className="columns">
          {unit.predecessors.map((succession) => (
            <Predecessor key={succession.id} succession={succession} />
          ))}
        </div>
      </Section>
    </Page>
  );
}

function Predecessor({ succession }: { readonly succession: Unit["predecessors"][number] }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  const localize = useLocalized();
  const { from } = succession;
  return (
    <article className="card stack">
      <h3>
        <Link to={`/units/${from.code}`}>
          <Localized text={from.name} />
        </Link>
      </h3>
      <div className="row">
        <span>
          {term(`successionType.${succession.type}`)}, {format.date(succession.effectiveOn)}
        </span>
        {succession.isPrimary && <Badge tone="calm">{t("primary")}</Badge>}
      </div>
      {succession.functions && (
        <p>
          <Localized text={succession.functions} />
        </p>
      )}
      <dl className="facts">
        <dt>{t("basis")}</dt>
        <dd>{succession.legalBasis ?? "–"}</dd>
        <dt>{t("plans")}</dt>
        <dd className="stack stack-tight">
          {from.plans.map((plan) => (
            <span key={plan.id} className="row">
              <Link to={`/units/${from.code}/plan/${plan.year}`}>{plan.year}</Link>
              <State term={`planState.${plan.state}`} />
            </span>
          ))}
        </dd>
        <dt>{t("hosted")}</dt>
        <dd>
          {from.hostedEvents?.totalCount ?? 0}
          <ul className="list">
            {from.hostedEvents?.edges.map(({ node }) => (
              <li key={node.id}>
                <Link to={`/events/${node.code}`}>{localize(node.title)}</Link>
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t("proposals")}</dt>
        <dd>
          {from.authoredProposals?.totalCount ?? 0}
          <ul className="list">
            {from.authoredProposals?.edges.map(({ node }) => (
              <li key={node.id}>
                <Link to={`/proposals/${node.code}`}>{localize(node.title)}</Link>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </article>
  );
}
