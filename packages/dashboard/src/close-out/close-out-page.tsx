import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { FileButton } from "../design/button.tsx";
import { DataTable } from "../design/data-table.tsx";
import { Notice } from "../design/notice.tsx";
import { Page, Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { State } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useLanguage, useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { Figures } from "../reports/figures.tsx";
import { Guard } from "../session/guard.tsx";
import { useSession } from "../session/session.tsx";
import { Attendance } from "./attendance.tsx";
import { Evaluation } from "./evaluation.tsx";
import { EventCloseOutDocument } from "./generated/operations.ts";
import type { EventCloseOutQuery } from "./generated/operations.ts";
import { Minutes } from "./minutes.tsx";
import { Outcomes } from "./outcomes.tsx";
import { Report } from "./report.tsx";
import { words } from "./words.ts";

export type ClosedEvent = NonNullable<EventCloseOutQuery["event"]>;

/** Q15: from attendance to report, in the order the work is done. */
export function Component() {
  return (
    <Guard roles={["UNIT_COORDINATOR", "SECRETARIAT", "PRESIDIUM", "AUDITOR"]}>
      <CloseOutPage />
    </Guard>
  );
}

function CloseOutPage() {
  const { code = "" } = useParams();
  const t = useWords(words);
  const query = useQuery(EventCloseOutDocument, { variables: { code } });
  if (query.data !== undefined && query.data.event === null && query.error === undefined) {
    return <Page title={t("gone")}>{null}</Page>;
  }
  return (
    <Loaded of={query} data={query.data?.event}>
      {(event) => <CloseOut event={event} />}
    </Loaded>
  );
}

function CloseOut({ event }: { readonly event: ClosedEvent }) {
  const t = useWords(words);
  const format = useFormat();
  const localize = useLocalized();
  const { language } = useLanguage();
  const session = useSession();
  const runs = session.has("SECRETARIAT") || session.units.some(({ id }) => id === event.host.id);
  const open = runs && (event.state === "ENDED" || event.state === "ONGOING");
  const { stats } = event;
  return (
    <Page
      title={t("title", { event: localize(event.title) })}
      intro={t("intro")}
      actions={(["xlsx", "pdf"] as const).map((kind) => (
        <FileButton key={kind} href={`/exports/attendance.${kind}?code=${event.code}&lang=${language}`}>
          {`.${kind}`}
        </FileButton>
      ))}
    >
      <State term={`eventState.${event.state}`} />
      {stats && (
        <Figures
          figures={[
            [format.number(stats.invited), t("invited")],
            [format.number(stats.attended), t("attended")],
            [format.number(stats.absent), t("absent")],
            [format.number(stats.unitsRepresented), t("units")],
            [format.percent(stats.attendanceRate), t("rate")],
          ]}
        />
      )}
      <Report event={event} />
      <Attendance event={event} canMark={open} />
      <Minutes event={event} canWrite={open} />
      <Evaluation event={event} canWrite={open} />
      <Outcomes event={event} canAdd={open} />
      <FeedbackSummary event={event} />
    </Page>
  );
}

function FeedbackSummary({ event }: { readonly event: ClosedEvent }) {
  const t = useWords(words);
  const format = useFormat();
  const localize = useLocalized();
  const { feedback } = event;
  if (feedback === null) return null;
  const rows = [
    { code: "overall", label: t("feedback.overall"), average: feedback.averageOverall },
    ...feedback.questions.map(({ code, label, average }) => ({ code, label: localize(label), average })),
  ];
  return (
    <Section title={t("feedback")}>
      {feedback.suppressed ? (
        <Notice>{t("feedback.few", { count: feedback.responses })}</Notice>
      ) : (
        <>
          <p className="soft">{t("feedback.answers", { count: feedback.responses, of: feedback.invited })}</p>
          <DataTable
            caption={t("feedback")}
            rows={rows}
            keyOf={({ code }) => code}
            columns={[
              { heading: t("feedback.question"), cell: ({ label }) => label },
              { heading: t("feedback.average"), cell: ({ average }) => format.number(average), numeric: true },
            ]}
          />
        </>
      )}
    </Section>
  );
}
