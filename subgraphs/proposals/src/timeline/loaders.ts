import { loadMany, loadOne, rowsBy } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { TimelineEntryEntity } from "./entities.ts";

export function createTimelineLoaders({ db }: LoaderContext) {
  return {
    timelineEntryById: loadOne(db, rowsBy(db, TimelineEntryEntity, "id"), (entry) => entry.id),
    timelineOfProposal: loadMany(
      db,
      rowsBy(db, TimelineEntryEntity, "proposalId", { order: { at: "asc", id: "asc" } }),
      (entry) => entry.proposalId,
    ),
  };
}
