import { loadMany, loadOne, rowsBy } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { HostAssignmentEntity, HostPromiseEntity } from "./entities.ts";

export function createHostingLoaders({ db }: LoaderContext) {
  return {
    hostAssignmentById: loadOne(db, rowsBy(db, HostAssignmentEntity, "id"), (turn) => turn.id),
    hostAssignmentsByUnit: loadMany(
      db,
      rowsBy(db, HostAssignmentEntity, "unitId", { order: { year: "desc", id: "asc" } }),
      (turn) => turn.unitId,
    ),
    hostPromiseByAssignment: loadOne(
      db,
      rowsBy(db, HostPromiseEntity, "hostAssignmentId"),
      (promise) => promise.hostAssignmentId,
    ),
  };
}
