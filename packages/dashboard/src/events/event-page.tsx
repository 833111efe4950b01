import { useQuery, useSubscription } from "@apollo/client/react";
import { Link, useParams } from "react-router";
import { FileButton, LinkButton } from "../design/button.tsx";
import { Empty } from "../design/notice.tsx";
import { Page, Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { Masked } from "../graph/masked.tsx";
import { useMasks } from "../graph/masks.ts";
import { State, useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { useSession } from "../session/session.tsx";
import { shorten } from "../public/shorten.ts";
import { describeEvent } from "./describe-event.ts";
import { Feedback } from "./feedback.tsx";
import { EventPageDocument, EventSeatsDocument } from "./generated/operations.ts";
import type { EventPageQuery } from "./generated/operations.ts";
import { Programme } from "./programme.tsx";
import { SignUp } from "./sign-up.tsx";
import { words } from "./words.ts";

type Event = NonNullable<EventPageQuery["event"]>;

/** One event: what, when, where, its programme, and the way in. Seats change under the reader's eyes. */
export function Component() {
  const { code = "" } = useParams();
  const t = useWords(words);
  const query = useQuery(EventPageDocument, { variables: { code } });
  if (query.data !== undefined && query.data.event === null && query.error === undefined) {
    return (
      <Page title={t("gone")} intro={t("gone.text")} head={{ status: 404 }}>
        <LinkButton to="/events">{t("title")}</LinkButton>
      </Page>
    );
  }
  return (
    <Loaded of={query} data={query.data?.event}>
      {(event) => <EventView event={event} />}
    </Loaded>
  );
}

function EventView({ event }: { readonly event: Event }) {
  const t = useWords(words);
  const term = useTerms();
  const localize = useLocalized();
  const session = useSession();
  const takesPart = event.state === "REGISTRATION_OPEN" || event.state === "REGISTRATION_CLOSED";
  useSubscription(EventSeatsDocument, {
    variables: { eventId: event.id },
    skip: !takesPart || session.state !== "signed-in",
  });
  const runsIt = session.units.some(({ id }) => id === event.host.id) || session.has("SECRETARIAT");
  const over = event.state === "ENDED" || event.state === "REPORTED";
  return (
    <Page
      title={localize(event.title)}
      intro={event.summary && <Localized text={event.summary} />}
      head={{
        description: shorten(event.summary ? localize(event.summary) : localize(event.host.name)),
        structured: describeEvent(event, localize),
      }}
      actions={
        <>
          <FileButton href={event.icsUrl}>{t("calendar")}</FileButton>
          {runsIt && (over || event.state === "ONGOING") && (
            <LinkButton to={`/events/${event.code}/close-out`}>{t("closeOut")}</LinkButton>
          )}
        </>
      }
    >
      <div className="row">
        <State term={`eventState.${event.state}`} />
        <span className="soft">
          {term(`eventKind.${event.kind}`)} · {event.code}
        </span>
      </div>
      <div className="columns-main">
        <div className="stack first-on-phones">
          <SignUp event={event} />
          {over && event.viewerRegistration?.state === "ATTENDED" && <Feedback eventId={event.id} code={event.code} />}
        </div>
        <div className="stack stack-wide">
          <Facts event={event} />
          <Section title={t("programme")}>
            <Programme sessions={event.sessions} />
          </Section>
          <Materials materials={event.materials} />
          <RaisedHere event={event} />
        </div>
      </div>
    </Page>
  );
}

function Facts({ event }: { readonly event: Event }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  const maskOf = useMasks("EventPage");
  const onlineMask = maskOf("event", "onlineUrl");
  return (
    <dl className="facts card">
      <dt>{t("when")}</dt>
      <dd>{format.span(event.startsAt, event.endsAt)}</dd>
      {event.venue && (
        <>
          <dt>{t("place")}</dt>
          <dd>
            <Localized text={event.venue} />
          </dd>
        </>
      )}
      <dt>{t("mode")}</dt>
      <dd>{term(`eventMode.${event.mode}`)}</dd>
      {event.mode !== "IN_PERSON" && (event.onlineUrl !== null || onlineMask !== undefined) && (
        <>
          <dt>{t("online")}</dt>
          <dd>
            <Masked reason={onlineMask}>{event.onlineUrl && <SafeLink href={event.onlineUrl} />}</Masked>
          </dd>
        </>
      )}
      <dt>{t("host")}</dt>
      <dd>
        <Localized text={event.host.name} />
      </dd>
      {event.coHosts.length > 0 && (
        <>
          <dt>{t("coHosts")}</dt>
          <dd>
            {event.coHosts.map((unit) => (
              <div key={unit.id}>
                <Localized text={unit.name} />
              </div>
            ))}
          </dd>
        </>
      )}
      {event.theme && (
        <>
          <dt>{t("theme", { year: event.theme.year })}</dt>
          <dd>
            <Localized text={event.theme.title} />
          </dd>
        </>
      )}
      {event.registrationClosesAt && (
        <>
          <dt>{t("closes")}</dt>
          <dd>{format.dateTime(event.registrationClosesAt)}</dd>
        </>
      )}
    </dl>
  );
}

/** Only what begins like a web address becomes a link: a stored one could be a script. */
function SafeLink({ href }: { readonly href: string }) {
  if (!/^https?:\/\//i.test(href)) return <span>{href}</span>;
  return (
    <a href={href} rel="noreferrer noopener" target="_blank">
      {href}
    </a>
  );
}

function Materials({ materials }: { readonly materials: Event["materials"] }) {
  const t = useWords(words);
  return (
    <Section title={t("materials")}>
      {materials.length === 0 && <Empty text={t("materials.none")} />}
      <ul className="list">
        {materials.map(({ id, title, document }) => (
          <li key={id}>
            {document?.downloadUrl ? (
              <a href={document.downloadUrl}>
                <Localized text={title} />
              </a>
            ) : (
              <span>
                <Localized text={title} /> <span className="soft">({t("materials.noFile")})</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function RaisedHere({ event }: { readonly event: Event }) {
  const t = useWords(words);
  const proposals = event.proposals?.edges ?? [];
  if (proposals.length === 0) return null;
  return (
    <Section title={t("proposals")}>
      <ul className="list">
        {proposals.map(({ node }) => (
          <li key={node.id}>
            <span className="row">
              <Link to={`/proposals/${node.code}`}>
                <Localized text={node.title} />
              </Link>
              <State term={`proposalState.${node.state}`} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
