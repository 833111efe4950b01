import { addDays } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import type { Random } from "../foundation/random.ts";

export type ProposalState =
  | "DRAFT"
  | "SUBMITTED"
  | "RETURNED"
  | "OPEN"
  | "UNDER_REVIEW"
  | "REFERRED"
  | "RESPONDED"
  | "CONCLUDED"
  | "IN_IMPLEMENTATION"
  | "COMPLETED"
  | "NOT_ADMITTED"
  | "MERGED"
  | "WITHDRAWN"
  | "ARCHIVED";

/** One step of a proposal's way. */
export interface Stage {
  readonly state: ProposalState;
  readonly on: Day;
}

/** The states a proposal goes through after the draft, to come to rest in the last of them. */
const ways = {
  DRAFT: [],
  SUBMITTED: ["SUBMITTED"],
  RETURNED: ["SUBMITTED", "RETURNED"],
  NOT_ADMITTED: ["SUBMITTED", "NOT_ADMITTED"],
  OPEN: ["SUBMITTED", "OPEN"],
  MERGED: ["SUBMITTED", "OPEN", "MERGED"],
  WITHDRAWN: ["SUBMITTED", "OPEN", "WITHDRAWN"],
  UNDER_REVIEW: ["SUBMITTED", "OPEN", "UNDER_REVIEW"],
  REFERRED: ["SUBMITTED", "OPEN", "UNDER_REVIEW", "REFERRED"],
  RESPONDED: ["SUBMITTED", "OPEN", "UNDER_REVIEW", "REFERRED", "RESPONDED"],
  CONCLUDED: ["SUBMITTED", "OPEN", "UNDER_REVIEW", "REFERRED", "RESPONDED", "CONCLUDED"],
} as const satisfies Partial<Record<ProposalState, readonly ProposalState[]>>;

const carriedOut = [...ways.CONCLUDED, "IN_IMPLEMENTATION"] as const;

const wayTo: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
  ...ways,
  IN_IMPLEMENTATION: carriedOut,
  COMPLETED: [...carriedOut, "COMPLETED"],
  ARCHIVED: [...carriedOut, "COMPLETED", "ARCHIVED"],
};

/** Least and most days a proposal takes to come to a state from the one before. */
const days: Readonly<Record<ProposalState, readonly [number, number]>> = {
  DRAFT: [0, 0],
  SUBMITTED: [1, 6],
  RETURNED: [2, 6],
  OPEN: [3, 7],
  UNDER_REVIEW: [14, 14],
  REFERRED: [7, 15],
  RESPONDED: [20, 45],
  CONCLUDED: [10, 25],
  IN_IMPLEMENTATION: [5, 15],
  COMPLETED: [90, 280],
  NOT_ADMITTED: [5, 15],
  MERGED: [4, 10],
  WITHDRAWN: [3, 10],
  ARCHIVED: [731, 740],
};

/** A proposal about the network itself is concluded without asking a unit. */
export function createStages(random: Random, created: Day, last: ProposalState, asksUnits: boolean): Stage[] {
  let on = created;
  return wayTo[last]
    .filter((state) => asksUnits || (state !== "REFERRED" && state !== "RESPONDED"))
    .map((state) => {
      on = addDays(on, random.int(...days[state]));
      return { state, on };
    });
}

export function dayOf(stages: readonly Stage[], state: ProposalState): Day | null {
  return stages.find((stage) => stage.state === state)?.on ?? null;
}
