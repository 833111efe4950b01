import { addDays, earliest } from "../demo/foundation/calendar.ts";
import type { Day } from "../demo/foundation/calendar.ts";
import { networkDays } from "./create-events.ts";
import { scaleId } from "./scale-id.ts";
import { shareOut } from "./scale-table.ts";
import { dayBetween, joinedBy, unitOf } from "./scale-world.ts";
import type { ScaleMember, ScaleUnit, ScaleWorld } from "./scale-world.ts";

export interface ScaleMove {
  readonly from: string;
  readonly to: string;
  readonly day: Day;
}

export interface ScaleProposal {
  readonly id: string;
  readonly number: number;
  readonly code: string;
  readonly author: ScaleMember;
  readonly authorUnitId: string;
  /** Day of submission. */
  readonly day: Day;
  readonly state: string;
  /** From the draft to the present state, in order. */
  readonly moves: readonly ScaleMove[];
  readonly targets: readonly ScaleUnit[];
  readonly outcome: "ACCEPTED" | "PARTLY_ACCEPTED" | "NOTED" | null;
  /** Endorsements it has. */
  readonly support: number;
}

/** The way of a proposal that is carried out, with the days it stays in each state. */
const way = [
  ["SUBMITTED", 0],
  ["OPEN", 6],
  ["UNDER_REVIEW", 15],
  ["REFERRED", 20],
  ["RESPONDED", 35],
  ["CONCLUDED", 20],
  ["IN_IMPLEMENTATION", 14],
  ["COMPLETED", 200],
  ["ARCHIVED", 60],
] as const;

const worlds = new WeakMap<ScaleWorld, readonly ScaleProposal[]>();

/** All generated proposals by the day they were submitted; made once for a world. */
export function proposalsOf(world: ScaleWorld): readonly ScaleProposal[] {
  const proposals = worlds.get(world) ?? createProposals(world);
  worlds.set(world, proposals);
  return proposals;
}

function createProposals(world: ScaleWorld): ScaleProposal[] {
  const random = world.random.fork("proposals");
  const days = Array.from({ length: world.missing.proposals }, () =>
    dayBetween(random, networkDays.from, networkDays.to),
  ).sort();
  const sequence = new Map<string, number>();
  const bare = days.map((day, place) => {
    const year = day.slice(0, 4);
    const turn = (sequence.get(year) ?? 100) + 1;
    sequence.set(year, turn);
    return createProposal(world, day, place + 1, `DX-${year}-${turn}`);
  });
  // A few are known to all, most to some: what the square of a random number gives.
  const support = shareOut(
    world.missing.endorsements,
    bare.map(({ moves }) => (hasOpened(moves) ? 0.1 + random.next() ** 2 : 0)),
    bare.map(({ moves, day }) => (hasOpened(moves) ? Math.floor(joinedBy(world.members, day) * 0.6) : 0)),
  );
  return bare.map((proposal, place) => ({ ...proposal, support: support[place] ?? 0 }));
}

export function hasOpened(moves: readonly ScaleMove[]): boolean {
  return moves.some(({ to }) => to === "OPEN");
}

export function dayOf({ moves }: ScaleProposal, state: string): Day | undefined {
  return moves.find(({ to }) => to === state)?.day;
}

function createProposal(world: ScaleWorld, day: Day, number: number, code: string): ScaleProposal {
  const random = world.random.fork(`proposal ${number}`);
  const author = world.members[random.int(0, joinedBy(world.members, day) - 1)];
  if (author === undefined) throw new Error(`nobody had joined by ${day}`);
  const moves = createMoves(day, world.today, random.next(), random.int(5, 15) / 10);
  const ready = world.units.filter(({ validFrom }) => validFrom === null || validFrom <= day);
  const hasConcluded = moves.some(({ to }) => to === "CONCLUDED");
  return {
    id: scaleId("prp", day, number),
    number,
    code,
    author,
    authorUnitId: unitOf(author, day),
    day,
    state: moves.at(-1)?.to ?? "SUBMITTED",
    moves,
    targets: random.sample(ready.length > 60 ? ready.slice(0, 60) : ready, random.int(1, 2)),
    outcome: hasConcluded
      ? random.weighted([
          ["ACCEPTED", 50],
          ["PARTLY_ACCEPTED", 35],
          ["NOTED", 15],
        ])
      : null,
    support: 0,
  };
}

/** Some are not admitted or withdrawn; the others go their way as far as time allows, at a pace of their own. */
function createMoves(day: Day, today: Day, fate: number, pace: number): ScaleMove[] {
  const moves: ScaleMove[] = [{ from: "DRAFT", to: "SUBMITTED", day }];
  const decided = addDays(day, 6);
  if (decided > today) return moves;
  if (fate < 0.08) return [...moves, { from: "SUBMITTED", to: "NOT_ADMITTED", day: decided }];
  if (fate < 0.11) {
    const opened = { from: "SUBMITTED", to: "OPEN", day: decided };
    return [...moves, opened, { from: "OPEN", to: "WITHDRAWN", day: earliest(addDays(decided, 3), today) }];
  }
  let [from, at]: [string, Day] = ["SUBMITTED", day];
  for (const [to, stay] of way.slice(1)) {
    at = addDays(at, Math.max(1, Math.round(stay * pace)));
    if (at > today || (to === "ARCHIVED" && fate < 0.6)) break;
    moves.push({ from, to, day: at });
    from = to;
  }
  return moves;
}
