import { addDays } from "../foundation/calendar.ts";
import { addRegistration } from "../events/add-registrations.ts";
import type { DemoEvent } from "../events/demo-event.ts";
import { unitOn } from "../people/demo-member.ts";
import type { DemoMember } from "../people/demo-member.ts";
import type { DemoWorld } from "../world.ts";

/**
 * Story 2: the coming workshop of 2026 (`SK-2026-001`) is full. All seats for members are taken, eight members wait in line
 * with the first plain member at its head, and one who cannot come sent a colleague of her unit in her place.
 */
export function addFullWorkshop(world: DemoWorld, event: DemoEvent): void {
  const { people, today, coordinators } = world;
  const seats = (event.capacity ?? 0) - event.reservedSeats;
  const [head, ...others] = world.random.fork("full workshop").shuffle(people.activeOn(today)).sort(firstMemberFirst);
  if (head === undefined) throw new Error("the demo has no members");
  const [absent, substitute] = colleagues(others, today);
  const rest = others.filter((member) => member !== absent && member !== substitute);
  const registeredOn = addDays(today, -14);

  addRegistration(world, { event, member: absent, state: "EXCUSED", registeredOn });
  const coordinator = coordinators.find(({ unit }) => unit.code === unitOn(absent, today))?.member;
  addRegistration(world, {
    event,
    member: substitute,
    state: "CONFIRMED",
    registeredOn: addDays(today, -4),
    substituteFor: absent,
    ...(coordinator !== undefined && coordinator !== substitute && { registeredBy: coordinator }),
  });
  for (const member of rest.slice(0, seats - 1)) {
    addRegistration(world, { event, member, state: "CONFIRMED", registeredOn });
  }
  [head, ...rest.slice(seats - 1, seats + 6)].forEach((member, place) => {
    const position = { waitlistPosition: place + 1, registeredOn: addDays(today, -3) };
    addRegistration(world, { event, member, state: "WAITLISTED", ...position });
  });
  for (const member of rest.slice(seats + 6)) addRegistration(world, { event, member, state: "INVITED", registeredOn });
}

function firstMemberFirst(one: DemoMember, other: DemoMember): number {
  return Number(other.number === 1) - Number(one.number === 1);
}

/** Two members of one unit who hold no other part in the stories. */
function colleagues(members: readonly DemoMember[], today: string): [DemoMember, DemoMember] {
  const ofHealth = members.filter((member) => unitOn(member, today) === "MOH" && member.number > 5);
  const [one, other] = ofHealth;
  if (one === undefined || other === undefined) throw new Error("the story needs two members of one unit");
  return [one, other];
}
