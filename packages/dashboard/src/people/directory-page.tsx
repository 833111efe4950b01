import { useQuery } from "@apollo/client/react";
import { useDeferredValue, useMemo } from "react";
import { Link, useSearchParams } from "react-router";
import { Badge } from "../design/badge.tsx";
import { Choice } from "../design/choices.tsx";
import { LongList } from "../design/long-list.tsx";
import { Empty } from "../design/notice.tsx";
import { Page } from "../design/page.tsx";
import { SearchEntry } from "../design/search-entry.tsx";
import { words as common } from "../design/words.ts";
import { Loaded } from "../graph/loaded.tsx";
import { Masked } from "../graph/masked.tsx";
import { useMasks } from "../graph/masks.ts";
import { MoreButton } from "../graph/more-button.tsx";
import { useTerms } from "../graph/term.tsx";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { Guard } from "../session/guard.tsx";
import { DirectoryDocument, ExpertiseFieldsDocument } from "./generated/operations.ts";
import type { DirectoryQuery, MemberFilter } from "./generated/operations.ts";
import { words } from "./words.ts";

const kinds = ["EC_NON_FULLTIME", "EC_FULLTIME", "ASSOCIATE"] as const;
/** Rows of one answer, as in the query; masks name rows by their place in it. */
const pageSize = 20;

type Line = NonNullable<DirectoryQuery["members"]>["edges"][number];
type Person = Line["node"];

const keyOfPerson = ({ node }: Line) => node.id;
// One function for all times the page is drawn, so that a word typed above draws no card again.
const drawPerson = ({ node }: Line, index: number) => <PersonCard person={node} place={index % pageSize} />;

/** All members by given name, as Vietnamese lists are sorted. */
export function Component() {
  return (
    <Guard>
      <DirectoryPage />
    </Guard>
  );
}

function DirectoryPage() {
  const t = useWords(words);
  const c = useWords(common);
  const term = useTerms();
  const localize = useLocalized();
  const [search, setSearch] = useSearchParams();
  const typed = search.get("text") ?? "";
  const skill = search.get("skill") ?? "";
  const kind = kinds.find((each) => each === search.get("kind")) ?? "";
  const text = useDeferredValue(typed.trim());
  const variables = useMemo(() => {
    const filter: MemberFilter = {
      kinds: kind === "" ? [...kinds] : [kind],
      ...(text !== "" && { text }),
      ...(skill !== "" && { expertise: [skill] }),
    };
    return { filter };
  }, [text, skill, kind]);
  const query = useQuery(DirectoryDocument, { variables });
  const fields = useQuery(ExpertiseFieldsDocument);
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
    <Page title={t("title")} intro={t("intro")}>
      <div className="filters">
        <SearchEntry label={t("name")} value={typed} onChange={(value) => choose("text", value)} />
        <Choice
          label={t("skill")}
          value={skill}
          options={[
            { value: "", label: c("all") },
            ...(fields.data?.expertiseFields ?? []).map(({ code, name }) => ({ value: code, label: localize(name) })),
          ]}
          onChange={(value) => choose("skill", value)}
        />
        <Choice
          label={t("kind")}
          value={kind}
          options={[
            { value: "", label: c("all") },
            ...kinds.map((value) => ({ value, label: term(`membershipKind.${value}`) })),
          ]}
          onChange={(value) => choose("kind", value)}
        />
      </div>
      <Loaded of={query} data={query.data?.members ?? query.previousData?.members}>
        {({ edges, totalCount, pageInfo }) => (
          <>
            <p className="soft" role="status">
              {t("found", { count: totalCount })}
            </p>
            {edges.length === 0 ? (
              <Empty text={t("none")} />
            ) : (
              <LongList
                items={edges}
                keyOf={keyOfPerson}
                className="people"
                itemClassName="card stack stack-tight"
                estimate={170}
                narrowest={310}
              >
                {drawPerson}
              </LongList>
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

function PersonCard({ person, place }: { readonly person: Person; readonly place: number }) {
  const t = useWords(words);
  const maskOf = useMasks("Directory");
  const path = ["members", "edges", place, "node", "contact"] as const;
  const email = person.contact?.workEmail ?? null;
  const reason = email === null ? (maskOf(...path, "workEmail") ?? maskOf(...path)) : undefined;
  return (
    <>
      <Link className="item-title" to={`/members/${person.id}`}>
        {person.displayName}
      </Link>
      <span>
        <Localized text={person.currentAppointment?.position} />
      </span>
      <span className="soft">
        <Localized text={person.ministry?.name} />
      </span>
      <span className="small">
        <Masked reason={reason}>
          {email !== null && <a href={`mailto:${email}`}>{email}</a>}
          {person.contact?.workPhone && ` · ${person.contact.workPhone}`}
        </Masked>
      </span>
      <span className="row">
        {person.expertise.slice(0, 3).map(({ expertise }) => (
          <span key={expertise.code} className="tag">
            <Localized text={expertise.name} />
          </span>
        ))}
        {person.availableForReview && <Badge tone="calm">{t("review")}</Badge>}
      </span>
    </>
  );
}
