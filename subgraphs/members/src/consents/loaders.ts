import { loadMany } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import { ConsentEntity } from "./entities.ts";

export function createConsentLoaders({ db }: LoaderContext) {
  return {
    consentsOfMember: loadMany(
      db,
      (memberIds: readonly string[]) =>
        db
          .repository(ConsentEntity)
          .find({ where: { memberId: Any([...memberIds]) }, order: { grantedAt: "desc", id: "desc" } }),
      (consent) => consent.memberId,
    ),
  };
}
