import { useQuery } from "@apollo/client/react";
import { Empty } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useWords } from "../language/i18n.ts";
import { ChangeCard } from "./change-card.tsx";
import { GraphRightsDocument } from "./generated/operations.ts";
import { GrantCard } from "./grant-card.tsx";
import { RequestGrant } from "./request-grant.tsx";
import { SchemaFrame, useOwnUnits } from "./schema-frame.tsx";
import { words } from "./words.ts";

/** What units allow each other, and changes that wait for those they take something from. */
export function Component() {
  const t = useWords(words);
  const units = useOwnUnits();
  const query = useQuery(GraphRightsDocument);
  return (
    <SchemaFrame title={t("tab.rights")}>
      <Loaded of={query} data={query.data?.graph}>
        {({ grants, changeRequests }) => (
          <>
            <Section title={t("changes")}>
              {changeRequests.length === 0 && <Empty text={t("changes.none")} />}
              {changeRequests.map((change) => (
                <ChangeCard key={change.id} change={change} />
              ))}
            </Section>
            <Section title={t("grants")}>
              {grants.length === 0 && <Empty text={t("grants.none")} />}
              <div className="columns">
                {grants.map((grant) => (
                  <GrantCard key={grant.id} grant={grant} />
                ))}
              </div>
            </Section>
            {units.length > 0 && <RequestGrant units={units} />}
          </>
        )}
      </Loaded>
    </SchemaFrame>
  );
}
