import { loadMany, rowsBy } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { ConsentEntity } from "./entities.ts";

export function createConsentLoaders({ db }: LoaderContext) {
  return {
    consentsOfMember: loadMany(
      db,
      rowsBy(db, ConsentEntity, "memberId", { order: { grantedAt: "desc", id: "desc" } }),
      (consent) => consent.memberId,
    ),
  };
}
