import { loadOne } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import { AppealEntity, ConclusionDraftEntity } from "./entities.ts";

export function createModerationLoaders({ db }: LoaderContext) {
  return {
    appealOfProposal: loadOne(
      db,
      (ids: readonly string[]) => db.repository(AppealEntity).findBy({ proposalId: Any([...ids]) }),
      (appeal) => appeal.proposalId,
    ),
    preparedConclusionOf: loadOne(
      db,
      (ids: readonly string[]) => db.repository(ConclusionDraftEntity).findBy({ proposalId: Any([...ids]) }),
      (draft) => draft.proposalId,
    ),
  };
}
