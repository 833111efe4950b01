import { loadMany, loadOne } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import { HostAssignmentEntity, HostPromiseEntity } from "./entities.ts";

export function createHostingLoaders({ db }: LoaderContext) {
  const turns = db.repository(HostAssignmentEntity);
  return {
    hostAssignmentById: loadOne(
      db,
      (ids: readonly string[]) => turns.findBy({ id: Any([...ids]) }),
      (turn) => turn.id,
    ),
    hostAssignmentsByUnit: loadMany(
      db,
      (ids: readonly string[]) => turns.find({ where: { unitId: Any([...ids]) }, order: { year: "desc", id: "asc" } }),
      (turn) => turn.unitId,
    ),
    hostPromiseByAssignment: loadOne(
      db,
      (ids: readonly string[]) => db.repository(HostPromiseEntity).findBy({ hostAssignmentId: Any([...ids]) }),
      (promise) => promise.hostAssignmentId,
    ),
  };
}
