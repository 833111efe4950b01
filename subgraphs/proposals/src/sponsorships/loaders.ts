import { loadMany } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import { SponsorshipEntity } from "./entities.ts";

export function createSponsorshipLoaders({ db }: LoaderContext) {
  return {
    sponsorsOfProposal: loadMany(
      db,
      (ids: readonly string[]) =>
        db.repository(SponsorshipEntity).find({ where: { proposalId: Any([...ids]) }, order: { unitId: "asc" } }),
      (sponsorship) => sponsorship.proposalId,
    ),
  };
}
