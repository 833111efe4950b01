import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { Link, useParams } from "react-router";
import { Empty } from "../design/notice.tsx";
import { Page } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { MoreButton } from "../graph/more-button.tsx";
import { State, useTerms } from "../graph/term.tsx";
import { UnitTurns } from "../hosting/turns.tsx";
import { thisYear, useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { Guard } from "../session/guard.tsx";
import { HostedHistoryDocument } from "./generated/operations.ts";
import type { HostedHistoryQuery } from "./generated/operations.ts";
import { words } from "./words.ts";

type Hosted = NonNullable<NonNullable<HostedHistoryQuery["ministry"]>["hostedEvents"]>["edges"][number]["node"];

/** Q07: the events a unit has hosted in ten years and what came of them. */
export function Component() {
  return (
    <Guard>
      <HostedPage />
    </Guard>
  );
}

function HostedPage() {
  const { code = "" } = useParams();
  const t = useWords(words);
  const localize = useLocalized();
  const variables = useMemo(() => ({ code, from: thisYear() - 9, to: thisYear() }), [code]);
  const query = useQuery(HostedHistoryDocument, { variables });
  return (
    <Loaded of={query} data={query.data?.ministry}>
      {(unit) => {
        const events = unit.hostedEvents?.edges ?? [];
        return (
          <Page title={t("hosted.title")} intro={localize(unit.name)}>
            <UnitTurns code={code} />
            {events.length === 0 && <Empty text={t("hosted.none")} />}
            <div className="stack">
              {events.map(({ node }) => (
                <HostedEvent key={node.id} event={node} />
              ))}
            </div>
            {unit.hostedEvents && (
              <MoreButton
                pageInfo={unit.hostedEvents.pageInfo}
                busy={query.loading}
                onMore={(after) => void query.fetchMore({ variables: { after } })}
              />
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}

function HostedEvent({ event }: { readonly event: Hosted }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  const { stats } = event;
  return (
    <article className="card stack">
      <h2>
        <Link to={`/events/${event.code}`}>
          <Localized text={event.title} />
        </Link>
      </h2>
      <p>{format.span(event.startsAt, event.endsAt)}</p>
      {stats && (
        <p>
          {t("attended", {
            count: stats.attended,
            units: stats.unitsRepresented,
            rate: format.percent(stats.attendanceRate),
          })}
        </p>
      )}
      {event.outcomes.length > 0 && (
        <>
          <h3>{t("outcomes")}</h3>
          <ul className="list">
            {event.outcomes.map((outcome) => (
              <li key={outcome.id}>
                <span className="row">
                  <span>{term(`outcomeKind.${outcome.kind}`)}</span>
                  <State term={`outcomeState.${outcome.state}`} />
                </span>
                <p className="prose">
                  <Localized text={outcome.statement} />
                </p>
                {outcome.responsible && (
                  <span className="soft small">
                    <Localized text={outcome.responsible.name} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
