import { loadMany, loadOne } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { In } from "typeorm";
import { HostAssignmentEntity, HostPromiseEntity } from "./entities.ts";

export function createHostingLoaders({ db }: LoaderContext) {
  const turns = db.repository(HostAssignmentEntity);
  return {
    hostAssignmentById: loadOne(
      db,
      (ids: readonly string[]) => turns.findBy({ id: In([...ids]) }),
      (turn) => turn.id,
    ),
    hostAssignmentsByUnit: loadMany(
      db,
      (ids: readonly string[]) => turns.find({ where: { unitId: In([...ids]) }, order: { year: "desc", id: "asc" } }),
      (turn) => turn.unitId,
    ),
    hostPromiseByAssignment: loadOne(
      db,
      (ids: readonly string[]) => db.repository(HostPromiseEntity).findBy({ hostAssignmentId: In([...ids]) }),
      (promise) => promise.hostAssignmentId,
    ),
  };
}
