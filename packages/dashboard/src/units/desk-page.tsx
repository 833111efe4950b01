import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { Link, useParams } from "react-router";
import { Badge } from "../design/badge.tsx";
import { LinkButton } from "../design/button.tsx";
import { Empty, Notice } from "../design/notice.tsx";
import { Page, Section } from "../design/page.tsx";
import { Progress } from "../design/progress.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useMasks } from "../graph/masks.ts";
import { State } from "../graph/term.tsx";
import { thisYear, useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { PersonLine } from "../people/person.tsx";
import { Guard } from "../session/guard.tsx";
import { UnitDeskDocument } from "./generated/operations.ts";
import type { UnitDeskQuery } from "./generated/operations.ts";
import { words } from "./words.ts";

type Unit = NonNullable<UnitDeskQuery["ministry"]>;

/** A unit at a glance: what waits, its plan, its people, its turns. Others than its own people see the open part. */
export function Component() {
  return (
    <Guard>
      <DeskPage />
    </Guard>
  );
}

function DeskPage() {
  const { code = "" } = useParams();
  const t = useWords(words);
  const variables = useMemo(() => ({ code, year: thisYear() }), [code]);
  const query = useQuery(UnitDeskDocument, { variables });
  if (query.data !== undefined && query.data.ministry === null && query.error === undefined) {
    return <Page title={t("gone")}>{null}</Page>;
  }
  return (
    <Loaded of={query} data={query.data?.ministry}>
      {(unit) => <Desk unit={unit} year={variables.year} />}
    </Loaded>
  );
}

function Desk({ unit, year }: { readonly unit: Unit; readonly year: number }) {
  const t = useWords(words);
  const localize = useLocalized();
  return (
    <Page
      title={localize(unit.name)}
      intro={t("deskOf")}
      actions={
        <>
          <LinkButton to={`/units/${unit.code}/lineage`}>{t("lineage")}</LinkButton>
          <LinkButton to={`/units/${unit.code}/hosted`}>{t("hosting.history")}</LinkButton>
        </>
      }
    >
      {unit.status === "ENDED" && <State term="unitStatus.ENDED" />}
      <div className="columns">
        <Referrals unit={unit} />
        <Plan unit={unit} year={year} />
      </div>
      <div className="columns">
        <Coming unit={unit} />
        <Turns unit={unit} />
      </div>
      <Members unit={unit} />
    </Page>
  );
}

function Referrals({ unit }: { readonly unit: Unit }) {
  const t = useWords(words);
  const format = useFormat();
  if (unit.referrals === null) return null;
  const { totalCount, edges } = unit.referrals;
  return (
    <Section title={t("referrals", { count: totalCount })} card>
      {edges.length === 0 && <Empty text={t("referrals.none")} />}
      <ul className="list">
        {edges.map(({ node }) => (
          <li key={node.id}>
            {node.proposal && (
              <Link className="item-title" to={`/units/${unit.code}/referrals#${node.id}`}>
                <Localized text={node.proposal.title} />
              </Link>
            )}
            <span className="row">
              <State term={`referralState.${node.state}`} />
              {node.isOverdue && <Badge tone="bad">{t("overdue")}</Badge>}
            </span>
            <span className="soft">
              {t("due", { date: format.date(node.dueOn) })}
              {node.proposal && ` · ${t("endorsed", { count: node.proposal.endorsementCount })}`}
            </span>
          </li>
        ))}
      </ul>
      {edges.length > 0 && (
        <div className="row">
          <LinkButton to={`/units/${unit.code}/referrals`}>{t("referrals.open")}</LinkButton>
        </div>
      )}
    </Section>
  );
}

function Plan({ unit, year }: { readonly unit: Unit; readonly year: number }) {
  const t = useWords(words);
  const localize = useLocalized();
  const maskOf = useMasks("UnitDesk");
  const { plan } = unit;
  const title = t("plan", { year });
  if (plan === null) {
    const hidden = maskOf("ministry", "plan") !== undefined;
    return (
      <Section title={title} card>
        {hidden ? <Notice>{t("plan.hidden")}</Notice> : <Empty text={t("plan.none", { year })} />}
        <div className="row">
          <LinkButton to={`/units/${unit.code}/plan/${year}`}>{t("plan.open")}</LinkButton>
        </div>
      </Section>
    );
  }
  return (
    <Section title={title} card>
      <div className="row">
        <State term={`planState.${plan.state}`} />
        <Progress value={plan.progress} label={title} />
      </div>
      {plan.theme && (
        <p className="soft">
          <Localized text={plan.theme.title} />
        </p>
      )}
      <ul className="list">
        {plan.activities.edges.map(({ node }) => (
          <li key={node.id}>
            <span className="item-title">
              <Localized text={node.title} />
            </span>
            <span className="row">
              <Progress value={node.progress} label={localize(node.title)} />
              {node.isLate && <Badge tone="bad">{t("late")}</Badge>}
            </span>
            {node.lead && <span className="soft small">{node.lead.displayName}</span>}
          </li>
        ))}
      </ul>
      <div className="row">
        <LinkButton to={`/units/${unit.code}/plan/${year}`}>{t("plan.open")}</LinkButton>
      </div>
    </Section>
  );
}

function Coming({ unit }: { readonly unit: Unit }) {
  const t = useWords(words);
  const format = useFormat();
  const events = unit.upcomingEvents ?? [];
  return (
    <Section title={t("events")} card>
      {events.length === 0 && <Empty text={t("events.none")} />}
      <ul className="list">
        {events.map((event) => (
          <li key={event.id}>
            <Link className="item-title" to={`/events/${event.code}`}>
              <Localized text={event.title} />
            </Link>
            <span>{format.span(event.startsAt, event.endsAt)}</span>
            {event.stats && <span className="soft">{t("confirmed", { count: event.stats.confirmed })}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Turns({ unit }: { readonly unit: Unit }) {
  const t = useWords(words);
  const localize = useLocalized();
  return (
    <Section title={t("hosting")} card>
      {unit.hostAssignments.length === 0 && <Empty text={t("hosting.none")} />}
      <ul className="list">
        {unit.hostAssignments.map((turn) => (
          <li key={turn.id}>
            <span className="row">
              <strong>{turn.year}</strong>
              <State term={`hostState.${turn.state}`} />
              {turn.event && <Link to={`/events/${turn.event.code}`}>{localize(turn.event.title)}</Link>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Members({ unit }: { readonly unit: Unit }) {
  const t = useWords(words);
  const people = unit.members?.edges ?? [];
  return (
    <Section title={t("members", { count: unit.memberCount ?? people.length })} card>
      {people.length === 0 && <Empty text={t("members.none")} />}
      <ul className="list">
        {people.map(({ node }) => (
          <li key={node.id}>
            <PersonLine person={node} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
