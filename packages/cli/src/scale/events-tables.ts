import { createHash } from "node:crypto";
import { addDays, at } from "../demo/foundation/calendar.ts";
import { topics } from "../demo/programme/topics.ts";
import type { ScaleRow } from "./copy-rows.ts";
import { eventsOf, registrationsOf } from "./create-events.ts";
import type { ScaleEvent, ScaleRegistration } from "./create-events.ts";
import { toldUnitRow } from "./members-tables.ts";
import { scaleId } from "./scale-id.ts";
import type { ScaleTable } from "./scale-table.ts";
import { pickMembers, unitOf } from "./scale-world.ts";
import type { ScaleWorld } from "./scale-world.ts";

/** Events with their programme, minutes and report, and everybody who signed up. */
export function eventsTables(world: ScaleWorld): ScaleTable[] {
  const events = eventsOf(world);
  const past = events.filter(({ isUpcoming }) => !isUpcoming);
  return [
    { table: "events.unit_successor", expected: world.subUnits.length, rows: () => world.subUnits.map(toldUnitRow) },
    { table: "events.member_unit", expected: world.missing.members, rows: () => memberUnitRows(world) },
    { table: "events.event", expected: events.length, rows: () => mapEach(events, (event) => eventRow(world, event)) },
    { table: "events.session", expected: events.length * 2, rows: () => events.flatMap(sessionRows) },
    {
      table: "events.session_speaker",
      expected: events.length * 4,
      *rows() {
        for (const event of events) yield* speakerRows(world, event);
      },
    },
    { table: "events.event_report", expected: past.length, rows: () => past.map(reportRow) },
    { table: "events.minutes", expected: past.length, rows: () => past.map(minutesRow) },
    { table: "events.minutes_revision", expected: past.length, rows: () => past.map(minutesRevisionRow) },
    {
      table: "events.registration",
      expected: world.missing.registrations,
      *rows() {
        for (const event of events) yield* mapEach(registrationsOf(world, event), registrationRow);
      },
    },
  ];
}

function* mapEach<Item, Result>(items: Iterable<Item>, change: (item: Item) => Result): Generator<Result> {
  for (const item of items) yield change(item);
}

/** The unit of each generated member, as a slice was told of it. */
export function memberUnitRows(world: ScaleWorld): ScaleRow[] {
  return world.members
    .filter(({ number }) => number > 0)
    .map((member) => ({ member_id: member.id, unit_id: unitOf(member, world.today) }));
}

const taken = new Set(["CONFIRMED", "OFFERED", "ATTENDED"]);

const titles: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  TRAINING: ["Lớp bồi dưỡng", "Training"],
  MEETING: ["Họp chuyên đề", "Meeting"],
  FORUM: ["Diễn đàn", "Forum"],
  FIELD_VISIT: ["Khảo sát thực tế", "Field visit"],
  OTHER: ["Tọa đàm", "Round table"],
};

function eventRow(world: ScaleWorld, event: ScaleEvent): ScaleRow {
  const random = world.random.fork(`event row ${event.number}`);
  const topic = random.pick(topics);
  const [vi, en] = titles[event.kind] ?? ["Sự kiện", "Event"];
  let confirmed = 0;
  for (const { state } of registrationsOf(world, event)) if (taken.has(state)) confirmed += 1;
  return {
    id: event.id,
    code: event.code,
    title_vi: `${vi}: ${topic.vi}`,
    title_en: `${en}: ${topic.en}`,
    summary_vi: "Trao đổi kinh nghiệm, thống nhất việc cần làm và lợi ích cho thành viên. Dữ liệu minh họa.",
    summary_en: "To share experience and agree what to do next, with a benefit for members. Demo data.",
    kind: event.kind,
    mode: random.weighted([
      ["IN_PERSON", 60],
      ["HYBRID", 25],
      ["ONLINE", 15],
    ]),
    state: event.isUpcoming ? "REGISTRATION_OPEN" : "REPORTED",
    visibility: random.weighted([
      ["NETWORK", 85],
      ["PUBLIC", 15],
    ]),
    starts_at: at(event.day, 8),
    ends_at: at(event.day, 16, 30),
    venue_vi: "Hà Nội (minh họa)",
    venue_en: "Hanoi (demo)",
    host_unit_id: event.hostId,
    theme_id: world.ground.themes.get(Number(event.day.slice(0, 4))) ?? null,
    plan_activity_id: event.activityId,
    capacity: event.capacity,
    confirmed_count: confirmed,
    registration_opens_at: at(addDays(event.day, event.isUpcoming ? -200 : -30), 8),
    registration_closes_at: at(addDays(event.day, -3), 17),
    created_at: at(addDays(event.day, -40), 8),
  };
}

const parts = [
  ["Phiên mở đầu: tình hình và vấn đề", "Opening: where we stand", 8, 11],
  ["Kinh nghiệm của các đơn vị", "Experience of the units", 13, 16],
] as const;

const sessionId = ({ day, number }: ScaleEvent, part: number): string => scaleId("ses", day, number * 10 + part);

function sessionRows(event: ScaleEvent): ScaleRow[] {
  return parts.map(([vi, en, from, to], part) => ({
    id: sessionId(event, part),
    event_id: event.id,
    title_vi: vi,
    title_en: en,
    starts_at: at(event.day, from),
    ends_at: at(event.day, to),
  }));
}

function speakerRows(world: ScaleWorld, event: ScaleEvent): ScaleRow[] {
  const random = world.random.fork(`speakers ${event.number}`);
  return [...pickMembers(world, random, event.day, parts.length * 2)].map((member, place) => ({
    id: scaleId("spk", event.day, event.number * 10 + place),
    session_id: sessionId(event, place % parts.length),
    position: Math.floor(place / parts.length) + 1,
    role: place < parts.length ? "CHAIR" : "SPEAKER",
    member_id: member.id,
  }));
}

function reportRow({ id, day }: ScaleEvent): ScaleRow {
  return { event_id: id, sent_at: at(addDays(day, 12), 9), accepted_at: at(addDays(day, 15), 9) };
}

const minutesId = ({ day, number }: ScaleEvent): string => scaleId("mnt", day, number);

function minutesRow(event: ScaleEvent): ScaleRow {
  return {
    id: minutesId(event),
    event_id: event.id,
    state: "APPROVED",
    circulated_at: at(addDays(event.day, 3), 9),
    approved_at: at(addDays(event.day, 10), 9),
  };
}

function minutesRevisionRow(event: ScaleEvent): ScaleRow {
  return {
    minutes_id: minutesId(event),
    number: 1,
    body_vi: "Hội nghị đã trao đổi, thống nhất các việc cần làm nêu ở phần kết quả. Biên bản minh họa.",
    body_en: "The meeting discussed and agreed what is listed under outcomes. Demo minutes.",
    written_at: at(addDays(event.day, 2), 9),
  };
}

function registrationRow({ event, place, member, unitId, state, waitlistPosition }: ScaleRegistration): ScaleRow {
  const id = scaleId("reg", event.day, event.number * 65_536 + place);
  return {
    id,
    event_id: event.id,
    member_id: member.id,
    unit_at_time_id: unitId,
    state,
    mode: "IN_PERSON",
    waitlist_position: waitlistPosition,
    registered_at: at(addDays(event.day, event.isUpcoming ? -190 : -20), 8 + (place % 10), place % 60),
    check_in_code: createHash("sha256").update(id).digest("hex").slice(0, 32),
    checked_in_at: state === "ATTENDED" ? at(event.day, 7, 30 + (place % 30)) : null,
    show_in_attendee_list: place % 5 < 3,
  };
}
