import { Badge } from "../design/badge.tsx";
import { Section } from "../design/page.tsx";
import { State } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import type { Proposal } from "./proposal-page.tsx";
import { words } from "./words.ts";

/** What ministries were asked, and what they answered; a date is a request, not an order. */
export function Referrals({ referrals }: { readonly referrals: NonNullable<Proposal["referrals"]> }) {
  const t = useWords(words);
  const format = useFormat();
  const localize = useLocalized();
  if (referrals.length === 0) return null;
  return (
    <Section title={t("referrals")}>
      <ul className="list card">
        {referrals.map(({ id, ministry, state, dueOn, isOverdue, reassignedFrom, response }) => (
          <li key={id}>
            <span className="row">
              <span className="item-title">
                <Localized text={ministry.name} />
              </span>
              <State term={`referralState.${state}`} />
              {isOverdue && <Badge tone="bad">{t("referrals.overdue")}</Badge>}
            </span>
            <span className="soft">
              {t("referrals.due", { date: format.date(dueOn) })}
              {reassignedFrom && ` · ${t("referrals.from", { unit: localize(reassignedFrom.name) })}`}
            </span>
            {response && (
              <div className="notice">
                <span className="row">
                  <State term={`position.${response.position}`} />
                  {response.publishedAt && (
                    <span className="soft">
                      {t("referrals.published", { date: format.date(response.publishedAt) })}
                    </span>
                  )}
                  {response.document?.docNumber && (
                    <span className="soft">{t("referrals.document", { number: response.document.docNumber })}</span>
                  )}
                </span>
                <p className="prose">
                  <Localized text={response.text} />
                </p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
