import type { StateMachine } from "@sen/subgraph";
import type { RegistrationState } from "./entities.ts";

/** What a move of a registration wants beside the right to make it. */
export type RegistrationNeed =
  /** Sign-up is open. */
  | "SIGN_UP"
  /** A seat is free. */
  | "SEAT"
  /** The event has not begun. */
  | "BEFORE"
  /** Not before two hours ahead of the event (V-R2). */
  | "DOOR"
  /** The event has ended and its report is not accepted yet. */
  | "ENDED"
  /** Why. */
  | "REASON"
  /** The offer has not run out; or, by the clock, it has. */
  | "OFFER";

/**
 * Domain §7.4. `SELF` is the member; `UNIT` the coordinator of her unit, on rows marked `HOST` that of the event's host.
 * The moves are made by the seat functions of the database, which decide races; this table is what they are tested against.
 */
export const registrationMoves: StateMachine<RegistrationState, RegistrationNeed> = {
  object: "Registration",
  states: ["INVITED", "CONFIRMED", "WAITLISTED", "OFFERED", "DECLINED", "CANCELLED", "ATTENDED", "ABSENT", "EXCUSED"],
  moves: [
    // HOST
    { from: null, to: "INVITED", by: ["UNIT", "SECRETARIAT"], needs: [] },
    { from: null, to: "CONFIRMED", by: ["SELF", "UNIT"], needs: ["SIGN_UP", "SEAT"] },
    { from: null, to: "WAITLISTED", by: ["SELF", "UNIT"], needs: ["SIGN_UP"] },
    { from: "INVITED", to: "CONFIRMED", by: ["SELF", "UNIT"], needs: ["SIGN_UP", "SEAT"] },
    { from: "INVITED", to: "WAITLISTED", by: ["SELF", "UNIT"], needs: ["SIGN_UP"] },
    { from: "INVITED", to: "DECLINED", by: ["SELF", "UNIT"], needs: ["BEFORE"] },
    { from: "WAITLISTED", to: "OFFERED", by: ["SYSTEM", "SECRETARIAT"], needs: ["SEAT", "REASON"] },
    { from: "WAITLISTED", to: "CANCELLED", by: ["SELF", "UNIT"], needs: ["BEFORE"] },
    { from: "OFFERED", to: "CONFIRMED", by: ["SELF"], needs: ["OFFER"] },
    { from: "OFFERED", to: "CANCELLED", by: ["SELF", "SYSTEM"], needs: ["OFFER"] },
    { from: "CONFIRMED", to: "CANCELLED", by: ["SELF", "UNIT"], needs: ["BEFORE"] },
    // HOST from here on; by a substitute, the member and her unit's coordinator too.
    { from: "CONFIRMED", to: "ATTENDED", by: ["UNIT", "SECRETARIAT"], needs: ["DOOR"] },
    { from: "CONFIRMED", to: "ABSENT", by: ["UNIT", "SECRETARIAT"], needs: ["ENDED"] },
    { from: "CONFIRMED", to: "EXCUSED", by: ["UNIT", "SECRETARIAT", "SELF"], needs: ["ENDED", "REASON"] },
    { from: "ABSENT", to: "EXCUSED", by: ["UNIT", "SECRETARIAT"], needs: ["ENDED", "REASON"] },
  ],
};
