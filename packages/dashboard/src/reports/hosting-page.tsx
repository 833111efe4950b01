import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { State } from "../graph/term.tsx";
import { ComingTurns } from "../hosting/turns.tsx";
import { thisYear, useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { HostRotationDocument } from "./generated/operations.ts";
import type { HostRotationQuery } from "./generated/operations.ts";
import { ReportFrame, useReportChoice } from "./report-frame.tsx";
import { words } from "./words.ts";

/** How many years back the rotation is shown. */
const yearsShown = 10;

/** Q14: who hosted which year, what came of it, and whose turn is next. */
export function Component() {
  const t = useWords(words);
  const { year } = useReportChoice();
  const from = year - yearsShown + 1;
  const next = Math.max(year, thisYear()) + 1;
  const query = useQuery(HostRotationDocument, { variables: { from, to: year, next } });
  return (
    <ReportFrame
      title={t("hosting.title")}
      intro={t("hosting.intro")}
      report="host-rotation"
      parameters={{ from: String(from), to: String(year) }}
    >
      <Loaded of={query} data={query.data}>
        {({ hostRotation, hostCandidates }) => (
          <>
            <Rotation turns={hostRotation ?? []} />
            <ComingTurns />
            <Candidates units={hostCandidates ?? []} year={next} />
          </>
        )}
      </Loaded>
    </ReportFrame>
  );
}

function Rotation({ turns }: { readonly turns: NonNullable<HostRotationQuery["hostRotation"]> }) {
  const t = useWords(words);
  const format = useFormat();
  if (turns.length === 0) return <Empty text={t("none")} />;
  return (
    <DataTable
      caption={t("hosting.title")}
      rows={turns}
      keyOf={({ id }) => id}
      columns={[
        { heading: t("year"), cell: ({ year }) => year },
        {
          heading: t("unit"),
          cell: ({ ministry }) => (
            <>
              <Localized text={ministry.name} />
              {ministry.currentSuccessor && ministry.currentSuccessor.id !== ministry.id && (
                <span className="soft"> → {ministry.currentSuccessor.code}</span>
              )}
            </>
          ),
        },
        { heading: t("hosting.state"), cell: ({ state }) => <State term={`hostState.${state}`} /> },
        {
          heading: t("hosting.event"),
          cell: ({ event }) =>
            event && (
              <Link to={`/events/${event.code}`}>
                <Localized text={event.title} />
              </Link>
            ),
        },
        {
          heading: t("hosting.attended"),
          cell: ({ event }) =>
            event?.stats
              ? `${format.number(event.stats.attended)} (${format.percent(event.stats.attendanceRate)})`
              : "–",
          numeric: true,
        },
        {
          heading: t("hosting.feedback"),
          cell: ({ event }) => format.number(event?.feedback?.averageOverall),
          numeric: true,
        },
        {
          heading: t("hosting.awareness"),
          cell: ({ event }) => signed(event?.evaluation?.awarenessChange),
          numeric: true,
        },
        {
          heading: t("hosting.outcomes"),
          cell: ({ event }) =>
            event ? `${event.outcomes.filter(({ state }) => state === "DONE").length}/${event.outcomes.length}` : "–",
          numeric: true,
        },
        {
          heading: t("hosting.commitments"),
          cell: ({ leadershipCommitments }) => <Localized text={leadershipCommitments} />,
          wide: true,
        },
      ]}
    />
  );
}

const signed = (value: number | null | undefined) =>
  value === null || value === undefined ? "–" : value > 0 ? `+${value}` : String(value);

interface CandidatesProps {
  readonly units: NonNullable<HostRotationQuery["hostCandidates"]>;
  readonly year: number;
}

function Candidates({ units, year }: CandidatesProps) {
  const t = useWords(words);
  return (
    <Section title={t("hosting.next", { year })} card>
      {units.length === 0 && <Empty text={t("none")} />}
      <ol className="list">
        {units.map((unit) => {
          const last = Math.max(
            0,
            ...unit.hostAssignments.filter(({ state }) => state === "HELD").map((turn) => turn.year),
          );
          return (
            <li key={unit.id}>
              <span className="item-title">
                <Localized text={unit.name} />
              </span>
              <span className="soft">{last === 0 ? t("hosting.never") : t("hosting.last", { year: last })}</span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
