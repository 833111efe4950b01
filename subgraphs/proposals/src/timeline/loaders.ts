import { loadMany, loadOne } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { In } from "typeorm";
import { TimelineEntryEntity } from "./entities.ts";

export function createTimelineLoaders({ db }: LoaderContext) {
  return {
    timelineEntryById: loadOne(
      db,
      (ids: readonly string[]) => db.repository(TimelineEntryEntity).findBy({ id: In([...ids]) }),
      (entry) => entry.id,
    ),
    timelineOfProposal: loadMany(
      db,
      (ids: readonly string[]) =>
        db
          .repository(TimelineEntryEntity)
          .find({ where: { proposalId: In([...ids]) }, order: { at: "asc", id: "asc" } }),
      (entry) => entry.proposalId,
    ),
  };
}
