import { loadMany, loadOne, rowsBy } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { MaterialEntity, SessionEntity, SpeakerEntity } from "./entities.ts";

export function createProgrammeLoaders({ db }: LoaderContext) {
  return {
    sessionById: loadOne(db, rowsBy(db, SessionEntity, "id"), (session) => session.id),
    materialById: loadOne(db, rowsBy(db, MaterialEntity, "id"), (material) => material.id),
    sessionsByEvent: loadMany(
      db,
      rowsBy(db, SessionEntity, "eventId", { order: { startsAt: "asc", id: "asc" } }),
      (session) => session.eventId,
    ),
    speakersBySession: loadMany(
      db,
      rowsBy(db, SpeakerEntity, "sessionId", { order: { position: "asc", id: "asc" } }),
      (speaker) => speaker.sessionId,
    ),
    materialsByEvent: loadMany(
      db,
      rowsBy(db, MaterialEntity, "eventId", { order: { id: "asc" } }),
      (material) => material.eventId,
    ),
  };
}
