import { formsOfEvents } from "./keyboard/events.ts";
import { formsOfNetwork } from "./keyboard/network.ts";
import { formsOfProgramme } from "./keyboard/programme.ts";
import { formsOfProposals } from "./keyboard/proposals.ts";

/** Every form there is, but for those the test names. */
export const keyboardForms = [...formsOfEvents, ...formsOfProposals, ...formsOfNetwork, ...formsOfProgramme];
