import { loadMany, loadOne, rowsBy } from "@sen/subgraph";
import type { LoaderContext } from "@sen/subgraph";
import { CallEntity, ProgrammeEntity } from "./entities.ts";

export function createProgrammeLoaders({ db }: LoaderContext) {
  return {
    programmeById: loadOne(db, rowsBy(db, ProgrammeEntity, "id"), (programme) => programme.id),
    programmesOfUnit: loadMany(
      db,
      rowsBy(db, ProgrammeEntity, "ownerUnitId", { order: { id: "asc" } }),
      (programme) => programme.ownerUnitId,
    ),
    callById: loadOne(db, rowsBy(db, CallEntity, "id"), (call) => call.id),
    callsOfProgramme: loadMany(
      db,
      rowsBy(db, CallEntity, "programmeId", { order: { year: "desc", id: "asc" } }),
      (call) => call.programmeId,
    ),
  };
}
