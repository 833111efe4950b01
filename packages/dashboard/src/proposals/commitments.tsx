import { Badge } from "../design/badge.tsx";
import { Section } from "../design/page.tsx";
import { Progress } from "../design/progress.tsx";
import { State } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import type { Proposal } from "./proposal-page.tsx";
import { words } from "./words.ts";

/** What units took upon themselves after the conclusion, and how far they are. */
export function Commitments({ commitments }: { readonly commitments: Proposal["commitments"] }) {
  const t = useWords(words);
  const format = useFormat();
  const localize = useLocalized();
  if (commitments.length === 0) return null;
  return (
    <Section title={t("commitments")}>
      <ul className="list card">
        {commitments.map(({ id, title, state, progress, dueOn, isLate, ministry, planActivity }) => (
          <li key={id}>
            <span className="row">
              <span className="item-title">
                <Localized text={title} />
              </span>
              <State term={`commitmentState.${state}`} />
              {isLate && <Badge tone="bad">{t("late")}</Badge>}
            </span>
            <Progress value={progress} label={localize(title)} />
            <span className="soft">
              <Localized text={ministry.name} />
              {dueOn && ` · ${t("due", { date: format.date(dueOn) })}`}
              {planActivity &&
                ` · ${t("inPlan", { year: planActivity.plan.year, unit: localize(planActivity.plan.ministry.name) })}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
