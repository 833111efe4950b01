import { useQuery } from "@apollo/client/react";
import { Empty } from "../design/notice.tsx";
import { Opening } from "../design/opening.tsx";
import { Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useWords } from "../language/i18n.ts";
import { DataIncidentsDocument } from "./generated/operations.ts";
import { IncidentCard } from "./incident-card.tsx";
import { RecordIncident } from "./record-incident.tsx";
import { words } from "./words.ts";

/** Incidents with personal data, each with its clock of 72 hours. */
export function Incidents() {
  const t = useWords(words);
  const query = useQuery(DataIncidentsDocument);
  return (
    <Section title={t("incidents")}>
      <div>
        <Opening label={t("incident.record")} kind="main">
          {(close) => <RecordIncident onClose={close} />}
        </Opening>
      </div>
      <Loaded of={query} data={query.data?.dataIncidents}>
        {({ edges }) => (
          <>
            {edges.length === 0 && <Empty text={t("incidents.none")} />}
            {edges.map(({ node }) => (
              <IncidentCard key={node.id} incident={node} />
            ))}
          </>
        )}
      </Loaded>
    </Section>
  );
}
