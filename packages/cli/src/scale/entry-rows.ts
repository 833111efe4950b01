import type { ScaleRow } from "./copy-rows.ts";
import { attendances, networkDays } from "./create-events.ts";
import type { ScaleRegistration } from "./create-events.ts";
import { scaleId } from "./scale-id.ts";
import { dayBetween, unitOf } from "./scale-world.ts";
import type { ScaleWorld } from "./scale-world.ts";

/** What a profile asks for beyond attendances is declared by members themselves, half of it given, half received. */
export function countEntries(world: ScaleWorld): { attended: number; contributions: number; benefits: number } {
  let attended = 0;
  for (const _ of attendances(world)) attended += 1;
  attended = Math.min(attended, Math.floor(world.missing.entries / 2));
  const declared = world.missing.entries - 2 * attended;
  return { attended, contributions: attended + Math.ceil(declared / 2), benefits: attended + Math.floor(declared / 2) };
}

const given = [
  ["MENTORING", 30],
  ["RESOURCE", 20],
  ["SPEAKING", 20],
  ["PROGRAMME_LEAD", 15],
  ["OTHER", 15],
] as const;

const received = [
  ["RECOGNITION", 30],
  ["MENTORING_RECEIVED", 25],
  ["TRAINING", 20],
  ["PUBLICATION", 10],
  ["PROMOTION_SUPPORT", 15],
] as const;

/** Attendance of past events, and what members declared. */
export function* contributionRows(world: ScaleWorld): Generator<ScaleRow> {
  yield* entryRows(world, "con", () => "ATTENDANCE", given, countEntries(world).contributions);
}

/** Training and acquaintances from past events, and what members declared. */
export function* benefitRows(world: ScaleWorld): Generator<ScaleRow> {
  const kindOf = ({ event }: ScaleRegistration) => (event.kind === "TRAINING" ? "TRAINING" : "NETWORKING");
  yield* entryRows(world, "ben", kindOf, received, countEntries(world).benefits);
}

function* entryRows(
  world: ScaleWorld,
  prefix: string,
  kindOf: (attendance: ScaleRegistration) => string,
  kinds: readonly (readonly [string, number])[],
  count: number,
): Generator<ScaleRow> {
  const { attended } = countEntries(world);
  let number = 0;
  for (const attendance of attendances(world)) {
    if (number === attended) break;
    number += 1;
    const { event, member, unitId } = attendance;
    yield {
      id: scaleId(prefix, event.day, number),
      kind: kindOf(attendance),
      member_id: member.id,
      unit_id: unitId,
      state: "CONFIRMED",
      occurred_on: event.day,
      hours: 6,
      source_type: "Event",
      source_id: event.id,
      description_vi: null,
      description_en: null,
    };
  }
  const random = world.random.fork(`declared ${prefix}`);
  for (; number < count; number += 1) {
    const member = random.pick(world.members);
    const from = member.joinedOn > networkDays.from ? member.joinedOn : networkDays.from;
    const day = dayBetween(random, from, networkDays.to);
    yield {
      id: scaleId(prefix, day, number + 1),
      kind: random.weighted(kinds),
      member_id: member.id,
      unit_id: unitOf(member, day),
      state: random.weighted([
        ["CONFIRMED", 80],
        ["SELF_DECLARED", 15],
        ["REJECTED", 5],
      ]),
      occurred_on: day,
      hours: random.int(1, 24),
      source_type: null,
      source_id: null,
      description_vi: "Tự khai (minh họa)",
      description_en: "Declared by herself (demo)",
    };
  }
}
