import { loadByArguments, loadConnection, loadConnections, loadOne, sql } from "@sen/database";
import type { Connection, PageArguments } from "@sen/database";
import { HubError } from "@sen/errors";
import { hasRole } from "@sen/identity";
import type { LoaderContext } from "@sen/subgraph";
import { logAccess } from "../access-log/log-access.ts";
import type { Context } from "../context.ts";
import type { AffectedFacts } from "./draft-notice.ts";
import { AffectedPersonEntity, DataIncidentEntity } from "./entities.ts";
import type { AffectedPerson, DataIncident } from "./entities.ts";

/** One page of incidents, latest first. Throws `FORBIDDEN` for others than data protection. */
export async function findIncidents(
  { db, viewer, codec }: Pick<Context, "db" | "viewer" | "codec">,
  page: PageArguments,
): Promise<Connection<DataIncident>> {
  if (!hasRole(viewer, "DATA_PROTECTION")) throw new HubError("FORBIDDEN", { what: "Query.dataIncidents" });
  return loadConnection(db, page, {
    entity: DataIncidentEntity,
    orderBy: [
      { expression: "t.detected_at", type: "timestamptz", direction: "desc" },
      { expression: "t.id", type: "text", direction: "desc" },
    ],
    codec,
  });
}

export function createIncidentLoaders({ db, codec }: LoaderContext) {
  return {
    affectedOfIncident: loadByArguments(
      db,
      async (incidentIds: readonly string[], page: PageArguments) => {
        const pages = await loadConnections(db, incidentIds, page, {
          entity: AffectedPersonEntity,
          belongsTo: sql`t.incident_id = p.key`,
          orderBy: [{ expression: "t.member_id", type: "text" }],
          codec,
        });
        const people = [...pages.values()].flatMap(({ edges }) => edges.map(({ node }) => node.memberId));
        await logAccess(db, people, ["dataIncidents"]);
        return pages;
      },
      (): Connection<AffectedPerson> => {
        throw new Error("loadConnections left out a parent it was given");
      },
    ),
    affectedFactsOfIncident: loadOne(
      db,
      (incidentIds: readonly string[]) =>
        db.query<AffectedFacts & { readonly id: string }>(sql`
          select asked.id, (select count(*)::int from members.data_incident_person where incident_id = asked.id) as people,
            array(select distinct field from members.data_incident_person as person, unnest(person.fields) as field
              where person.incident_id = asked.id order by field) as fields
          from unnest(${incidentIds}::text[]) as asked(id)`),
      (facts) => facts.id,
    ),
  };
}
