import type { StateMachine } from "@sen/subgraph";
import type { EventState } from "./entities.ts";

/** What a move of an event wants beside the right to make it. */
export type EventNeed =
  /** An annual workshop has its host's confirmed turn. */
  | "HOST_CONFIRMED"
  /** The host is still a unit when the event takes place (V-U4). */
  | "HOST_AT_WORK"
  /** Online and hybrid events have a link to join (V-E3). */
  | "LINK"
  /** Its time has come; who moves by hand may be early. */
  | "TIME"
  /** It begins in the future. */
  | "NEW_DATE"
  /** A sentence that says why. */
  | "NOTE"
  /** Attendance, minutes, evaluation and outcomes are there, and the host has sent the report. */
  | "REPORT";

const beforeItBegins = ["ANNOUNCED", "REGISTRATION_OPEN", "REGISTRATION_CLOSED"] as const;

/** Domain §7.3. `UNIT` is the host. */
export const eventMoves: StateMachine<EventState, EventNeed> = {
  object: "Event",
  states: [
    "DRAFT",
    "ANNOUNCED",
    "REGISTRATION_OPEN",
    "REGISTRATION_CLOSED",
    "ONGOING",
    "ENDED",
    "REPORTED",
    "POSTPONED",
    "CANCELLED",
  ],
  moves: [
    { from: null, to: "DRAFT", by: ["UNIT", "SECRETARIAT"], needs: ["HOST_AT_WORK"] },
    {
      from: "DRAFT",
      to: "ANNOUNCED",
      by: ["UNIT", "SECRETARIAT"],
      needs: ["HOST_CONFIRMED", "HOST_AT_WORK", "NEW_DATE"],
    },
    { from: "ANNOUNCED", to: "REGISTRATION_OPEN", by: ["UNIT", "SECRETARIAT", "SYSTEM"], needs: ["TIME"] },
    { from: "REGISTRATION_OPEN", to: "REGISTRATION_CLOSED", by: ["UNIT", "SECRETARIAT", "SYSTEM"], needs: ["TIME"] },
    // Sign-up that was closed too early is opened again.
    { from: "REGISTRATION_CLOSED", to: "REGISTRATION_OPEN", by: ["UNIT", "SECRETARIAT"], needs: ["NEW_DATE"] },
    { from: "REGISTRATION_CLOSED", to: "ONGOING", by: ["SYSTEM"], needs: ["TIME", "LINK"] },
    { from: "ONGOING", to: "ENDED", by: ["SYSTEM"], needs: ["TIME"] },
    { from: "ENDED", to: "REPORTED", by: ["SECRETARIAT"], needs: ["REPORT"] },
    ...beforeItBegins.map((from) => ({ from, to: "POSTPONED", by: ["UNIT", "SECRETARIAT"], needs: ["NOTE"] }) as const),
    // Once there is a date again; the seats of those who confirmed have stayed.
    {
      from: "POSTPONED",
      to: "ANNOUNCED",
      by: ["UNIT", "SECRETARIAT"],
      needs: ["HOST_CONFIRMED", "HOST_AT_WORK", "NEW_DATE"],
    },
    ...(["DRAFT", ...beforeItBegins, "POSTPONED", "ONGOING"] as const).map(
      (from) => ({ from, to: "CANCELLED", by: ["UNIT", "SECRETARIAT"], needs: ["NOTE"] }) as const,
    ),
  ],
};
