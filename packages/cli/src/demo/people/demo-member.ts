import { isWithin } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import type { PersonName } from "./create-names.ts";

export type Rank = "VICE_MINISTER_UP" | "DEPARTMENT_HEAD" | "DEPUTY_DEPARTMENT_HEAD" | "OTHER";

/** A post in a unit for a time. */
export interface DemoPost {
  readonly unit: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly rank: Rank;
  readonly department: { readonly vi: string; readonly en: string };
  readonly position: { readonly vi: string; readonly en: string };
}

export interface DemoMembership {
  readonly term: "2017-2022" | "2022-2027";
  readonly kind: "EC_NON_FULLTIME" | "EC_FULLTIME" | "ASSOCIATE";
  readonly state: "NOMINATED" | "INVITED" | "ACTIVE" | "SUSPENDED" | "ENDED" | "DECLINED";
  readonly startedOn: Day | null;
  readonly endedOn: Day | null;
  readonly endReason: "TERM_END" | "LEFT_POST" | "RETIRED" | "OWN_WISH" | null;
  readonly office: "CHAIR" | "VICE_CHAIR" | "SECRETARY" | "GROUP_LEAD" | "MEMBER";
}

/** An invented person of the network. */
export interface DemoMember {
  /** 1, 2, …: what tests and walks call her by. */
  readonly number: number;
  readonly id: string;
  readonly name: PersonName;
  readonly posts: readonly DemoPost[];
  readonly memberships: readonly DemoMembership[];
  /** True for the one person whose data were erased at her request. */
  readonly isErased: boolean;
}

/** Unit of her post on a day; null when she had none. */
export function unitOn(member: DemoMember, day: Day): string | null {
  return member.posts.find(({ from, to }) => isWithin(day, from, to))?.unit ?? null;
}

/** True when she was a member with a post on that day: the rule of the members slice. */
export function isActiveOn(member: DemoMember, day: Day): boolean {
  if (member.isErased || unitOn(member, day) === null) return false;
  return member.memberships.some(
    ({ state, startedOn, endedOn }) =>
      (state === "ACTIVE" || state === "ENDED") && startedOn !== null && isWithin(day, startedOn, endedOn),
  );
}

/** The people of the demo, as the other parts ask for them. */
export interface People {
  readonly all: readonly DemoMember[];
  activeOn(day: Day): readonly DemoMember[];
  /** Active members whose post is in the unit on that day. */
  ofUnit(unit: string, day: Day): readonly DemoMember[];
  requireMember(number: number): DemoMember;
}

export function createPeople(all: readonly DemoMember[]): People {
  const activeOn = (day: Day) => all.filter((member) => isActiveOn(member, day));
  return {
    all,
    activeOn,
    ofUnit: (unit, day) => activeOn(day).filter((member) => unitOn(member, day) === unit),
    requireMember: (number) => {
      const member = all[number - 1];
      if (member === undefined) throw new Error(`the demo has no member ${number}`);
      return member;
    },
  };
}
