import { loadByArguments, loadConnections, loadOne, sql } from "@sen/database";
import type { Connection, PageArguments } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import { EndorsementEntity } from "./entities.ts";
import type { Endorsement } from "./entities.ts";

export function createEndorsementLoaders({ db, viewer, codec }: LoaderContext) {
  return {
    endorsementsOfProposal: loadByArguments<PageArguments, string, Connection<Endorsement>>(
      db,
      (ids, page) =>
        loadConnections(db, ids, page, {
          entity: EndorsementEntity,
          belongsTo: sql`t.proposal_id = p.key`,
          orderBy: [
            { expression: "t.endorsed_at", type: "timestamptz", direction: "desc" },
            { expression: "t.id", type: "text", direction: "desc" },
          ],
          codec,
        }),
      (id) => {
        throw new Error(`loadConnections left out the proposal ${id}`);
      },
    ),
    viewersEndorsement: loadOne(
      db,
      async (ids: readonly string[]) =>
        viewer.memberId === null
          ? []
          : db.repository(EndorsementEntity).findBy({ proposalId: Any([...ids]), memberId: viewer.memberId }),
      (endorsement) => endorsement.proposalId,
    ),
  };
}
