import { useQuery } from "@apollo/client/react";
import { useMemo, useState } from "react";
import { Badge } from "../design/badge.tsx";
import { Button } from "../design/button.tsx";
import { Choice } from "../design/choices.tsx";
import { Empty, FaultNotice } from "../design/notice.tsx";
import { Page } from "../design/page.tsx";
import { useSay } from "../design/toasts.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { MoreButton } from "../graph/more-button.tsx";
import { useTerms } from "../graph/term.tsx";
import { useAct } from "../graph/use-act.ts";
import { thisYear } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { PersonLine } from "../people/person.tsx";
import { Guard } from "../session/guard.tsx";
import {
  FindReviewersDocument,
  RequestOpinionDocument,
  ReviewableProposalsDocument,
  SkillTreeDocument,
} from "./generated/operations.ts";
import type { FindReviewersQuery } from "./generated/operations.ts";
import { words } from "./words.ts";

type Reviewer = NonNullable<FindReviewersQuery["members"]>["edges"][number]["node"];

/** Q17: who could give an opinion in a field, and the way to ask her. */
export function Component() {
  return (
    <Guard roles={["SECRETARIAT", "PRESIDIUM"]}>
      <ReviewersPage />
    </Guard>
  );
}

function ReviewersPage() {
  const t = useWords(words);
  const localize = useLocalized();
  const [skill, setSkill] = useState("");
  const [proposal, setProposal] = useState("");
  const tree = useQuery(SkillTreeDocument);
  const proposals = useQuery(ReviewableProposalsDocument);
  const variables = useMemo(() => ({ skills: [skill], year: thisYear() }), [skill]);
  const query = useQuery(FindReviewersDocument, { variables, skip: skill === "" });
  return (
    <Page title={t("reviewers.title")} intro={t("reviewers.intro")}>
      <div className="filters">
        <Choice
          label={t("skill")}
          value={skill}
          options={[
            { value: "", label: t("skill.choose") },
            ...(tree.data?.expertiseFields ?? []).map(({ code, name }) => ({ value: code, label: localize(name) })),
          ]}
          onChange={setSkill}
        />
        <Choice
          label={t("proposal")}
          value={proposal}
          options={[
            { value: "", label: t("proposal.choose") },
            ...(proposals.data?.proposals?.edges ?? []).map(({ node }) => ({
              value: node.id,
              label: `${node.code} ${localize(node.title)}`,
            })),
          ]}
          onChange={setProposal}
        />
      </div>
      {skill === "" ? (
        <Empty text={t("reviewers.start")} />
      ) : (
        <Loaded of={query} data={query.data?.members}>
          {({ edges, pageInfo }) => (
            <>
              {edges.length === 0 && <Empty text={t("reviewers.none")} />}
              <ul className="people">
                {edges.map(({ node }) => (
                  <ReviewerCard key={node.id} reviewer={node} skill={skill} proposalId={proposal} />
                ))}
              </ul>
              <MoreButton
                pageInfo={pageInfo}
                busy={query.loading}
                onMore={(after) => void query.fetchMore({ variables: { after } })}
              />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

interface ReviewerCardProps {
  readonly reviewer: Reviewer;
  readonly skill: string;
  readonly proposalId: string;
}

function ReviewerCard({ reviewer, skill, proposalId }: ReviewerCardProps) {
  const t = useWords(words);
  const term = useTerms();
  const say = useSay();
  const request = useAct(RequestOpinionDocument, { refetch: ["FindReviewers"] });
  const ask = async () => {
    const { payload, faults } = await request.run({ input: { proposalId, memberId: reviewer.id } });
    if (payload !== undefined && faults.length === 0) say(t("asked", { name: reviewer.displayName }));
  };
  const matching = reviewer.expertise.filter(({ expertise }) => expertise.code === skill);
  const shown = matching.length > 0 ? matching : reviewer.expertise.slice(0, 2);
  return (
    <li className="card stack stack-tight">
      <PersonLine person={reviewer} />
      {shown.map(({ expertise, level, confirmedBy }) => (
        <span key={expertise.code} className="small">
          <Localized text={expertise.name} />: {term(`level.${level}`)}
          {confirmedBy && ` (${t("confirmed")})`}
        </span>
      ))}
      <span className="row">
        <Badge tone={(reviewer.openOpinionCount ?? 0) > 2 ? "warn" : "plain"}>
          {t("open", { count: reviewer.openOpinionCount ?? 0 })}
        </Badge>
      </span>
      <span className="soft small">
        {t("opinions", { count: reviewer.contributions?.totalCount ?? 0 })} ·{" "}
        {t("attendances", { count: reviewer.participation?.attendances ?? 0 })}
      </span>
      {request.texts.length > 0 && <FaultNotice texts={request.texts} />}
      {proposalId !== "" && (
        <Button busy={request.busy} label={`${t("ask")}: ${reviewer.displayName}`} onPress={() => void ask()}>
          {t("ask")}
        </Button>
      )}
    </li>
  );
}
