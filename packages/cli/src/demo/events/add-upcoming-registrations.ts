import { addDays } from "../foundation/calendar.ts";
import type { DemoWorld } from "../world.ts";
import { addRegistration } from "./add-registrations.ts";
import type { DemoEvent } from "./demo-event.ts";
import { upcoming } from "./upcoming-events.ts";

/** Seats taken by now, by event; what is left of the training's capacity and reserve is ten seats. */
const confirmed: Readonly<Record<string, number>> = {
  [upcoming.tenSeats]: 28,
  [upcoming.publicForum]: 34,
  [upcoming.fieldVisit]: 12,
};

/** The first plain member has a seat at the forum and an invitation to the field visit; the training is left to her. */
export function addUpcomingRegistrations(world: DemoWorld, event: DemoEvent): void {
  const random = world.random.fork(`upcoming ${event.code}`);
  const others = random.shuffle(world.people.activeOn(world.today).filter(({ number }) => number > 1));
  const seats = confirmed[event.code] ?? 0;
  const registeredOn = addDays(world.today, -random.int(2, 8));
  const first = world.people.requireMember(1);
  if (event.code === upcoming.publicForum)
    addRegistration(world, { event, member: first, state: "CONFIRMED", registeredOn });
  if (event.code === upcoming.fieldVisit)
    addRegistration(world, { event, member: first, state: "INVITED", registeredOn });
  for (const member of others.slice(0, seats))
    addRegistration(world, { event, member, state: "CONFIRMED", registeredOn });
  // Those left out of the training's list are free to try for its last seats.
  if (event.code === upcoming.tenSeats) return;
  for (const member of others.slice(seats, seats + 10)) {
    addRegistration(world, { event, member, state: random.pick(["INVITED", "DECLINED"]), registeredOn });
  }
}
