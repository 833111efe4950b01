import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createRandom, seeds, startSubgraph } from "@sen/testing";
import type { Random, SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { actOn } from "./act.ts";
import { SeatModel } from "./seat-model.ts";
import { clock, coordinatorOf, memberNo, secretariat, seed } from "./story.ts";

let events: SubgraphUnderTest;
let now = clock();

beforeAll(async () => {
  events = await startSubgraph(subgraph, { seed, clock: () => now, poolSize: 8 });
});
afterAll(() => events.stop());

const act = actOn(() => events);
const host = coordinatorOf("min_mof");
const people = 12;

type Step =
  | { readonly kind: "register" | "cancel" | "accept" | "offer"; readonly member: number }
  | { readonly kind: "substitute"; readonly member: number; readonly other: number }
  | { readonly kind: "resize"; readonly capacity: number; readonly stop: boolean }
  | { readonly kind: "expire" };

function drawStep(random: Random): Step {
  const member = random.below(people) + 1;
  const kinds = [
    "register",
    "register",
    "register",
    "cancel",
    "cancel",
    "accept",
    "accept",
    "offer",
    "substitute",
    "resize",
    "expire",
  ] as const;
  const kind = random.pick(kinds);
  if (kind === "substitute") return { kind, member, other: random.below(people) + 1 };
  if (kind === "resize") return { kind, capacity: random.below(9), stop: random.below(2) === 0 };
  return kind === "expire" ? { kind } : { kind, member };
}

async function createOpenEvent(capacity: number, reserved: number): Promise<string> {
  const { event } = await act(host, "createEvent", {
    title: { vi: "Ngẫu nhiên" },
    kind: "OTHER",
    mode: "IN_PERSON",
    hostId: "min_mof",
    capacity,
    reservedSeats: reserved,
    startsAt: "2028-01-01T00:00:00Z",
    endsAt: "2028-01-01T09:00:00Z",
  });
  await act(host, "transitionEvent", { eventId: event.id, expectedVersion: 1, to: "ANNOUNCED" });
  await act(host, "transitionEvent", { eventId: event.id, expectedVersion: 2, to: "REGISTRATION_OPEN" });
  return event.id;
}

/** The live row of a member, as she herself would find it; a row of before when she has none. */
async function rowOf(eventId: string, member: number): Promise<string | undefined> {
  const [row] = await events.sql<{ id: string }>(
    `select id from events.registration where event_id = $1 and member_id = $2
     order by state in ('CANCELLED', 'EXCUSED', 'DECLINED'), registered_at desc, id desc limit 1`,
    [eventId, `mem_${member}`],
  );
  return row?.id;
}

/** Takes a step through the public door; what is refused is refused as data, which `act` makes sure of. */
async function take(eventId: string, step: Step): Promise<void> {
  switch (step.kind) {
    case "expire":
      await events.work.runJob("expire-offers");
      return;
    case "register":
      await act(memberNo(step.member), "registerForEvent", { eventId, idempotencyKey: crypto.randomUUID() });
      return;
    case "resize": {
      const [event] = await events.sql<{ seats_version: number }>(
        "select seats_version from events.event where id = $1",
        [eventId],
      );
      const input = {
        eventId,
        expectedVersion: event?.seats_version,
        capacity: step.capacity,
        stopNewConfirmations: step.stop,
      };
      await act(host, "editEventSeats", input);
      return;
    }
    default: {
      const registrationId = await rowOf(eventId, step.member);
      if (registrationId === undefined) return;
      if (step.kind === "cancel") await act(memberNo(step.member), "cancelRegistration", { registrationId });
      if (step.kind === "accept") await act(memberNo(step.member), "acceptOffer", { registrationId });
      if (step.kind === "offer") await act(secretariat, "offerSeat", { registrationId, reason: "khách đặc biệt" });
      if (step.kind === "substitute") {
        await act(memberNo(step.member), "sendSubstitute", { registrationId, substituteId: `mem_${step.other}` });
      }
    }
  }
}

function takeInModel(model: SeatModel, step: Step): void {
  const at = now.getTime();
  if (step.kind === "expire") model.serve(at);
  if (step.kind === "register") model.register(`mem_${step.member}`, at);
  if (step.kind === "cancel") model.cancel(`mem_${step.member}`, at);
  if (step.kind === "accept") model.accept(`mem_${step.member}`, at);
  if (step.kind === "offer") model.offerOutOfOrder(`mem_${step.member}`, at);
  if (step.kind === "substitute") model.substitute(`mem_${step.member}`, `mem_${step.other}`);
  if (step.kind === "resize") model.resize(step.capacity, step.stop, at);
}

interface Row {
  readonly member: string;
  readonly state: string;
  readonly place: number | null;
}

const rowsOf = (eventId: string) =>
  events.sql<Row>(
    "select member_id as member, state, waitlist_position as place from events.registration where event_id = $1",
    [eventId],
  );
const seatsOf = async (eventId: string) =>
  (
    await events.sql<{ capacity: number; wanted: number | null; reserved: number; taken: number }>(
      "select capacity, capacity_wanted as wanted, reserved_seats as reserved, confirmed_count as taken from events.event where id = $1",
      [eventId],
    )
  )[0];

async function expectSound(eventId: string): Promise<void> {
  const [rows, seats] = [await rowsOf(eventId), await seatsOf(eventId)];
  const taken = rows.filter(({ state }) => state === "CONFIRMED" || state === "OFFERED").length;
  expect(seats?.taken).toBe(taken);
  expect(taken + (seats?.reserved ?? 0)).toBeLessThanOrEqual(seats?.capacity ?? 0);
  const line = rows.flatMap(({ place }) => place ?? []).toSorted((one, other) => one - other);
  expect(line).toEqual(line.map((_place, index) => index + 1));
  expect(rows.filter(({ place }) => place !== null).every(({ state }) => state === "WAITLISTED")).toBe(true);
  const live = rows
    .filter(({ state }) => !["CANCELLED", "EXCUSED", "DECLINED"].includes(state))
    .map(({ member }) => member);
  expect(new Set(live).size).toBe(live.length);
}

test.each(seeds(1, 2, 3))(
  "one after the other, any steps leave seats and line as the model has them (seed %i)",
  async (seedNumber) => {
    const random = createRandom(seedNumber);
    const model = new SeatModel(4, 1);
    const eventId = await createOpenEvent(4, 1);
    for (let count = 0; count < 30; count += 1) {
      const step = drawStep(random);
      // Time passes, now and then more than an offer lasts.
      now = new Date(now.getTime() + (random.below(8) === 0 ? 25 : 1) * 3_600_000);
      await take(eventId, step);
      takeInModel(model, step);
      const [rows, seats] = [await rowsOf(eventId), await seatsOf(eventId)];
      const line = rows
        .filter(({ place }) => place !== null)
        .toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0));
      const stands = (list: readonly { member: string; state: string }[]) =>
        list.map(({ member, state }) => `${member} ${state}`).toSorted();
      expect({ count, step, rows: stands(rows), line: line.map(({ member }) => member), seats }).toEqual({
        count,
        step,
        rows: stands(model.places),
        line: model.line.map(({ member }) => member),
        seats: { capacity: model.capacity, wanted: model.wanted, reserved: model.reserved, taken: model.taken },
      });
    }
  },
);

test.each(seeds(11, 12, 13, 14))(
  "all at once, any steps leave no seat given twice, no gap in line and nobody twice (seed %i)",
  async (seedNumber) => {
    const random = createRandom(seedNumber);
    const eventId = await createOpenEvent(3, 1);
    for (let round = 0; round < 6; round += 1) {
      now = new Date(now.getTime() + (random.below(3) === 0 ? 25 : 1) * 3_600_000);
      await Promise.all(Array.from({ length: 10 }, () => take(eventId, drawStep(random))));
      await expectSound(eventId);
    }
  },
);
