import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { Choice } from "../design/choices.tsx";
import { Empty } from "../design/notice.tsx";
import { Page } from "../design/page.tsx";
import { words as common } from "../design/words.ts";
import { Loaded } from "../graph/loaded.tsx";
import { MoreButton } from "../graph/more-button.tsx";
import { useTerms } from "../graph/term.tsx";
import { today } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { EventCard } from "./event-card.tsx";
import { EventsDocument } from "./generated/operations.ts";
import type { EventKind } from "./generated/operations.ts";
import { words } from "./words.ts";

const kinds = ["ANNUAL_WORKSHOP", "TRAINING", "MEETING", "FORUM", "FIELD_VISIT", "REVIEW_CONFERENCE", "OTHER"] as const;

/** Events, coming or past; what is chosen stands in the address, so that it can be kept and sent. */
export function Component() {
  const t = useWords(words);
  const c = useWords(common);
  const term = useTerms();
  const [search, setSearch] = useSearchParams();
  const when = search.get("when") === "past" ? "past" : "coming";
  const kind = kinds.find((each) => each === search.get("kind")) ?? "";
  const variables = useMemo(() => ({ filter: createFilter(when, kind) }), [when, kind]);
  const query = useQuery(EventsDocument, { variables });
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
        <Choice
          label={t("when")}
          value={when}
          options={(["coming", "past"] as const).map((value) => ({ value, label: t(`when.${value}`) }))}
          onChange={(value) => choose("when", value)}
        />
        <Choice
          label={t("kind")}
          value={kind}
          options={[
            { value: "", label: c("all") },
            ...kinds.map((value) => ({ value, label: term(`eventKind.${value}`) })),
          ]}
          onChange={(value) => choose("kind", value)}
        />
      </div>
      <Loaded of={query} data={query.data?.events}>
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
                  <EventCard key={node.id} event={node} />
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

function createFilter(when: "coming" | "past", kind: EventKind | "") {
  const day = `${today()}T00:00:00+07:00`;
  return { ...(when === "coming" ? { from: day } : { to: day }), ...(kind !== "" && { kinds: [kind] }) };
}
