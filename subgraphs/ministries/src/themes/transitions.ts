import type { StateMachine } from "@sen/subgraph";
import type { ThemeState } from "./entities.ts";

/** The secretariat drafts a theme, the presidium issues it, the clock closes it on 31 December of its year (domain §7.5). */
export const themeMoves: StateMachine<ThemeState, "YEAR_ENDED"> = {
  object: "AnnualTheme",
  states: ["DRAFT", "ISSUED", "CLOSED"],
  moves: [
    { from: null, to: "DRAFT", by: ["SECRETARIAT"], needs: [] },
    { from: "DRAFT", to: "ISSUED", by: ["PRESIDIUM"], needs: [] },
    { from: "ISSUED", to: "CLOSED", by: ["SYSTEM"], needs: ["YEAR_ENDED"] },
  ],
};
