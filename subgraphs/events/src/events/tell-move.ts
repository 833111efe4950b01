import type { ViewerDatabase } from "@sen/database";
import type { Event, EventState } from "./entities.ts";

/** Tells others that the event has come from one state into the one it is in. */
export async function tellMove(db: ViewerDatabase, event: Event, from: EventState | null): Promise<void> {
  await db.emit({
    type: "event.moved",
    aggregate: `event:${event.id}`,
    payload: {
      eventId: event.id,
      code: event.code,
      title: { vi: event.titleVi, en: event.titleEn },
      hostUnitId: event.hostUnitId,
      hostAssignmentId: event.hostAssignmentId ?? undefined,
      kind: event.kind,
      visibility: event.visibility,
      startsAt: event.startsAt.toISOString(),
      from: from ?? undefined,
      to: event.state,
    },
  });
}
