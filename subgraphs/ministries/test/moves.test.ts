import { describe, expect, test } from "@jest/globals";
import { roleNames, systemViewer, visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { canMove, findMove } from "@sen/subgraph";
import type { StateMachine } from "@sen/subgraph";
import { findMoveProblem } from "../src/changes/find-move-problem.ts";
import { hostMoves } from "../src/hosting/transitions.ts";
import { activityMoves, planMoves } from "../src/plans/transitions.ts";
import { announcementMoves, unionAnnouncementMoves } from "../src/publishing/transitions.ts";
import { networkReviewMoves, unitReviewMoves } from "../src/reviews/transitions.ts";
import { strategyMoves } from "../src/strategy/transitions.ts";
import { themeMoves } from "../src/themes/transitions.ts";
import { successionMoves } from "../src/units/transitions.ts";
import { viewerWith } from "./story.ts";

// Machines of unlike states in one list: what is walked are their names.
type AnyMachine = StateMachine<string, string>;

/** What the domain (§7.5) allows, written anew: `from>to` and who. `-` is the beginning. */
const tables: readonly (readonly [name: string, machine: AnyMachine, allowed: Readonly<Record<string, string>>])[] = [
  [
    "a plan",
    planMoves,
    {
      "->DRAFT": "UNIT",
      "DRAFT>SUBMITTED": "UNIT",
      "SUBMITTED>RETURNED": "SECRETARIAT",
      "RETURNED>SUBMITTED": "UNIT",
      "SUBMITTED>APPROVED": "SECRETARIAT",
      "APPROVED>IN_PROGRESS": "SYSTEM",
      "IN_PROGRESS>CLOSED": "SECRETARIAT",
    },
  ],
  [
    "an activity",
    activityMoves,
    {
      "->PLANNED": "UNIT",
      "PLANNED>ONGOING": "UNIT",
      "PLANNED>DONE": "UNIT",
      "PLANNED>POSTPONED": "UNIT",
      "PLANNED>CANCELLED": "UNIT",
      "ONGOING>DONE": "UNIT",
      "ONGOING>POSTPONED": "UNIT",
      "ONGOING>CANCELLED": "UNIT",
      "POSTPONED>PLANNED": "UNIT",
      "POSTPONED>ONGOING": "UNIT",
      "POSTPONED>CANCELLED": "UNIT",
    },
  ],
  [
    "a unit's review",
    unitReviewMoves,
    { "->DRAFT": "UNIT", "DRAFT>SUBMITTED": "UNIT", "SUBMITTED>ACCEPTED": "SECRETARIAT" },
  ],
  [
    "the network's review",
    networkReviewMoves,
    { "->DRAFT": "SECRETARIAT", "DRAFT>SUBMITTED": "SECRETARIAT", "SUBMITTED>ACCEPTED": "PRESIDIUM" },
  ],
  ["a theme", themeMoves, { "->DRAFT": "SECRETARIAT", "DRAFT>ISSUED": "PRESIDIUM", "ISSUED>CLOSED": "SYSTEM" }],
  [
    "a strategy",
    strategyMoves,
    {
      "->DRAFT": "SECRETARIAT",
      "DRAFT>APPROVED": "PRESIDIUM",
      "APPROVED>IN_FORCE": "PRESIDIUM SYSTEM",
      "IN_FORCE>CLOSED": "PRESIDIUM SYSTEM",
    },
  ],
  [
    "a host turn",
    hostMoves,
    {
      "->PROPOSED": "SECRETARIAT UNIT PRESIDIUM",
      "PROPOSED>CONFIRMED": "UNIT",
      "CONFIRMED>SCHEDULED": "UNIT SECRETARIAT",
      "CONFIRMED>HELD": "SYSTEM",
      "SCHEDULED>HELD": "SYSTEM",
      "PROPOSED>CANCELLED": "UNIT SECRETARIAT",
      "CONFIRMED>CANCELLED": "UNIT SECRETARIAT",
      "SCHEDULED>CANCELLED": "UNIT SECRETARIAT",
    },
  ],
  ["a succession", successionMoves, { "->PLANNED": "SECRETARIAT", "PLANNED>RECORDED": "PRESIDIUM" }],
  [
    "a unit's news",
    announcementMoves,
    {
      "->DRAFT": "UNIT",
      "DRAFT>PUBLISHED": "UNIT",
      "DRAFT>RETIRED": "UNIT",
      "PUBLISHED>RETIRED": "UNIT SECRETARIAT SYSTEM",
    },
  ],
  [
    "news of the Central Union",
    unionAnnouncementMoves,
    {
      "->DRAFT": "UNIT SECRETARIAT",
      "DRAFT>PUBLISHED": "UNIT SECRETARIAT",
      "DRAFT>RETIRED": "UNIT SECRETARIAT",
      "PUBLISHED>RETIRED": "UNIT SECRETARIAT SYSTEM",
    },
  ],
];

/** Everybody who could try: each role in another unit, the unit's own coordinator and member, a visitor, the slice itself. */
const viewers: readonly (readonly [who: string, actor: string, viewer: Viewer])[] = [
  ["a visitor", "", visitor],
  ["the unit's coordinator", "UNIT", viewerWith("UNIT_COORDINATOR", "min_own")],
  ["a member of the unit", "", viewerWith("NETWORK_MEMBER", "min_own")],
  ["the slice itself", "SYSTEM", systemViewer("ministries")],
  ...roleNames
    .filter((role) => role !== "SYSTEM")
    .map((role) => {
      const unit = role === "UNIT_COORDINATOR" || role === "NETWORK_MEMBER" || role === "SERVICE" ? "min_other" : null;
      const actor = role === "SECRETARIAT" || role === "PRESIDIUM" ? role : "";
      return [`${role} of another unit`, actor, viewerWith(role, unit)] as const;
    }),
];

const concerned = { unitIds: ["min_own"] };

describe.each(tables)("the moves of %s", (_name, machine, allowed) => {
  const pairs = [null, ...machine.states].flatMap((from) => machine.states.map((to) => [from, to] as const));

  test("are those of the domain and no others", () => {
    const found = machine.moves.map(({ from, to }) => `${from ?? "-"}>${to}`);
    expect(found.toSorted()).toEqual(Object.keys(allowed).toSorted());
    expect(new Set(found).size).toBe(found.length);
  });

  test.each(viewers)("%s makes hers and no others", (_who, actor, viewer) => {
    for (const [from, to] of pairs) {
      const move = findMove(machine, from, to);
      const may = move !== null && canMove(viewer, move, concerned);
      const expected = actor !== "" && (allowed[`${from ?? "-"}>${to}`] ?? "").split(" ").includes(actor);
      expect({ from, to, may }).toEqual({ from, to, may: expected });
    }
  });

  test.each(viewers)("%s is told why another move is refused", (_who, _actor, viewer) => {
    for (const [state, to] of pairs) {
      if (state === null) continue;
      const thing = { state, version: 3, concerned };
      const problem = findMoveProblem(viewer, machine, thing, { expectedVersion: 3, to, note: "vì sao" });
      const move = findMove(machine, state, to);
      const makesMoves = machine.moves.some((each) => canMove(viewer, each, concerned));
      const code = !makesMoves
        ? "FORBIDDEN"
        : move === null
          ? "ILLEGAL_TRANSITION"
          : canMove(viewer, move, concerned)
            ? null
            : "FORBIDDEN";
      expect({ state, to, code: problem?.code ?? null }).toEqual({ state, to, code });
      const stale = findMoveProblem(viewer, machine, thing, { expectedVersion: 2, to, note: "vì sao" });
      expect(stale?.code).toBe(makesMoves ? "STALE_VERSION" : "FORBIDDEN");
    }
  });

  test("that need a note are refused without one", () => {
    for (const { from, to, needs } of machine.moves.filter((move) => move.needs.includes("NOTE"))) {
      if (from === null) continue;
      const thing = { state: from, version: 1, concerned };
      for (const [, , viewer] of viewers) {
        const problem = findMoveProblem(viewer, machine, thing, { expectedVersion: 1, to, note: "  " });
        expect({ needs, problem: problem?.code }).not.toEqual({ needs, problem: undefined });
      }
    }
  });
});
