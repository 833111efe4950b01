import { useQuery, useSubscription } from "@apollo/client/react";
import { Link, useParams } from "react-router";
import { Badge } from "../design/badge.tsx";
import { FileButton } from "../design/button.tsx";
import { Empty } from "../design/notice.tsx";
import { Page } from "../design/page.tsx";
import { useSay } from "../design/toasts.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { MoreButton } from "../graph/more-button.tsx";
import { State, useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useLanguage, useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { PersonLine } from "../people/person.tsx";
import { Guard } from "../session/guard.tsx";
import { useSession } from "../session/session.tsx";
import { AnswerActions } from "./answer-actions.tsx";
import { ReferralArrivedDocument, ReferralInboxDocument } from "./generated/operations.ts";
import type { InboxReferralFragment, ReferralInboxQuery } from "./generated/operations.ts";
import { words } from "./words.ts";

type Unit = NonNullable<ReferralInboxQuery["ministry"]>;

/** What waits for a unit's answer, soonest first; what arrives appears by itself. */
export function Component() {
  return (
    <Guard roles={["UNIT_COORDINATOR", "SECRETARIAT", "PRESIDIUM"]}>
      <InboxPage />
    </Guard>
  );
}

function InboxPage() {
  const { code = "" } = useParams();
  const query = useQuery(ReferralInboxDocument, { variables: { code } });
  return (
    <Loaded of={query} data={query.data?.ministry}>
      {(unit) => (
        <Inbox
          unit={unit}
          busy={query.loading}
          onChanged={() => void query.refetch()}
          onMore={(after) => void query.fetchMore({ variables: { after } })}
        />
      )}
    </Loaded>
  );
}

interface InboxProps {
  readonly unit: Unit;
  readonly busy: boolean;
  readonly onChanged: () => void;
  readonly onMore: (after: string | null) => void;
}

function Inbox({ unit, busy, onChanged, onMore }: InboxProps) {
  const t = useWords(words);
  const say = useSay();
  const localize = useLocalized();
  const { language } = useLanguage();
  const { units } = useSession();
  const answers = units.some(({ id }) => id === unit.id);
  useSubscription(ReferralArrivedDocument, {
    variables: { ministryId: unit.id },
    skip: !answers,
    onData: ({ data }) => {
      if (data.data?.referralInbox?.state === "SENT") say(t("arrived"));
      onChanged();
    },
  });
  const referrals = unit.referrals;
  return (
    <Page
      title={t("title")}
      intro={t("intro", { unit: localize(unit.name) })}
      actions={(["xlsx", "pdf"] as const).map((kind) => (
        <FileButton key={kind} href={`/exports/referral-inbox.${kind}?code=${unit.code}&lang=${language}`}>
          {`.${kind}`}
        </FileButton>
      ))}
    >
      {(referrals?.edges ?? []).length === 0 && <Empty text={t("none")} />}
      <div className="stack">
        {referrals?.edges.map(({ node }) => (
          <ReferralCard key={node.id} referral={node} answers={answers} onChanged={onChanged} />
        ))}
      </div>
      {referrals && <MoreButton pageInfo={referrals.pageInfo} busy={busy} onMore={onMore} />}
    </Page>
  );
}

interface ReferralCardProps {
  readonly referral: InboxReferralFragment;
  readonly answers: boolean;
  readonly onChanged: () => void;
}

function ReferralCard({ referral, answers, onChanged }: ReferralCardProps) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  const localize = useLocalized();
  const { proposal, document, reassignedFrom, response } = referral;
  const units = proposal?.endorsements?.edges.map(({ node }) => node.ministryAtTime) ?? [];
  const endorsers = new Set(units.flatMap((unit) => (unit === null ? [] : localize(unit.name))));
  return (
    <article className="card stack" id={referral.id}>
      {proposal && (
        <h2>
          <Localized text={proposal.title} />
        </h2>
      )}
      <div className="row">
        <State term={`referralState.${referral.state}`} />
        {referral.isOverdue && <Badge tone="bad">{t("overdue")}</Badge>}
        {response && response.publishedAt === null && <Badge tone="warn">{t("prepared.mark")}</Badge>}
      </div>
      <p className="soft">
        {proposal && `${proposal.code} · ${term(`proposalKind.${proposal.kind}`)} · `}
        {t("due", { date: format.date(referral.dueOn) })}
        {reassignedFrom && ` · ${t("from", { unit: localize(reassignedFrom.name) })}`}
        {document?.docNumber &&
          ` · ${t("letter", { number: document.docNumber, date: format.date(document.issuedOn) })}`}
      </p>
      {proposal?.summary && (
        <p className="prose">
          <Localized text={proposal.summary} />
        </p>
      )}
      {proposal && (
        <>
          <p>
            {t("author")}: <PersonLine person={proposal.author} />
          </p>
          <p className="soft">{[t("endorsements", { count: proposal.endorsementCount }), ...endorsers].join(" · ")}</p>
          <Opinions opinions={proposal.opinions ?? []} />
          <Link to={`/proposals/${proposal.code}`}>{t("whole")}</Link>
        </>
      )}
      {answers && <AnswerActions referral={referral} onChanged={onChanged} />}
    </article>
  );
}

type Opinion = NonNullable<NonNullable<InboxReferralFragment["proposal"]>["opinions"]>[number];

function Opinions({ opinions }: { readonly opinions: readonly Opinion[] }) {
  const t = useWords(words);
  if (opinions.length === 0) return null;
  return (
    <details>
      <summary>
        {t("opinions")} ({opinions.length})
      </summary>
      <ul className="list">
        {opinions.map(({ id, member, recommendation, text }) => (
          <li key={id}>
            <span className="row">
              <span>{member?.displayName}</span>
              {recommendation === null ? (
                <span className="soft">{t("waiting")}</span>
              ) : (
                <State term={`recommendation.${recommendation}`} />
              )}
            </span>
            <p className="prose">
              <Localized text={text} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
