import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { Link } from "react-router";
import { Badge } from "../design/badge.tsx";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { MoreButton } from "../graph/more-button.tsx";
import { useTerms } from "../graph/term.tsx";
import { thisYear, today, useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import "./coverage.css";
import { Figures } from "./figures.tsx";
import { CoverageDocument } from "./generated/operations.ts";
import { groupByKind, reachOf } from "./reach.ts";
import type { Reached } from "./reach.ts";
import { ReportFrame, useReportChoice } from "./report-frame.tsx";
import { words } from "./words.ts";

const tones = { active: "good", members: "warn", none: "bad" } as const;

/** R12: which units have members, take part and host; by kind of unit, in the official order. */
export function Component() {
  const t = useWords(words);
  const { year } = useReportChoice();
  const asOf = year < thisYear() ? `${year}-12-31` : today();
  const variables = useMemo(() => ({ year, asOf }), [year, asOf]);
  const query = useQuery(CoverageDocument, { variables });
  return (
    <ReportFrame
      title={t("coverage.title")}
      intro={t("coverage.intro")}
      report="coverage"
      parameters={{ year: String(year), on: asOf }}
    >
      <Loaded of={query} data={query.data?.ministries}>
        {({ edges, pageInfo }) => (
          <>
            {edges.length === 0 ? (
              <Empty text={t("none")} />
            ) : (
              <Coverage units={edges.map(({ node }) => reachOf(node))} />
            )}
            <MoreButton
              pageInfo={pageInfo}
              busy={query.loading}
              onMore={(after) => void query.fetchMore({ variables: { after } })}
            />
          </>
        )}
      </Loaded>
    </ReportFrame>
  );
}

function Coverage({ units }: { readonly units: readonly Reached[] }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  const count = (has: (unit: Reached) => boolean) => format.number(units.filter(has).length);
  return (
    <>
      <Figures
        figures={[
          [format.number(units.length), t("coverage.units")],
          [count(({ unit }) => (unit.memberCount ?? 0) > 0), t("coverage.withMembers")],
          [count(({ reach }) => reach === "active"), t("coverage.takePart")],
          [count(({ hosts }) => hosts.length > 0), t("coverage.hosts")],
          [count(({ unit }) => (unit.coordinators ?? []).length === 0), t("coverage.noCoordinator")],
        ]}
      />
      {[...groupByKind(units)].map(([kind, members]) => (
        <Section key={kind} title={`${term(`unitKind.${kind}`)} (${members.length})`}>
          <ul className="tiles">
            {members.map((reached) => (
              <Tile key={reached.unit.id} reached={reached} />
            ))}
          </ul>
        </Section>
      ))}
      <CoverageTable units={units} />
    </>
  );
}

function Tile({ reached: { unit, reach, hosts } }: { readonly reached: Reached }) {
  const t = useWords(words);
  return (
    <li className={`tile tile-${tones[reach]}`}>
      <Link to={`/units/${unit.code}`}>
        <Localized text={unit.name} />
      </Link>
      <span className="row">
        <Badge tone={tones[reach]}>{t(`coverage.reach.${reach}`)}</Badge>
        {hosts[0] !== undefined && <span className="small">{t("coverage.host", { year: hosts[0] })}</span>}
      </span>
      <span className="small">
        {t("coverage.figures", { members: unit.memberCount ?? "–", came: unit.participation?.attendances ?? "–" })}
      </span>
    </li>
  );
}

/** The exact figures of what the tiles show. */
function CoverageTable({ units }: { readonly units: readonly Reached[] }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  const localize = useLocalized();
  return (
    <DataTable
      caption={t("coverage.title")}
      rows={units}
      keyOf={({ unit }) => unit.id}
      columns={[
        { heading: t("unit"), cell: ({ unit }) => localize(unit.name) },
        { heading: t("coverage.kind"), cell: ({ unit }) => term(`unitKind.${unit.kind}`) },
        { heading: t("members"), cell: ({ unit }) => format.number(unit.memberCount), numeric: true },
        {
          heading: t("coverage.coordinators"),
          cell: ({ unit }) => format.number(unit.coordinators?.length),
          numeric: true,
        },
        {
          heading: t("registrations"),
          cell: ({ unit }) => format.number(unit.participation?.registrations),
          numeric: true,
        },
        {
          heading: t("attendances"),
          cell: ({ unit }) => format.number(unit.participation?.attendances),
          numeric: true,
        },
        { heading: t("coverage.hostYears"), cell: ({ hosts }) => (hosts.length === 0 ? "–" : hosts.join(", ")) },
      ]}
    />
  );
}
