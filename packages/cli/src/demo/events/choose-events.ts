import { addDays, dayOfYear, toWorkday, yearOf } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import type { Random } from "../foundation/random.ts";
import type { DemoActivity } from "../programme/create-activities.ts";
import { topics } from "../programme/topics.ts";
import type { Topic } from "../programme/topics.ts";
import { hostAssignmentId, hostTurns, workshopCode } from "../stories/host-rotation.ts";
import type { DemoText, DemoWorld } from "../world.ts";
import type { DemoEvent, EventKind } from "./demo-event.ts";

/** Past events by year: sixty in all. The workshop of 2026 is still to come. */
const eventsByYear: readonly (readonly [year: number, events: number])[] = [
  ...([
    [2017, 2],
    [2018, 5],
    [2019, 6],
    [2020, 5],
    [2021, 5],
    [2022, 7],
    [2023, 7],
    [2024, 7],
    [2025, 8],
  ] as const),
  [2026, 8],
];

const kinds = {
  TRAINING: ({ vi, en }) => ({ vi: `Lớp bồi dưỡng: ${vi}`, en: `Training: ${en}` }),
  MEETING: ({ vi, en }) => ({ vi: `Sinh hoạt chuyên đề: ${vi}`, en: `Meeting: ${en}` }),
  FORUM: ({ vi, en }) => ({ vi: `Diễn đàn: ${vi}`, en: `Forum: ${en}` }),
  FIELD_VISIT: ({ vi, en }) => ({ vi: `Đi thực tế: ${vi}`, en: `Field visit: ${en}` }),
} as const satisfies Partial<Record<EventKind, (topic: Topic) => DemoText>>;

/** The events of the past, each under a host that was at work and had members on its day. */
export function choosePastEvents(world: DemoWorld, activities: readonly DemoActivity[]): DemoEvent[] {
  const random = world.random.fork("events");
  const unlinked = new Set(activities.filter(({ state }) => state === "DONE" || state === "ONGOING"));
  return eventsByYear.flatMap(([year, count]) => {
    const first = year === 2026 ? 2 : 1;
    return Array.from({ length: count }, (_, place) => {
      const number = first + place;
      if (number === 1) return workshop(year);
      if (number === 2 && year > 2017) return reviewConference(random, year);
      return ordinary(world, random, { year, number, share: place / count }, unlinked);
    });
  });
}

const settled = { state: "REPORTED", reservedSeats: 0, planActivityId: null } as const;

function window(startsOn: Day) {
  return { registrationOpensOn: addDays(startsOn, -30), registrationClosesOn: addDays(startsOn, -3) };
}

function workshop(year: number): DemoEvent {
  if (year === 2017) return foundingWorkshop;
  const turn = hostTurns.find((entry) => entry.year === year && entry.state === "HELD");
  if (turn === undefined) throw new Error(`nobody hosts in ${year}`);
  const startsOn = toWorkday(dayOfYear(year, year === 2025 ? 10 : 9, 12));
  return {
    ...settled,
    code: workshopCode(year),
    kind: "ANNUAL_WORKSHOP",
    visibility: "PUBLIC",
    host: turn.unit,
    title: {
      vi: `Hội thảo thường niên Mạng lưới năm ${year}`,
      en: `Annual workshop of the network ${year}`,
    },
    mode: year === 2020 || year === 2021 ? "ONLINE" : "IN_PERSON",
    startsOn,
    endsOn: startsOn,
    capacity: 120,
    themeYear: year,
    ...window(startsOn),
    hostAssignmentId: hostAssignmentId(turn),
  };
}

/** The workshop of 5 December 2017 took place; who came and what is said of it here is invented. */
const foundingWorkshop: DemoEvent = {
  ...settled,
  code: workshopCode(2017),
  kind: "ANNUAL_WORKSHOP",
  visibility: "PUBLIC",
  host: "VWU",
  mode: "IN_PERSON",
  title: {
    vi: "Hội thảo kỹ năng xây dựng và phát triển mạng lưới",
    en: "Workshop on building and developing a network",
  },
  startsOn: "2017-12-05",
  endsOn: "2017-12-05",
  capacity: 60,
  themeYear: null,
  hostAssignmentId: null,
  ...window("2017-12-05"),
};

function reviewConference(random: Random, year: number): DemoEvent {
  const startsOn = toWorkday(dayOfYear(year, random.int(1, 2), random.int(8, 25)));
  return {
    ...settled,
    code: `SK-${year}-002`,
    kind: "REVIEW_CONFERENCE",
    visibility: "NETWORK",
    host: "VWU",
    title: {
      vi: `Hội nghị tổng kết năm ${year - 1}, triển khai năm ${year}`,
      en: `Review of ${year - 1} and launch of ${year}`,
    },
    mode: year === 2021 || year === 2022 ? "ONLINE" : "HYBRID",
    startsOn,
    endsOn: startsOn,
    capacity: null,
    themeYear: year,
    hostAssignmentId: null,
    ...window(startsOn),
  };
}

interface Place {
  readonly year: number;
  readonly number: number;
  /** How far into the year it falls, 0 to 1. */
  readonly share: number;
}

function ordinary(world: DemoWorld, random: Random, place: Place, unlinked: Set<DemoActivity>): DemoEvent {
  const { year, number, share } = place;
  const startsOn = toWorkday(
    addDays(dayOfYear(year, 2, 10), Math.floor(share * 270) + random.int(0, 12) + (year === 2017 ? 130 : 0)),
  );
  const kind = random.pick(["TRAINING", "TRAINING", "MEETING", "FORUM", "FIELD_VISIT"] as const);
  const hosts = world.units.workingOn(startsOn).filter(({ code }) => world.people.ofUnit(code, startsOn).length > 0);
  const host = random.pick(hosts).code;
  const drawn = random.weighted([
    ["NETWORK", 68],
    ["PUBLIC", 22],
    ["UNIT", 10],
  ] as const);
  // A unit with fewer than three members has nobody to meet among its own.
  const isSmall = world.people.ofUnit(host, startsOn).length < 3;
  const visibility = drawn === "UNIT" && isSmall ? "NETWORK" : drawn;
  const activity = takeActivity(unlinked, { host, year, startsOn });
  return {
    code: `SK-${year}-${String(number).padStart(3, "0")}`,
    kind,
    host,
    visibility,
    title: kinds[kind](activity?.topic ?? random.pick(topics)),
    state: ordinaryState(world.today, startsOn, `${year}-${number}`),
    mode: kind === "FIELD_VISIT" ? "IN_PERSON" : random.pick(["IN_PERSON", "HYBRID", "ONLINE"]),
    startsOn,
    endsOn: kind === "TRAINING" ? addDays(startsOn, 1) : startsOn,
    reservedSeats: 0,
    capacity: random.chance(0.6) ? 80 : null,
    hostAssignmentId: null,
    planActivityId: activity?.id ?? null,
    themeYear: yearOf(startsOn) > 2017 && random.chance(0.7) ? year : null,
    ...window(startsOn),
  };
}

/** A few did not happen as planned; the newest are not yet reported. */
function ordinaryState(today: Day, startsOn: Day, place: string): DemoEvent["state"] {
  if (place === "2020-3" || place === "2023-5") return "CANCELLED";
  if (place === "2026-9") return "POSTPONED";
  return startsOn > addDays(today, -45) ? "ENDED" : "REPORTED";
}

/** An activity of the host's plan of that year which the event carries out, and which no other event did. */
function takeActivity(
  unlinked: Set<DemoActivity>,
  { host, year, startsOn }: { readonly host: string; readonly year: number; readonly startsOn: Day },
): DemoActivity | undefined {
  const found = [...unlinked].find(
    ({ plan, kind, startsOn: begins }) =>
      plan.unit === host && plan.year === year && begins <= startsOn && (kind === "TRAINING" || kind === "WORKSHOP"),
  );
  if (found !== undefined) unlinked.delete(found);
  return found;
}
