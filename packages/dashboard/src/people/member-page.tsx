import { useQuery } from "@apollo/client/react";
import { Suspense, lazy } from "react";
import { Link, useParams } from "react-router";
import { Badge } from "../design/badge.tsx";
import { LinkButton } from "../design/button.tsx";
import { useHydrated } from "../design/hydrated.ts";
import { Empty } from "../design/notice.tsx";
import { Page, Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { Masked } from "../graph/masked.tsx";
import { useMasks } from "../graph/masks.ts";
import { State, useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { Guard } from "../session/guard.tsx";
import { useSession } from "../session/session.tsx";
import { MemberPageDocument } from "./generated/operations.ts";
import type { MemberPageQuery } from "./generated/operations.ts";
import { words } from "./words.ts";

const MemberDesk = lazy(async () =>
  import("../memberships/member-desk.tsx").then(({ MemberDesk: shown }) => ({ default: shown })),
);

type Member = NonNullable<MemberPageQuery["member"]>;

/** One member: posts, expertise, groups, proposals; contact as far as she agreed. */
export function Component() {
  return (
    <Guard>
      <MemberPage />
    </Guard>
  );
}

function MemberPage() {
  const { id = "" } = useParams();
  const t = useWords(words);
  const session = useSession();
  // What comes with a part of the application of its own is no part of the page that is rendered before.
  const hydrated = useHydrated();
  const query = useQuery(MemberPageDocument, { variables: { id } });
  if (query.data !== undefined && query.data.member === null && query.error === undefined) {
    return (
      <Page title={t("gone")}>
        <LinkButton to="/members">{t("title")}</LinkButton>
      </Page>
    );
  }
  return (
    <Loaded of={query} data={query.data?.member}>
      {(member) => (
        <Page
          title={[member.academicTitle, member.displayName].filter(Boolean).join(" ")}
          intro={
            <>
              <Localized text={member.currentAppointment?.position} />
              {member.ministry && (
                <>
                  , <Localized text={member.ministry.name} />
                </>
              )}
            </>
          }
        >
          <div className="columns">
            <Contact member={member} />
            <Membership membership={member.membership} />
          </div>
          {member.bio && (
            <Section title={t("about")}>
              <p className="prose">
                <Localized text={member.bio} />
              </p>
            </Section>
          )}
          <div className="columns">
            <Posts posts={member.appointments} />
            <Expertise member={member} />
          </div>
          <Proposals proposals={member.proposals?.edges ?? []} />
          {hydrated && (session.has("SECRETARIAT") || session.units.length > 0) && (
            <Suspense>
              <MemberDesk id={member.id} />
            </Suspense>
          )}
        </Page>
      )}
    </Loaded>
  );
}

function Contact({ member }: { readonly member: Member }) {
  const t = useWords(words);
  const maskOf = useMasks("MemberPage");
  const { contact } = member;
  const reasonOf = (field: string) => maskOf("member", "contact", field) ?? maskOf("member", "contact");
  const lines = [
    ["email", "workEmail", contact?.workEmail && <a href={`mailto:${contact.workEmail}`}>{contact.workEmail}</a>],
    ["phone", "workPhone", contact?.workPhone],
    ["mobile", "mobile", contact?.mobile],
    ["office", "officeAddress", contact?.officeAddress && <Localized text={contact.officeAddress} />],
  ] as const;
  return (
    <Section title={t("contact")} card>
      <dl className="facts">
        {lines.map(([label, field, value]) => (
          <div key={field} className="fact">
            <dt>{t(label)}</dt>
            <dd>{value ? value : <Masked reason={reasonOf(field)}>–</Masked>}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Membership({ membership }: { readonly membership: Member["membership"] }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  if (membership === null) return null;
  return (
    <Section title={t("membership")} card>
      <dl className="facts">
        <dt>{t("kind")}</dt>
        <dd>{term(`membershipKind.${membership.kind}`)}</dd>
        <dt>{t("term")}</dt>
        <dd>
          {membership.term.code}
          {membership.startedOn && `, ${t("since")} ${format.date(membership.startedOn)}`}
        </dd>
        <dt>{t("role")}</dt>
        <dd>{term(`office.${membership.office}`)}</dd>
      </dl>
    </Section>
  );
}

function Posts({ posts }: { readonly posts: Member["appointments"] }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  return (
    <Section title={t("posts")} card>
      <ol className="list">
        {posts.map((post) => (
          <li key={post.id}>
            <span className="item-title">
              <Localized text={post.position} />
            </span>
            <span>
              {post.department && (
                <>
                  <Localized text={post.department} />,{" "}
                </>
              )}
              <Localized text={post.ministry.name} />
            </span>
            <span className="soft small">
              {format.date(post.startsOn)} – {post.endsOn === null ? t("now") : format.date(post.endsOn)} ·{" "}
              {term(`rank.${post.rank}`)}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Expertise({ member }: { readonly member: Member }) {
  const t = useWords(words);
  const term = useTerms();
  return (
    <Section title={t("expertise")} card>
      {member.availableForReview && <Badge tone="calm">{t("review")}</Badge>}
      {member.expertise.length === 0 && <Empty text={t("expertise.none")} />}
      <ul className="list">
        {member.expertise.map(({ expertise, level, confirmedBy }) => (
          <li key={expertise.code}>
            <span>
              <Localized text={expertise.name} />
            </span>
            <span className="soft small">
              {term(`level.${level}`)}
              {confirmedBy && ` · ${t("expertise.confirmed")}`}
            </span>
          </li>
        ))}
      </ul>
      {member.workingGroups.length > 0 && (
        <>
          <h3>{t("groups")}</h3>
          <ul className="list">
            {member.workingGroups.map(({ group, isLead }) => (
              <li key={group.id}>
                <span>
                  <Localized text={group.name} />
                  {isLead && <span className="soft"> · {t("lead")}</span>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

type ProposalEdges = NonNullable<Member["proposals"]>["edges"];

function Proposals({ proposals }: { readonly proposals: ProposalEdges }) {
  const t = useWords(words);
  if (proposals.length === 0) return null;
  return (
    <Section title={t("proposals")}>
      <ul className="list card">
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
