import { useQuery } from "@apollo/client/react";
import { Empty } from "../design/notice.tsx";
import { Opening } from "../design/opening.tsx";
import { Page } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useWords } from "../language/i18n.ts";
import { PersonLine } from "../people/person.tsx";
import { Guard } from "../session/guard.tsx";
import { useSession } from "../session/session.tsx";
import { WaitingMembershipsDocument } from "./generated/operations.ts";
import { MembershipCard } from "./membership-card.tsx";
import { NominateForm } from "./nominate-form.tsx";
import { words } from "./words.ts";

/** Who was nominated or invited and has not answered: units nominate here, the secretariat invites. */
export function Component() {
  return (
    <Guard roles={["SECRETARIAT", "PRESIDIUM", "UNIT_COORDINATOR"]}>
      <WaitingPage />
    </Guard>
  );
}

function WaitingPage() {
  const t = useWords(words);
  const session = useSession();
  const query = useQuery(WaitingMembershipsDocument);
  return (
    <Page title={t("title")} intro={t("intro")}>
      <Loaded of={query} data={query.data}>
        {({ waitingMemberships, networkTerms }) => (
          <>
            {session.units.length > 0 && (
              <div>
                <Opening label={t("nominate")} kind="main">
                  {(close) => <NominateForm terms={networkTerms ?? []} onClose={close} />}
                </Opening>
              </div>
            )}
            {(waitingMemberships ?? []).length === 0 && <Empty text={t("none")} />}
            {(waitingMemberships ?? []).map(({ membership, member }) => (
              <article key={membership.id} className="card stack stack-tight">
                <h2 className="item-title">
                  <PersonLine person={member} />
                </h2>
                <MembershipCard membership={membership} terms={networkTerms ?? []} name={member?.displayName ?? ""} />
              </article>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}
