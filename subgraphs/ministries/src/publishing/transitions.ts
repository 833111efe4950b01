import type { StateMachine } from "@sen/subgraph";
import type { PublishState } from "./entities.ts";

/** An announcement's way: written and published by its unit, taken back by it or the secretariat, or expired by the clock. */
export const announcementMoves: StateMachine<PublishState> = {
  object: "Announcement",
  states: ["DRAFT", "PUBLISHED", "RETIRED"],
  moves: [
    { from: null, to: "DRAFT", by: ["UNIT"], needs: [] },
    { from: "DRAFT", to: "PUBLISHED", by: ["UNIT"], needs: [] },
    { from: "DRAFT", to: "RETIRED", by: ["UNIT"], needs: [] },
    { from: "PUBLISHED", to: "RETIRED", by: ["UNIT", "SECRETARIAT", "SYSTEM"], needs: [] },
  ],
};

/** The same for news of the Central Union, which the secretariat writes. */
export const unionAnnouncementMoves: StateMachine<PublishState> = {
  ...announcementMoves,
  moves: announcementMoves.moves.map((move) => ({
    ...move,
    by: move.by.includes("SECRETARIAT") ? move.by : [...move.by, "SECRETARIAT"],
  })),
};
