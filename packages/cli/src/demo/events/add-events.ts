import type { Random } from "../foundation/random.ts";
import { createNames, fullName } from "../people/create-names.ts";
import type { PersonName } from "../people/create-names.ts";
import type { People } from "../people/demo-member.ts";
import { addFullWorkshop } from "../stories/full-workshop.ts";
import type { DemoWorld } from "../world.ts";
import { addProgramme } from "./add-programme.ts";
import { addPastRegistrations } from "./add-registrations.ts";
import { addResults } from "./add-results.ts";
import { addUpcomingRegistrations } from "./add-upcoming-registrations.ts";
import { addEvent } from "./demo-event.ts";
import type { Attendance, DemoEvent } from "./demo-event.ts";
import { upcoming } from "./upcoming-events.ts";

export interface EventHistory {
  readonly attendances: readonly Attendance[];
  readonly speeches: readonly Attendance[];
}

/** Past events with all that came of them; gives who came and who spoke. */
export function addPastEvents(world: DemoWorld, events: readonly DemoEvent[]): EventHistory {
  const guests = createGuests(world.random.fork("guests"), world.people);
  const attendances: Attendance[] = [];
  const speeches: Attendance[] = [];
  for (const event of events) {
    addEvent(world, event);
    const present = addPastRegistrations(world, event);
    attendances.push(...present);
    if (event.state === "CANCELLED" || event.state === "POSTPONED") continue;
    const members = present.map(({ member }) => member);
    const heard = addProgramme(world, event, members, guests);
    speeches.push(...heard.map((member) => ({ event, member })));
    addResults(world, event, present.length);
  }
  return { attendances, speeches };
}

export function addUpcomingEvents(world: DemoWorld, events: readonly DemoEvent[]): void {
  const guests = createGuests(world.random.fork("guests"), world.people);
  for (const event of events) {
    addEvent(world, event);
    if (event.state === "DRAFT") continue;
    addProgramme(world, event, world.people.activeOn(world.today), guests);
    if (event.code === upcoming.fullWorkshop) addFullWorkshop(world, event);
    else if (event.state === "REGISTRATION_OPEN") addUpcomingRegistrations(world, event);
  }
}

/** Speakers from outside: invented too, and nobody of the network. */
function createGuests(random: Random, people: People): PersonName[] {
  const members = new Set(people.all.map(({ name }) => fullName(name)));
  return createNames(random, 40).filter((name) => !members.has(fullName(name)));
}
