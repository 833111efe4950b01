import { useQuery } from "@apollo/client/react";
import { lazy, Suspense } from "react";
import { Link, useParams } from "react-router";
import { LinkButton } from "../design/button.tsx";
import { useHydrated } from "../design/hydrated.ts";
import { Notice } from "../design/notice.tsx";
import { Page, Section } from "../design/page.tsx";
import { Skeleton } from "../design/skeleton.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { State, useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { PersonLine } from "../people/person.tsx";
import { Guard } from "../session/guard.tsx";
import { useSession } from "../session/session.tsx";
import { Commitments } from "./commitments.tsx";
import { Discussion } from "./discussion.tsx";
import { Endorse } from "./endorse.tsx";
import { ProposalPageDocument } from "./generated/operations.ts";
import type { ProposalPageQuery } from "./generated/operations.ts";
import { OwnOpinion } from "./own-opinion.tsx";
import { Referrals } from "./referrals.tsx";
import { Timeline } from "./timeline.tsx";
import { words } from "./words.ts";

/** Its forms come for those alone who have work here. */
const StaffDesk = lazy(async () => {
  const { StaffDesk: Desk } = await import("../moderation/staff-desk.tsx");
  return { default: Desk };
});

export type Proposal = NonNullable<ProposalPageQuery["proposal"]>;

/** One proposal on its whole way: text, endorsements, answers, conclusion, what is being done, and when what happened. */
export function Component() {
  return (
    <Guard>
      <ProposalPage />
    </Guard>
  );
}

function ProposalPage() {
  const { code = "" } = useParams();
  const t = useWords(words);
  const query = useQuery(ProposalPageDocument, { variables: { code } });
  if (query.data !== undefined && query.data.proposal === null && query.error === undefined) {
    return (
      <Page title={t("gone")} intro={t("gone.text")}>
        <LinkButton to="/proposals">{t("title")}</LinkButton>
      </Page>
    );
  }
  return (
    <Loaded of={query} data={query.data?.proposal}>
      {(proposal) => <ProposalView proposal={proposal} onChanged={() => void query.refetch()} />}
    </Loaded>
  );
}

function ProposalView({ proposal, onChanged }: { readonly proposal: Proposal; readonly onChanged: () => void }) {
  const term = useTerms();
  const localize = useLocalized();
  const session = useSession();
  // What comes with a part of the application of its own is no part of the page that is rendered before.
  const hydrated = useHydrated();
  return (
    <Page title={localize(proposal.title)} intro={proposal.summary && <Localized text={proposal.summary} />}>
      <div className="row">
        <State term={`proposalState.${proposal.state}`} />
        {proposal.outcome && <State term={`proposalOutcome.${proposal.outcome}`} />}
        <span className="soft">
          {proposal.code} · {term(`proposalKind.${proposal.kind}`)}
        </span>
      </div>
      <div className="columns-main">
        <div className="stack stack-wide">
          {hydrated && session.has("SECRETARIAT", "PRESIDIUM") && (
            <Suspense fallback={<Skeleton />}>
              <StaffDesk code={proposal.code} />
            </Suspense>
          )}
          {proposal.body && (
            <p className="prose">
              <Localized text={proposal.body} />
            </p>
          )}
          <OwnOpinion opinions={proposal.opinions ?? []} />
          <Ends proposal={proposal} />
          <Conclusion conclusion={proposal.conclusion} />
          <Commitments commitments={proposal.commitments} />
          <Referrals referrals={proposal.referrals ?? []} />
          <Opinions opinions={proposal.opinions ?? []} />
          <Discussion proposal={proposal} />
        </div>
        <div className="stack">
          <Endorse proposal={proposal} />
          <Facts proposal={proposal} />
          <Timeline proposalId={proposal.id} entries={proposal.timeline ?? []} onArrival={onChanged} />
        </div>
      </div>
    </Page>
  );
}

function Facts({ proposal }: { readonly proposal: Proposal }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <dl className="facts card">
      <dt>{t("author")}</dt>
      <dd>
        <PersonLine person={proposal.author} />
      </dd>
      <dt>{t("authorUnit")}</dt>
      <dd>
        <Localized text={proposal.authorMinistry?.name} />
      </dd>
      <dt>{t("submitted")}</dt>
      <dd>{format.date(proposal.submittedAt)}</dd>
      {proposal.raisedAt && (
        <>
          <dt>{t("raisedAt")}</dt>
          <dd>
            <Link to={`/events/${proposal.raisedAt.code}`}>
              <Localized text={proposal.raisedAt.title} />
            </Link>
            , <Localized text={proposal.raisedAt.host.name} />
          </dd>
        </>
      )}
      {proposal.targets.length > 0 && (
        <>
          <dt>{t("targets")}</dt>
          <dd>
            {proposal.targets.map((unit) => (
              <div key={unit.id}>
                <Localized text={unit.name} />
              </div>
            ))}
          </dd>
        </>
      )}
      {proposal.sponsors.length > 0 && (
        <>
          <dt>{t("sponsors")}</dt>
          <dd className="stack stack-tight">
            {proposal.sponsors.map(({ ministry, state }) => (
              <span key={ministry.id} className="row">
                <Localized text={ministry.name} /> <State term={`sponsorshipState.${state}`} />
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

/** Where a proposal went that did not go on. */
function Ends({ proposal }: { readonly proposal: Proposal }) {
  const t = useWords(words);
  return (
    <>
      {proposal.mergedInto && (
        <Notice>
          {t("mergedInto")}{" "}
          <Link to={`/proposals/${proposal.mergedInto.code}`}>
            <Localized text={proposal.mergedInto.title} />
          </Link>
        </Notice>
      )}
      {proposal.refusal && (
        <Notice tone="warn">
          <strong>{t("refusal")}</strong>
          <p className="prose">
            <Localized text={proposal.refusal.text} />
          </p>
        </Notice>
      )}
    </>
  );
}

function Conclusion({ conclusion }: { readonly conclusion: Proposal["conclusion"] }) {
  const t = useWords(words);
  const format = useFormat();
  if (conclusion === null) return null;
  return (
    <Section title={t("conclusion")} card>
      <div className="row">
        <State term={`proposalOutcome.${conclusion.outcome}`} />
        <span className="soft">
          {t("conclusion.by", { date: format.date(conclusion.concludedAt) })}
          {conclusion.document?.docNumber && ` · ${t("referrals.document", { number: conclusion.document.docNumber })}`}
        </span>
      </div>
      <p className="prose">
        <Localized text={conclusion.text} />
      </p>
    </Section>
  );
}

function Opinions({ opinions }: { readonly opinions: NonNullable<Proposal["opinions"]> }) {
  const t = useWords(words);
  if (opinions.length === 0) return null;
  return (
    <Section title={t("opinions")}>
      <ul className="list card">
        {opinions.map(({ id, member, recommendation, text }) => (
          <li key={id}>
            <span className="row">
              <PersonLine person={member} />
              {recommendation === null ? (
                <span className="soft">{t("opinions.waiting")}</span>
              ) : (
                <State term={`recommendation.${recommendation}`} />
              )}
            </span>
            {text && (
              <p className="prose">
                <Localized text={text} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
