import { loadMany } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import { DataRequestEntity } from "./entities.ts";

export function createDataRequestLoaders({ db }: LoaderContext) {
  return {
    dataRequestsOfMember: loadMany(
      db,
      (memberIds: readonly string[]) =>
        db
          .repository(DataRequestEntity)
          .find({ where: { memberId: Any([...memberIds]) }, order: { receivedAt: "desc", id: "desc" } }),
      (request) => request.memberId,
    ),
  };
}
