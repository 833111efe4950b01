import { addDays, dayOfYear, latest } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { Random } from "../foundation/random.ts";
import type { UnitDirectory } from "../units/unit-directory.ts";
import { createNames } from "./create-names.ts";
import { createPosts } from "./create-posts.ts";
import type { DemoMember, DemoMembership, Rank } from "./demo-member.ts";
import { placements } from "./placements.ts";

/** Demo periods of the two terms; the dates of the next congress are not known. */
export const terms = [
  { code: "2017-2022", congress: "XII", startsOn: "2017-05-01", endsOn: "2022-03-31" },
  { code: "2022-2027", congress: "XIII", startsOn: "2022-04-01", endsOn: "2027-12-31" },
] as const;

const [firstTerm, secondTerm] = terms;

interface Seat {
  readonly unit: string;
  readonly memberships: readonly DemoMembership[];
  readonly movesTo?: string;
  /** Last day in her post, for those who left. */
  readonly lastDay?: Day;
  readonly isErased?: boolean;
}

/** Everybody who is or was in the network: stayers of the first term, those who left, their successors, associates. */
export function createMembers(random: Random, units: UnitDirectory): DemoMember[] {
  const seats = [...stayers(), ...leavers(random), ...successors(), ...associates(random, units), ...unsettled()];
  const names = createNames(random.fork("names"), seats.length);
  return seats.map((seat, index) => {
    const name = names[index];
    if (name === undefined) throw new Error("there are fewer names than people");
    const own = random.fork(`person ${index + 1}`);
    const begin = seat.memberships[0]?.startedOn ?? "2024-01-01";
    const unit = units.requireUnit(seat.unit);
    const from = latest(addDays(begin, -own.int(200, 2600)), unit.validFrom ?? "2000-01-01");
    const posts = createPosts(own, units, {
      unit: seat.unit,
      from,
      to: seat.lastDay ?? null,
      rank: rankOf(own, seat),
      ...(seat.movesTo !== undefined && { movesTo: seat.movesTo }),
    });
    const isErased = seat.isErased ?? false;
    const { memberships } = seat;
    return { number: index + 1, id: demoId("mem", `${index + 1}`), name, posts, memberships, isErased };
  });
}

function rankOf(random: Random, seat: Seat): Rank {
  if (seat.memberships.some(({ office }) => office === "CHAIR")) return "VICE_MINISTER_UP";
  return random.weighted([
    ["DEPARTMENT_HEAD", 45],
    ["DEPUTY_DEPARTMENT_HEAD", 50],
    ["OTHER", 5],
  ] as const);
}

const endedFirstTerm = { term: firstTerm.code, state: "ENDED", startedOn: "2017-05-15" } as const;

function executive(unit: string) {
  return unit === "VWU" || unit === "VWA" ? "EC_FULLTIME" : "EC_NON_FULLTIME";
}

/** Members since 2017 who were renewed in 2022. */
function stayers(): Seat[] {
  const vwuOffices = ["CHAIR", "VICE_CHAIR", "SECRETARY"] as const;
  return placements.flatMap(({ unit, firstTerm: seats, leaving }) =>
    Array.from({ length: seats - leaving }, (_, place): Seat => {
      const kind = executive(unit);
      const office = (unit === "VWU" ? vwuOffices[place] : undefined) ?? (unit === "MOJ" ? "GROUP_LEAD" : "MEMBER");
      return {
        unit,
        memberships: [
          { ...endedFirstTerm, kind, office, endedOn: firstTerm.endsOn, endReason: "TERM_END" },
          active(kind, secondTerm.startsOn, office),
        ],
      };
    }),
  );
}

/** Most left with the term; a few earlier, and one of these had her data erased. */
function leavers(random: Random): Seat[] {
  const units = placements.flatMap(({ unit, leaving }) => Array.from({ length: leaving }, () => unit));
  const early = ["LEFT_POST", "RETIRED", "RETIRED", "OWN_WISH"] as const;
  return units.map((unit, index): Seat => {
    const reason = early[index];
    const endedOn = reason === undefined ? firstTerm.endsOn : dayOfYear(random.int(2019, 2021), random.int(1, 12), 28);
    const membership = { ...endedFirstTerm, kind: executive(unit), office: "MEMBER", endedOn } as const;
    return {
      unit,
      memberships: [{ ...membership, endReason: reason ?? "TERM_END" }],
      lastDay: reason === undefined ? addDays(endedOn, random.int(60, 900)) : endedOn,
      isErased: reason === "OWN_WISH",
    };
  });
}

function successors(): Seat[] {
  return placements.flatMap(({ unit, leaving }) =>
    Array.from({ length: leaving }, () => ({ unit, memberships: [active(executive(unit), secondTerm.startsOn)] })),
  );
}

/** Units that lost functions to others than their successor: the second and third associate went along with the work. */
const elsewhere: Readonly<Record<string, readonly string[]>> = { MOLISA: ["MOH", "MOET"], MIC: ["MOCST"] };

function associates(random: Random, units: UnitDirectory): Seat[] {
  return placements.flatMap(({ unit, associates: seats }) =>
    Array.from({ length: seats }, (_, place): Seat => {
      const lastYear = units.successionFrom(unit) === undefined ? 2025 : 2024;
      const startedOn = dayOfYear(random.int(2023, lastYear), random.int(3, 12), random.int(1, 28));
      const movesTo = elsewhere[unit]?.[place - 1];
      return { unit, memberships: [active("ASSOCIATE", startedOn)], ...(movesTo !== undefined && { movesTo }) };
    }),
  );
}

/** One associate in each state that is not simply active. */
function unsettled(): Seat[] {
  const base = { ...active("ASSOCIATE", "2024-01-15"), startedOn: null } as const;
  return [
    { unit: "MOJ", memberships: [{ ...base, state: "NOMINATED" }] },
    { unit: "SBV", memberships: [{ ...base, state: "INVITED" }] },
    { unit: "VASS", memberships: [{ ...base, state: "DECLINED" }] },
    { unit: "MOIT", memberships: [{ ...base, state: "SUSPENDED", startedOn: "2024-01-15" }] },
    {
      unit: "MOFA",
      memberships: [{ ...base, state: "ENDED", startedOn: "2023-06-01", endedOn: "2025-06-30", endReason: "OWN_WISH" }],
    },
  ];
}

function active(
  kind: DemoMembership["kind"],
  startedOn: Day,
  office: DemoMembership["office"] = "MEMBER",
): DemoMembership {
  return { term: secondTerm.code, kind, state: "ACTIVE", startedOn, endedOn: null, endReason: null, office };
}
