import { Any, loadMany, loadOne } from "@sen/subgraph";
import type { LoaderContext } from "@sen/subgraph";
import { CallEntity, ProgrammeEntity } from "./entities.ts";

export function createProgrammeLoaders({ db }: LoaderContext) {
  return {
    programmeById: loadOne(
      db,
      (ids: readonly string[]) => db.repository(ProgrammeEntity).findBy({ id: Any([...ids]) }),
      (programme) => programme.id,
    ),
    programmesOfUnit: loadMany(
      db,
      (unitIds: readonly string[]) =>
        db.repository(ProgrammeEntity).find({ where: { ownerUnitId: Any([...unitIds]) }, order: { id: "ASC" } }),
      (programme) => programme.ownerUnitId,
    ),
    callById: loadOne(
      db,
      (ids: readonly string[]) => db.repository(CallEntity).findBy({ id: Any([...ids]) }),
      (call) => call.id,
    ),
    callsOfProgramme: loadMany(
      db,
      (ids: readonly string[]) =>
        db.repository(CallEntity).find({ where: { programmeId: Any([...ids]) }, order: { year: "DESC", id: "ASC" } }),
      (call) => call.programmeId,
    ),
  };
}
