import type { StateMachine } from "@sen/subgraph";
import type { HostState } from "./entities.ts";

/**
 * A turn to host (domain §7.5): proposed by the secretariat or the unit, confirmed by the unit's letter, scheduled by its
 * workshop, held when the workshop is reported. The presidium proposes what rule V-H2 forbids to others.
 */
export const hostMoves: StateMachine<HostState, "LETTER" | "EVENT" | "NOTE"> = {
  object: "HostAssignment",
  states: ["PROPOSED", "CONFIRMED", "SCHEDULED", "HELD", "CANCELLED"],
  moves: [
    { from: null, to: "PROPOSED", by: ["SECRETARIAT", "UNIT", "PRESIDIUM"], needs: [] },
    { from: "PROPOSED", to: "CONFIRMED", by: ["UNIT"], needs: ["LETTER"] },
    { from: "CONFIRMED", to: "SCHEDULED", by: ["UNIT", "SECRETARIAT"], needs: ["EVENT"] },
    { from: "CONFIRMED", to: "HELD", by: ["SYSTEM"], needs: ["EVENT"] },
    { from: "SCHEDULED", to: "HELD", by: ["SYSTEM"], needs: ["EVENT"] },
    { from: "PROPOSED", to: "CANCELLED", by: ["UNIT", "SECRETARIAT"], needs: ["NOTE"] },
    { from: "CONFIRMED", to: "CANCELLED", by: ["UNIT", "SECRETARIAT"], needs: ["NOTE"] },
    { from: "SCHEDULED", to: "CANCELLED", by: ["UNIT", "SECRETARIAT"], needs: ["NOTE"] },
  ],
};
