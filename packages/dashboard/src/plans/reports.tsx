import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Empty } from "../design/notice.tsx";
import { Progress } from "../design/progress.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { PersonLine } from "../people/person.tsx";
import { ActivityReportsDocument } from "./generated/operations.ts";
import type { ActivityReportsQuery, EditedActivityFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

type Report = NonNullable<ActivityReportsQuery["planActivity"]>["reports"][number];

/** What was reported on an activity; opened by who wants to read it, on a page that has many activities. */
export function Reports({ activity }: { readonly activity: EditedActivityFragment }) {
  const t = useWords(words);
  const localize = useLocalized();
  const [open, setOpen] = useState(false);
  const count = activity.reports.length;
  if (count === 0) return <p className="soft small">{t("reports.none")}</p>;
  const action = open ? t("reports.hide") : t("reports.show", { count });
  return (
    <>
      <div>
        <Button label={`${action}: ${localize(activity.title)}`} onPress={() => setOpen(!open)}>
          {action}
        </Button>
      </div>
      {open && <ReportList activityId={activity.id} />}
    </>
  );
}

function ReportList({ activityId }: { readonly activityId: string }) {
  const t = useWords(words);
  // Addresses of files are good for five minutes only: kept ones are of no use.
  const query = useQuery(ActivityReportsDocument, { variables: { id: activityId }, fetchPolicy: "network-only" });
  return (
    <Loaded of={query} data={query.data?.planActivity?.reports}>
      {(reports) =>
        reports.length === 0 ? (
          <Empty text={t("reports.none")} />
        ) : (
          <ul className="list" aria-label={t("report.title")}>
            {reports.map((report) => (
              <li key={report.id}>
                <ReportItem report={report} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function ReportItem({ report }: { readonly report: Report }) {
  const t = useWords(words);
  const format = useFormat();
  const { reportedOn, progress, narrative, reportedBy, evidence } = report;
  const day = format.date(reportedOn);
  return (
    <article className="stack stack-tight" aria-label={`${t("report.title")} ${day}`}>
      <div className="row">
        <strong>{day}</strong>
        <Progress value={progress} label={`${t("report.title")} ${day}`} />
      </div>
      <p className="prose">
        <Localized text={narrative} />
      </p>
      <p className="small">
        {t("reports.by")}: <PersonLine person={reportedBy} />
      </p>
      {evidence.length === 0 ? (
        <p className="soft small">{t("reports.evidence.none")}</p>
      ) : (
        <div className="small">
          {t("reports.evidence")}:
          <ul>
            {evidence.map((document) => (
              <li key={document.id}>
                <EvidenceLink document={document} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </article>
  );
}

function EvidenceLink({ document }: { readonly document: Report["evidence"][number] }) {
  const t = useWords(words);
  const { docNumber, title, downloadUrl } = document;
  const name = (
    <>
      {docNumber && `${docNumber} · `}
      <Localized text={title} />
    </>
  );
  if (downloadUrl) return <a href={downloadUrl}>{name}</a>;
  return (
    <span>
      {name} <span className="soft">({t("reports.noFile")})</span>
    </span>
  );
}
