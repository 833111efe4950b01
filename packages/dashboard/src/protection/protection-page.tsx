import { useQuery } from "@apollo/client/react";
import { useMemo, useState } from "react";
import { Choice } from "../design/choices.tsx";
import { Empty } from "../design/notice.tsx";
import { Page, Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { MoreButton } from "../graph/more-button.tsx";
import { useWords } from "../language/i18n.ts";
import { Guard } from "../session/guard.tsx";
import { AccessLog } from "./access-log.tsx";
import { DataRequestsDocument } from "./generated/operations.ts";
import type { DataRequestState } from "./generated/operations.ts";
import { Incidents } from "./incidents.tsx";
import { RequestCard } from "./request-card.tsx";
import { words } from "./words.ts";

const shown = {
  open: ["RECEIVED", "ACKNOWLEDGED", "IN_PROGRESS", "EXTENDED"],
  overdue: ["RECEIVED", "ACKNOWLEDGED", "IN_PROGRESS", "EXTENDED"],
  closed: ["DONE", "REFUSED"],
} as const satisfies Record<string, readonly DataRequestState[]>;

/** A01, A02: the desk of whoever looks after personal data. */
export function Component() {
  const t = useWords(words);
  return (
    <Guard roles={["DATA_PROTECTION"]}>
      <Page title={t("title")} intro={t("intro")}>
        <Requests />
        <AccessLog />
        <Incidents />
      </Page>
    </Guard>
  );
}

function Requests() {
  const t = useWords(words);
  const [show, setShow] = useState<keyof typeof shown>("open");
  const variables = useMemo(() => ({ states: [...shown[show]], overdue: show === "overdue" }), [show]);
  const query = useQuery(DataRequestsDocument, { variables });
  return (
    <Section title={t("requests")}>
      <div className="filters">
        <Choice
          label={t("show")}
          value={show}
          options={(["open", "overdue", "closed"] as const).map((value) => ({ value, label: t(`show.${value}`) }))}
          onChange={setShow}
        />
      </div>
      <Loaded of={query} data={query.data?.dataRequests}>
        {({ edges, pageInfo }) => (
          <>
            {edges.length === 0 && <Empty text={t("none")} />}
            {edges.map(({ node }) => (
              <RequestCard key={node.id} request={node} />
            ))}
            <MoreButton
              pageInfo={pageInfo}
              busy={query.loading}
              onMore={(after) => void query.fetchMore({ variables: { after } })}
            />
          </>
        )}
      </Loaded>
    </Section>
  );
}
