import { loadMany, rowsBy } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { SponsorshipEntity } from "./entities.ts";

export function createSponsorshipLoaders({ db }: LoaderContext) {
  return {
    sponsorsOfProposal: loadMany(
      db,
      rowsBy(db, SponsorshipEntity, "proposalId", { order: { unitId: "asc" } }),
      (sponsorship) => sponsorship.proposalId,
    ),
  };
}
