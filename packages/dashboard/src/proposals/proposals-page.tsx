import { useQuery } from "@apollo/client/react";
import { useDeferredValue, useMemo } from "react";
import { Link, useSearchParams } from "react-router";
import { LinkButton } from "../design/button.tsx";
import { Choice } from "../design/choices.tsx";
import { Empty } from "../design/notice.tsx";
import { Page } from "../design/page.tsx";
import { SearchEntry } from "../design/search-entry.tsx";
import { words as common } from "../design/words.ts";
import { Loaded } from "../graph/loaded.tsx";
import { MoreButton } from "../graph/more-button.tsx";
import { State, useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { Guard } from "../session/guard.tsx";
import { useSession } from "../session/session.tsx";
import { ProposalsDocument } from "./generated/operations.ts";
import type { ProposalCardFragment, ProposalFilter } from "./generated/operations.ts";
import { words } from "./words.ts";

const kinds = ["POLICY", "COORDINATION", "WOMEN_CADRES", "PROGRAMME", "NETWORK_ACTIVITY"] as const;
const orders = ["NEWEST", "MOST_ENDORSED", "OLDEST_IN_STATE"] as const;
const states = [
  "OPEN",
  "UNDER_REVIEW",
  "REFERRED",
  "RESPONDED",
  "CONCLUDED",
  "IN_IMPLEMENTATION",
  "COMPLETED",
  "NOT_ADMITTED",
  "MERGED",
  "WITHDRAWN",
] as const;

/** All proposals the reader may see, by words, kind and state. */
export function Component() {
  return (
    <Guard>
      <ProposalsPage />
    </Guard>
  );
}

function ProposalsPage() {
  const t = useWords(words);
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const chosen = {
    text: search.get("text") ?? "",
    kind: kinds.find((kind) => kind === search.get("kind")) ?? "",
    state: states.find((state) => state === search.get("state")) ?? "",
    order: orders.find((order) => order === search.get("order")) ?? "NEWEST",
  } as const;
  const text = useDeferredValue(chosen.text.trim());
  const { kind, state, order } = chosen;
  const variables = useMemo(() => {
    const filter: ProposalFilter = {
      ...(text !== "" && { text }),
      ...(kind !== "" && { kinds: [kind] }),
      ...(state !== "" && { states: [state] }),
    };
    return { filter, orderBy: order };
  }, [text, kind, state, order]);
  const query = useQuery(ProposalsDocument, { variables });
  const choose = (name: string, value: string) =>
    setSearch(
      (old) => {
        if (value === "") old.delete(name);
        else old.set(name, value);
        return old;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Page
      title={t("title")}
      intro={t("intro")}
      actions={
        session.member && (
          <LinkButton kind="main" to="/proposals/new">
            {t("write")}
          </LinkButton>
        )
      }
    >
      <Filters chosen={chosen} choose={choose} />
      <Loaded of={query} data={query.data?.proposals ?? query.previousData?.proposals}>
        {({ edges, totalCount, pageInfo }) => (
          <>
            <p className="soft" role="status">
              {t("found", { count: totalCount })}
            </p>
            {edges.length === 0 ? (
              <Empty text={t("none")} />
            ) : (
              <ul className="list card">
                {edges.map(({ node }) => (
                  <ProposalCard key={node.id} proposal={node} />
                ))}
              </ul>
            )}
            <MoreButton
              pageInfo={pageInfo}
              busy={query.loading}
              onMore={(after) => void query.fetchMore({ variables: { after } })}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface FiltersProps {
  readonly chosen: { readonly text: string; readonly kind: string; readonly state: string; readonly order: string };
  readonly choose: (name: string, value: string) => void;
}

function Filters({ chosen, choose }: FiltersProps) {
  const t = useWords(words);
  const c = useWords(common);
  const term = useTerms();
  const all = { value: "", label: c("all") };
  return (
    <div className="filters">
      <SearchEntry label={t("text")} value={chosen.text} onChange={(value) => choose("text", value)} />
      <Choice
        label={t("kind")}
        value={chosen.kind}
        options={[all, ...kinds.map((value) => ({ value, label: term(`proposalKind.${value}`) }))]}
        onChange={(value) => choose("kind", value)}
      />
      <Choice
        label={c("state")}
        value={chosen.state}
        options={[all, ...states.map((value) => ({ value, label: term(`proposalState.${value}`) }))]}
        onChange={(value) => choose("state", value)}
      />
      <Choice
        label={t("order")}
        value={chosen.order}
        options={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
        onChange={(value) => choose("order", value)}
      />
    </div>
  );
}

function ProposalCard({ proposal }: { readonly proposal: ProposalCardFragment }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  return (
    <li>
      <span className="row">
        <Link className="item-title" to={`/proposals/${proposal.code}`}>
          <Localized text={proposal.title} />
        </Link>
        <State term={`proposalState.${proposal.state}`} />
      </span>
      {proposal.summary && (
        <span>
          <Localized text={proposal.summary} />
        </span>
      )}
      <span className="soft small">
        {proposal.code} · {term(`proposalKind.${proposal.kind}`)} · <Localized text={proposal.authorMinistry?.name} /> ·{" "}
        {format.date(proposal.submittedAt)} · {t("endorsements", { count: proposal.endorsementCount })}
      </span>
    </li>
  );
}
