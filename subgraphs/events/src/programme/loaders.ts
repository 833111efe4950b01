import { loadMany, loadOne } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import { MaterialEntity, SessionEntity, SpeakerEntity } from "./entities.ts";

export function createProgrammeLoaders({ db }: LoaderContext) {
  return {
    sessionById: loadOne(
      db,
      (ids: readonly string[]) => db.repository(SessionEntity).findBy({ id: Any([...ids]) }),
      (session) => session.id,
    ),
    materialById: loadOne(
      db,
      (ids: readonly string[]) => db.repository(MaterialEntity).findBy({ id: Any([...ids]) }),
      (material) => material.id,
    ),
    sessionsByEvent: loadMany(
      db,
      (ids: readonly string[]) =>
        db.repository(SessionEntity).find({ where: { eventId: Any([...ids]) }, order: { startsAt: "asc", id: "asc" } }),
      (session) => session.eventId,
    ),
    speakersBySession: loadMany(
      db,
      (ids: readonly string[]) =>
        db
          .repository(SpeakerEntity)
          .find({ where: { sessionId: Any([...ids]) }, order: { position: "asc", id: "asc" } }),
      (speaker) => speaker.sessionId,
    ),
    materialsByEvent: loadMany(
      db,
      (ids: readonly string[]) =>
        db.repository(MaterialEntity).find({ where: { eventId: Any([...ids]) }, order: { id: "asc" } }),
      (material) => material.eventId,
    ),
  };
}
