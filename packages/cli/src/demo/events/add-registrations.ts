import { addDays, at } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { Random } from "../foundation/random.ts";
import { unitOn } from "../people/demo-member.ts";
import type { DemoMember } from "../people/demo-member.ts";
import { comesAlways } from "../stories/moved-by-merger.ts";
import type { DemoWorld } from "../world.ts";
import { eventId } from "./demo-event.ts";
import type { Attendance, DemoEvent } from "./demo-event.ts";

export interface NewRegistration {
  readonly event: DemoEvent;
  readonly member: DemoMember;
  readonly state: "INVITED" | "CONFIRMED" | "WAITLISTED" | "DECLINED" | "CANCELLED" | "ATTENDED" | "ABSENT" | "EXCUSED";
  readonly registeredOn: Day;
  readonly waitlistPosition?: number;
  /** Member who registered her, when she did not do it herself. */
  readonly registeredBy?: DemoMember;
  readonly substituteFor?: DemoMember;
}

/** Writes one registration under the unit she had on the event's day, or today when that is still to come. */
export function addRegistration({ rows, units, random, today }: DemoWorld, entry: NewRegistration): void {
  const { event, member, state, registeredOn } = entry;
  const own = random.fork(`registration ${event.code} ${member.number}`);
  const unit = unitOn(member, event.startsOn < today ? event.startsOn : today);
  const isHybrid = event.mode === "HYBRID";
  rows.add("events.registration", {
    id: demoId("reg", `${event.code} ${member.number}`),
    event_id: eventId(event.code),
    member_id: member.isErased ? null : member.id,
    unit_at_time_id: unit === null ? null : units.idOf(unit),
    state,
    mode:
      state === "INVITED" || state === "DECLINED" ? null : isHybrid ? own.pick(["IN_PERSON", "ONLINE"]) : event.mode,
    waitlist_position: entry.waitlistPosition ?? null,
    invited_at: at(addDays(registeredOn, -5), 9),
    registered_at: at(registeredOn, own.int(8, 20), own.int(0, 59)),
    registered_by: entry.registeredBy?.id ?? null,
    substitute_for: entry.substituteFor?.id ?? null,
    checked_in_at: state === "ATTENDED" ? at(event.startsOn, 7, own.int(30, 59)) : null,
    show_in_attendee_list: own.chance(0.65),
  });
  // Reasons of earlier events were deleted after half a year.
  if (state === "EXCUSED" && event.startsOn >= addDays(today, -180)) {
    const registration_id = demoId("reg", `${event.code} ${member.number}`);
    rows.add("events.absence_reason", { registration_id, reason: "Trùng lịch công tác (minh họa)." });
  }
}

/** Who was invited to a past event and what came of it; gives those who came. */
export function addPastRegistrations(world: DemoWorld, event: DemoEvent): Attendance[] {
  const random = world.random.fork(`registrations ${event.code}`);
  const candidates = world.people.activeOn(event.startsOn).concat(erasedThen(world, event.startsOn));
  const invited = inviteList(random, event, candidates);
  const present: DemoMember[] = [];
  const reserve = candidates.filter((member) => !invited.includes(member));
  for (const member of invited) {
    const drawn = pastState(random, event);
    const state = comesAlways(member, event) ? "ATTENDED" : drawn;
    const registeredOn = addDays(event.startsOn, -random.int(4, 20));
    addRegistration(world, { event, member, state, registeredOn });
    if (state === "ATTENDED") present.push(member);
    if (state !== "EXCUSED" || !random.chance(0.3)) continue;
    const unit = unitOn(member, event.startsOn);
    const place = reserve.findIndex((other) => unitOn(other, event.startsOn) === unit);
    const [substitute] = place === -1 ? [] : reserve.splice(place, 1);
    if (substitute === undefined) continue;
    addRegistration(world, { event, member: substitute, state: "ATTENDED", registeredOn, substituteFor: member });
    present.push(substitute);
  }
  return present.filter(({ isErased }) => !isErased).map((member) => ({ event, member }));
}

/** The erased person came while she was a member; her rows keep only the unit. */
function erasedThen({ people }: DemoWorld, day: Day): DemoMember[] {
  return people.all.filter(
    ({ isErased, memberships }) => isErased && memberships.some(({ endedOn }) => endedOn !== null && day <= endedOn),
  );
}

function inviteList(random: Random, event: DemoEvent, candidates: readonly DemoMember[]): DemoMember[] {
  const { kind, host, startsOn, visibility } = event;
  if (visibility === "UNIT") return candidates.filter((member) => unitOn(member, startsOn) === host);
  const isForAll = kind === "ANNUAL_WORKSHOP" || kind === "REVIEW_CONFERENCE";
  return isForAll ? [...candidates] : random.sample(candidates, random.int(18, 36));
}

function pastState(random: Random, { state }: DemoEvent): NewRegistration["state"] {
  if (state === "CANCELLED") return random.pick(["CANCELLED", "INVITED"]);
  if (state === "POSTPONED") return random.pick(["CONFIRMED", "CONFIRMED", "INVITED"]);
  return random.weighted([
    ...([
      ["ATTENDED", 67],
      ["ABSENT", 7],
      ["EXCUSED", 9],
      ["DECLINED", 7],
      ["CANCELLED", 4],
      ["INVITED", 6],
    ] as const),
  ]);
}
