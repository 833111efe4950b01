import { useQuery } from "@apollo/client/react";
import { Suspense, lazy, useMemo } from "react";
import { Link } from "react-router";
import { FileButton, LinkButton } from "../design/button.tsx";
import { Empty, Notice } from "../design/notice.tsx";
import { useHydrated } from "../design/hydrated.ts";
import { Page, Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { State } from "../graph/term.tsx";
import { thisYear, today, useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { Guard } from "../session/guard.tsx";
import { Balance } from "./balance.tsx";
import { CalendarAddress } from "./calendar-address.tsx";
import { Consents } from "./consents.tsx";
import { MyHomeDocument } from "./generated/operations.ts";
import type { MyHomeQuery } from "./generated/operations.ts";
import { words } from "./words.ts";

const OwnInvitation = lazy(async () =>
  import("../memberships/own-invitation.tsx").then(({ OwnInvitation: shown }) => ({ default: shown })),
);

type Own = NonNullable<NonNullable<MyHomeQuery["me"]>["member"]>;

/** A member's own page: what is next, what waits for her, what she gave and received, her data. */
export function Component() {
  return (
    <Guard>
      <MyPage />
    </Guard>
  );
}

function MyPage() {
  const t = useWords(words);
  // What comes with a part of the application of its own is no part of the page that is rendered before.
  const hydrated = useHydrated();
  const variables = useMemo(() => ({ year: thisYear(), today: today() }), []);
  const query = useQuery(MyHomeDocument, { variables });
  return (
    <Loaded of={query} data={query.data?.me}>
      {({ member, consents }) =>
        member === null ? (
          <Page title={t("title")}>
            <Notice>{t("noMember")}</Notice>
          </Page>
        ) : (
          <Page
            title={t("greeting", { name: member.displayName })}
            intro={
              <>
                <Localized text={member.currentAppointment?.position} />
                {member.ministry && (
                  <>
                    ,{" "}
                    <Link to={`/units/${member.ministry.code}`}>
                      <Localized text={member.ministry.name} />
                    </Link>
                  </>
                )}
              </>
            }
          >
            {hydrated && (
              <Suspense>
                <OwnInvitation memberId={member.id} />
              </Suspense>
            )}
            <div className="columns">
              <Waiting opinions={member.pendingOpinions ?? []} />
              <Next registrations={member.registrations?.edges.map(({ node }) => node) ?? []} />
            </div>
            <div className="columns">
              {member.balance && <Balance balance={member.balance} />}
              <Proposals proposals={member.proposals} />
            </div>
            <div className="columns">
              <Consents consents={consents} />
              <MyData memberId={member.id} />
            </div>
          </Page>
        )
      }
    </Loaded>
  );
}

type Registration = NonNullable<Own["registrations"]>["edges"][number]["node"];

function Next({ registrations }: { readonly registrations: readonly Registration[] }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <Section title={t("next")} card>
      {registrations.length === 0 && (
        <Empty text={t("next.none")}>
          <LinkButton to="/events">{t("next.find")}</LinkButton>
        </Empty>
      )}
      <ul className="list">
        {registrations.map(({ id, state, waitlistPosition, event }) => (
          <li key={id}>
            <Link className="item-title" to={`/events/${event.code}`}>
              <Localized text={event.title} />
            </Link>
            <span>{format.span(event.startsAt, event.endsAt)}</span>
            <span className="row">
              <State term={`registrationState.${state}`} />
              {waitlistPosition !== null && <span className="soft">{t("position", { count: waitlistPosition })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Waiting({ opinions }: { readonly opinions: NonNullable<Own["pendingOpinions"]> }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <Section title={t("waiting")} card>
      {opinions.length === 0 && <Empty text={t("waiting.none")} />}
      <ul className="list">
        {opinions.map(({ id, dueOn, proposal }) => (
          <li key={id}>
            {proposal && (
              <Link className="item-title" to={`/proposals/${proposal.code}`}>
                <Localized text={proposal.title} />
              </Link>
            )}
            {dueOn && <span className="soft">{t("due", { date: format.date(dueOn) })}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Proposals({ proposals }: { readonly proposals: Own["proposals"] }) {
  const t = useWords(words);
  const own = proposals?.edges ?? [];
  return (
    <Section title={t("proposals")} card>
      {own.length === 0 && <Empty text={t("proposals.none")} />}
      <ul className="list">
        {own.map(({ node }) => (
          <li key={node.id}>
            <Link className="item-title" to={`/proposals/${node.code}`}>
              <Localized text={node.title} />
            </Link>
            <span className="row">
              <State term={`proposalState.${node.state}`} />
              <span className="soft">{t("endorsed", { count: node.endorsementCount })}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className="row">
        <LinkButton to="/proposals/new">{t("proposals.write")}</LinkButton>
      </div>
    </Section>
  );
}

function MyData({ memberId }: { readonly memberId: string }) {
  const t = useWords(words);
  return (
    <Section title={t("data")} card>
      <ul className="list">
        <li>
          <Link to={`/members/${memberId}`}>{t("data.profile")}</Link>
        </li>
        <li>
          <Link to="/my/readers">{t("data.readers")}</Link>
        </li>
      </ul>
      <div className="row">
        <FileButton href="/me/export.pdf">{t("data.copy")}</FileButton>
        <FileButton href="/me/export.json">{t("data.copyJson")}</FileButton>
      </div>
      <CalendarAddress />
    </Section>
  );
}
