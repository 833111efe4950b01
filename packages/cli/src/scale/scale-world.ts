import { addDays, daysBetween, isWithin } from "../demo/foundation/calendar.ts";
import type { Day } from "../demo/foundation/calendar.ts";
import type { Random } from "../demo/foundation/random.ts";
import type { ScaleProfile } from "./profiles.ts";

export interface ScaleUnit {
  readonly id: string;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly protocolOrder: number;
  /** First day at work; null when the network never knew it otherwise. */
  readonly validFrom: Day | null;
}

/** Where somebody works for a time. */
export interface ScalePost {
  readonly unitId: string;
  readonly from: Day;
  readonly to: Day | null;
}

export interface ScaleMember {
  readonly id: string;
  /** Zero for those of the demo, who have rows already. */
  readonly number: number;
  readonly joinedOn: Day;
  readonly posts: readonly ScalePost[];
}

export interface ScalePlan {
  readonly id: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly year: number;
  readonly state: string;
}

/** What was there before: the demo's rows that generated ones refer to, and how many it has of what is counted. */
export interface Ground {
  readonly themes: ReadonlyMap<number, string>;
  readonly objectives: readonly string[];
  readonly terms: readonly { readonly id: string; readonly startsOn: Day; readonly endsOn: Day }[];
  readonly members: readonly ScaleMember[];
  readonly plans: readonly ScalePlan[];
  /** Units somebody coordinates. */
  readonly coordinated: readonly string[];
  readonly counts: Readonly<Record<keyof ScaleProfile, number>>;
}

export interface ScaleWorld {
  readonly today: Day;
  readonly random: Random;
  readonly ground: Ground;
  /** Rows still to be made of each kind. */
  readonly missing: ScaleProfile;
  /** Units at work today that can have members, those below them included. */
  readonly units: readonly ScaleUnit[];
  readonly subUnits: readonly ScaleUnit[];
  /** All who take part: the demo's active members and the generated ones, by the day they joined. */
  readonly members: readonly ScaleMember[];
}

export const firstYear = 2017;
export const lastYear = 2026;

/** Day the network began; nobody joined earlier. */
export const foundedOn: Day = "2017-05-15";

/** The unit somebody works in on a day; her last one after it, her first one before. */
export function unitOf(member: ScaleMember, day: Day): string {
  const post = member.posts.find(({ from, to }) => isWithin(day, from, to)) ?? member.posts.at(-1);
  if (post === undefined) throw new Error(`${member.id} has no post`);
  return post.unitId;
}

/** A day between two, both included. */
export function dayBetween(random: Random, from: Day, to: Day): Day {
  return addDays(from, random.int(0, Math.max(0, daysBetween(from, to))));
}

/** How many of the members, who stand in the order they joined in, had joined by a day. */
export function joinedBy(members: readonly ScaleMember[], day: Day): number {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle]?.joinedOn ?? "") <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Steps that visit every member of a list once, whatever its length below them: large primes. */
const steps = [1_000_003, 1_000_033, 1_000_037, 1_000_039, 1_000_081] as const;

/** Up to `count` different members who had joined by a day, spread over the list, without shuffling it. */
export function* pickMembers(world: ScaleWorld, random: Random, day: Day, count: number): Generator<ScaleMember> {
  const among = joinedBy(world.members, day);
  const step = random.pick(steps);
  let place = random.int(0, Math.max(0, among - 1));
  for (let picked = 0; picked < Math.min(count, among); picked += 1) {
    const member = world.members[place];
    if (member !== undefined) yield member;
    place = (place + step) % among;
  }
}
