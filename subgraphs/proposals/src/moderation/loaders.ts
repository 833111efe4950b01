import { loadOne } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { In } from "typeorm";
import { AppealEntity, ConclusionDraftEntity } from "./entities.ts";

export function createModerationLoaders({ db }: LoaderContext) {
  return {
    appealOfProposal: loadOne(
      db,
      (ids: readonly string[]) => db.repository(AppealEntity).findBy({ proposalId: In([...ids]) }),
      (appeal) => appeal.proposalId,
    ),
    preparedConclusionOf: loadOne(
      db,
      (ids: readonly string[]) => db.repository(ConclusionDraftEntity).findBy({ proposalId: In([...ids]) }),
      (draft) => draft.proposalId,
    ),
  };
}
