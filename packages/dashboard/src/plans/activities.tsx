import { useState } from "react";
import { Link } from "react-router";
import { Badge } from "../design/badge.tsx";
import { Button } from "../design/button.tsx";
import { useIsKept } from "../design/kept-text.ts";
import { Empty } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { Progress } from "../design/progress.tsx";
import { State, useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { useSession } from "../session/session.tsx";
import { ActivityForm } from "./activity-form.tsx";
import { AddActivity } from "./add-activity.tsx";
import type { PlanEditorQuery } from "./generated/operations.ts";
import { ReportForm } from "./report-form.tsx";
import { Reports } from "./reports.tsx";
import { reportKey } from "./use-report.ts";
import { words } from "./words.ts";

type Unit = NonNullable<PlanEditorQuery["ministry"]>;
type Plan = NonNullable<Unit["plan"]>;
type Activity = Plan["activities"]["edges"][number]["node"];

/** States of a plan in which its activities may be changed. */
const editable: readonly string[] = ["DRAFT", "RETURNED", "APPROVED", "IN_PROGRESS"];

/** States of a plan in which the member who leads one of its activities reports on it. */
const agreed: readonly string[] = ["APPROVED", "IN_PROGRESS"];

/** A plan's activities; in the own unit each can be edited in its place, and who leads one reports on it. */
export function Activities({ unit, plan, own }: { readonly unit: Unit; readonly plan: Plan; readonly own: boolean }) {
  const t = useWords(words);
  const { edges } = plan.activities;
  const { member } = useSession();
  const canEdit = own && editable.includes(plan.state);
  const leads = ({ lead, state }: Activity) =>
    !own && agreed.includes(plan.state) && state !== "CANCELLED" && lead !== null && lead.id === member?.id;
  return (
    <Section title={t("activities")}>
      {edges.length === 0 && <Empty text={t("activities.none")} />}
      {edges.map(({ node }) => (
        <ActivityCard key={node.id} unit={unit} activity={node} canEdit={canEdit} canReport={leads(node)} />
      ))}
      {canEdit && <AddActivity planId={plan.id} />}
    </Section>
  );
}

interface ActivityCardProps {
  readonly unit: Unit;
  readonly activity: Activity;
  readonly canEdit: boolean;
  readonly canReport: boolean;
}

function ActivityCard({ unit, activity, canEdit, canReport }: ActivityCardProps) {
  const t = useWords(words);
  const localize = useLocalized();
  // Who had begun to write goes on with it.
  const begun = useIsKept(`activity.${activity.id}`);
  const reporting = useIsKept(reportKey(activity.id));
  const [chosen, setEditing] = useState<boolean | null>(null);
  const editing = chosen ?? (begun || reporting);
  return (
    <article className="card stack" aria-label={localize(activity.title)}>
      {editing && canEdit ? (
        <ActivityForm unit={unit} activity={activity} onClose={() => setEditing(false)} />
      ) : (
        <>
          <div className="row row-spread">
            <h3>
              <Localized text={activity.title} />
            </h3>
            {canEdit && (
              <Button label={`${t("edit")}: ${localize(activity.title)}`} onPress={() => setEditing(true)}>
                {t("edit")}
              </Button>
            )}
          </div>
          <ActivityFacts activity={activity} />
          <Reports activity={activity} />
          {canReport &&
            (editing ? (
              <ReportForm unit={unit} activity={activity} onClose={() => setEditing(false)} />
            ) : (
              <div>
                <Button label={`${t("report.title")}: ${localize(activity.title)}`} onPress={() => setEditing(true)}>
                  {t("report.title")}
                </Button>
              </div>
            ))}
        </>
      )}
    </article>
  );
}

function ActivityFacts({ activity }: { readonly activity: Activity }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  const localize = useLocalized();
  const { events, commitments } = activity;
  return (
    <>
      <div className="row">
        <State term={`activityState.${activity.state}`} />
        {activity.isLate && <Badge tone="bad">{t("late")}</Badge>}
        <Progress value={activity.progress} label={localize(activity.title)} />
      </div>
      <p className="soft">
        {[
          activity.code,
          term(`activityKind.${activity.kind}`),
          activity.endsOn && t("until", { date: format.date(activity.endsOn) }),
          activity.lead?.displayName,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {activity.objective && (
        <p className="small">
          {t("objective")}: <Localized text={activity.objective.title} />
        </p>
      )}
      {activity.expectedMemberBenefit && (
        <p className="small">
          {t("field.benefit")}: <Localized text={activity.expectedMemberBenefit} />
        </p>
      )}
      {events && events.length > 0 && (
        <p className="small">
          {t("events")}:{" "}
          {events.map((event) => (
            <Link key={event.id} to={`/events/${event.code}`} className="spaced">
              {event.code}
            </Link>
          ))}
        </p>
      )}
      {commitments && commitments.length > 0 && (
        <div className="small">
          {t("commitments")}:
          <ul>
            {commitments.map((commitment) => (
              <li key={commitment.id}>
                <Localized text={commitment.title} /> ({format.percent(commitment.progress / 100)})
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
