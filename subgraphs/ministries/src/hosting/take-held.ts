import { sql } from "@sen/database";
import { findMove } from "@sen/subgraph";
import type { Consumer } from "@sen/subgraph";
import { tellHost } from "./propose-host.ts";
import type { HostAssignment } from "./entities.ts";
import { hostMoves } from "./transitions.ts";

/** A turn is held when its workshop was reported in the events slice. */
export const takeHeld: Consumer = {
  name: "take-held",
  on: {
    "host.held": async ({ payload }, { db, logger }) => {
      const { hostAssignmentId, eventId } = payload as { hostAssignmentId: string; eventId: string }; // as docs/events.md has it
      const [turn] = await db.query<Pick<HostAssignment, "id" | "unitId" | "year" | "state">>(sql`
        select id, unit_id as "unitId", year, state from ministries.host_assignment where id = ${hostAssignmentId} for update`);
      if (turn === undefined || findMove(hostMoves, turn.state, "HELD") === null) {
        logger.warn({ hostAssignmentId, state: turn?.state }, "a workshop was reported for a turn that cannot be held");
        return;
      }
      await db.query(sql`
        update ministries.host_assignment set state = 'HELD', event_id = ${eventId}, version = version + 1, updated_at = now()
        where id = ${turn.id}`);
      await tellHost(db, turn, turn.state, "HELD");
    },
  },
};
