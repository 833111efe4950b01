import { loadMany } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { In } from "typeorm";
import { TimelineEntryEntity } from "./entities.ts";

export function createTimelineLoaders({ db }: LoaderContext) {
  return {
    timelineOfProposal: loadMany(
      (ids: readonly string[]) =>
        db
          .repository(TimelineEntryEntity)
          .find({ where: { proposalId: In([...ids]) }, order: { at: "asc", id: "asc" } }),
      (entry) => entry.proposalId,
    ),
  };
}
