import { addDays, dayOfYear } from "../demo/foundation/calendar.ts";
import type { Day } from "../demo/foundation/calendar.ts";
import { createActivities } from "./ministries-tables.ts";
import { scaleId } from "./scale-id.ts";
import { shareOut } from "./scale-table.ts";
import { dayBetween, firstYear, foundedOn, joinedBy, lastYear, pickMembers, unitOf } from "./scale-world.ts";
import type { ScaleMember, ScaleWorld } from "./scale-world.ts";

export interface ScaleEvent {
  readonly id: string;
  readonly number: number;
  readonly code: string;
  readonly day: Day;
  readonly isUpcoming: boolean;
  readonly kind: string;
  readonly hostId: string;
  readonly activityId: string | null;
  /** Registrations it will have. */
  readonly size: number;
  readonly capacity: number | null;
}

export interface ScaleRegistration {
  readonly event: ScaleEvent;
  /** From one, within its event. */
  readonly place: number;
  readonly member: ScaleMember;
  readonly unitId: string;
  readonly state: string;
  readonly waitlistPosition: number | null;
}

/** Share of events that are still to come. */
const upcomingShare = 0.03;
const kinds = [
  ["TRAINING", 35],
  ["MEETING", 25],
  ["FORUM", 20],
  ["FIELD_VISIT", 10],
  ["OTHER", 10],
] as const;

const worlds = new WeakMap<ScaleWorld, readonly ScaleEvent[]>();

/** All generated events by their day; made once for a world, since three slices speak of them. */
export function eventsOf(world: ScaleWorld): readonly ScaleEvent[] {
  const events = worlds.get(world) ?? createEvents(world);
  worlds.set(world, events);
  return events;
}

function createEvents(world: ScaleWorld): ScaleEvent[] {
  const random = world.random.fork("events");
  const upcoming = Math.ceil(world.missing.events * upcomingShare);
  const days = Array.from({ length: world.missing.events }, (_, place) =>
    place < upcoming
      ? dayBetween(random, addDays(world.today, 10), addDays(world.today, 150))
      : dayBetween(random, addDays(foundedOn, 30), addDays(world.today, -40)),
  ).sort();
  const sizes = shareOut(
    world.missing.registrations,
    days.map(() => 0.5 + random.next()),
    days.map((day) => Math.floor(joinedBy(world.members, day) * 0.8)),
  );
  const activities = Map.groupBy(createActivities(world), ({ plan }) => `${plan.unitId} ${plan.year}`);
  const sequence = new Map<number, number>();
  return days.map((day, place) => {
    const own = world.random.fork(`event ${place + 1}`);
    const year = Number(day.slice(0, 4));
    const turn = (sequence.get(year) ?? 100) + 1;
    sequence.set(year, turn);
    const host = own.pick(world.units.filter(({ validFrom }) => validFrom === null || validFrom <= day));
    const ofHost = activities.get(`${host.id} ${year}`) ?? [];
    const size = sizes[place] ?? 0;
    const isUpcoming = day > world.today;
    return {
      id: scaleId("evt", day, place + 1),
      number: place + 1,
      code: `SK-${year}-${turn}`,
      day,
      isUpcoming,
      kind: own.weighted(kinds),
      hostId: host.id,
      activityId: ofHost.length > 0 && own.chance(0.5) ? own.pick(ofHost).id : null,
      size,
      // Half of the coming ones are full, with others in line; a past one had room for all.
      capacity: own.chance(0.5) ? null : isUpcoming ? Math.max(1, Math.floor(size * 0.7)) : size + 10,
    };
  });
}

/** Who signed up for an event, and what became of it. */
export function* registrationsOf(world: ScaleWorld, event: ScaleEvent): Generator<ScaleRegistration> {
  const random = world.random.fork(`registrations ${event.number}`);
  let place = 0;
  for (const member of pickMembers(world, random, event.day, event.size)) {
    place += 1;
    const seats = event.capacity ?? Number.POSITIVE_INFINITY;
    const isWaiting = event.isUpcoming && place > seats;
    const state = isWaiting ? "WAITLISTED" : event.isUpcoming ? "CONFIRMED" : random.weighted(outcomes);
    const waitlistPosition = isWaiting ? place - seats : null;
    yield { event, place, member, unitId: unitOf(member, event.day), state, waitlistPosition };
  }
}

const outcomes = [
  ["ATTENDED", 76],
  ["ABSENT", 6],
  ["EXCUSED", 9],
  ["DECLINED", 5],
  ["CANCELLED", 4],
] as const;

/** The registrations of those who were there, over all past events. */
export function* attendances(world: ScaleWorld): Generator<ScaleRegistration> {
  for (const event of eventsOf(world)) {
    if (event.isUpcoming) continue;
    for (const registration of registrationsOf(world, event)) {
      if (registration.state === "ATTENDED") yield registration;
    }
  }
}

/** The days of the network's years so far, for what has no event. */
export const networkDays = { from: dayOfYear(firstYear, 7, 1), to: dayOfYear(lastYear, 11, 20) };
