import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { Empty } from "../design/notice.tsx";
import { Opening } from "../design/opening.tsx";
import { Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { thisYear } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { useSession } from "../session/session.tsx";
import { HostTurnsDocument, UnitTurnsDocument } from "./generated/operations.ts";
import { ProposeHost } from "./propose-host.tsx";
import { TurnCard } from "./turn-card.tsx";
import { words } from "./words.ts";

/** How many years ahead turns are planned. */
const ahead = 5;

/** All turns that are not over, for those who plan them. */
export function ComingTurns() {
  const t = useWords(words);
  const session = useSession();
  const variables = useMemo(() => ({ from: thisYear(), to: thisYear() + ahead }), []);
  const query = useQuery(HostTurnsDocument, { variables });
  return (
    <Section title={t("turns")}>
      {session.has("SECRETARIAT", "PRESIDIUM") && (
        <div className="screen-only">
          <Opening label={t("propose")} kind="main">
            {(close) => <ProposeHost onClose={close} />}
          </Opening>
        </div>
      )}
      <Loaded of={query} data={query.data?.hostRotation}>
        {(turns) => (
          <>
            {turns.length === 0 && <Empty text={t("turns.none")} />}
            {turns.map((turn) => (
              <TurnCard key={turn.id} turn={turn} />
            ))}
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** A unit's own turns, for its coordinators. */
export function UnitTurns({ code }: { readonly code: string }) {
  const t = useWords(words);
  const query = useQuery(UnitTurnsDocument, { variables: { code } });
  return (
    <Section title={t("turns.unit")}>
      <Loaded of={query} data={query.data?.ministry}>
        {({ hostAssignments }) => (
          <>
            {hostAssignments.length === 0 && <Empty text={t("turns.none")} />}
            {hostAssignments.map((turn) => (
              <TurnCard key={turn.id} turn={turn} />
            ))}
          </>
        )}
      </Loaded>
    </Section>
  );
}
