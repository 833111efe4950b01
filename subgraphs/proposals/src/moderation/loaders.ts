import { loadOne, rowsBy } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { AppealEntity, ConclusionDraftEntity } from "./entities.ts";

export function createModerationLoaders({ db }: LoaderContext) {
  return {
    appealOfProposal: loadOne(db, rowsBy(db, AppealEntity, "proposalId"), (appeal) => appeal.proposalId),
    preparedConclusionOf: loadOne(db, rowsBy(db, ConclusionDraftEntity, "proposalId"), (draft) => draft.proposalId),
  };
}
