import { loadMany, rowsBy } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { DataRequestEntity } from "./entities.ts";

export function createDataRequestLoaders({ db }: LoaderContext) {
  return {
    dataRequestsOfMember: loadMany(
      db,
      rowsBy(db, DataRequestEntity, "memberId", { order: { receivedAt: "desc", id: "desc" } }),
      (request) => request.memberId,
    ),
  };
}
