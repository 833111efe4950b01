import { loadMany, loadOne } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import { TimelineEntryEntity } from "./entities.ts";

export function createTimelineLoaders({ db }: LoaderContext) {
  return {
    timelineEntryById: loadOne(
      db,
      (ids: readonly string[]) => db.repository(TimelineEntryEntity).findBy({ id: Any([...ids]) }),
      (entry) => entry.id,
    ),
    timelineOfProposal: loadMany(
      db,
      (ids: readonly string[]) =>
        db
          .repository(TimelineEntryEntity)
          .find({ where: { proposalId: Any([...ids]) }, order: { at: "asc", id: "asc" } }),
      (entry) => entry.proposalId,
    ),
  };
}
