import { addDays } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import type { DemoUnit, UnitDirectory } from "../units/unit-directory.ts";
import type { DemoMember, People } from "./demo-member.ts";

/** Members the walks sign in as plain members, and the one who sits in the presidium: they coordinate no unit. */
export const plainMembers = [1, 3, 5] as const;
export const presidiumMember = 7;

/** A member who speaks for her unit (đầu mối). */
export interface Coordinator {
  readonly unit: DemoUnit;
  readonly member: DemoMember;
  readonly since: Day;
}

/** One coordinator for every unit at work that has members: the last of them who holds no other part in the demo. */
export function chooseCoordinators(units: UnitDirectory, people: People, today: Day): Coordinator[] {
  const reserved: readonly number[] = [...plainMembers, presidiumMember];
  const isFree = ({ number }: DemoMember) => !reserved.includes(number);
  return units.workingOn(today).flatMap((unit) => {
    const candidates = people.ofUnit(unit.code, today);
    // Somebody who was in the unit all along knows it better than one whom a merger brought.
    const veteran = candidates.findLast((member) => isFree(member) && member.posts[0]?.unit === unit.code);
    const member = veteran ?? candidates.findLast(isFree) ?? candidates.at(-1);
    if (member === undefined) return [];
    const begin = member.posts.findLast(({ unit: code }) => code === unit.code)?.from ?? today;
    const joined = member.memberships.at(-1)?.startedOn ?? begin;
    return [{ unit, member, since: addDays(begin > joined ? begin : joined, 7) }];
  });
}

/** What each person of the demo signs in as: coordinators and the presidium by what they are, others by number. */
export function subjectOf(member: DemoMember, coordinators: readonly Coordinator[]): string {
  if (member.number === presidiumMember) return "demo-presidium";
  const coordinated = coordinators.find((entry) => entry.member.number === member.number);
  if (coordinated !== undefined) return `demo-coordinator-${coordinated.unit.code.toLowerCase()}`;
  return `demo-member-${String(member.number).padStart(3, "0")}`;
}
