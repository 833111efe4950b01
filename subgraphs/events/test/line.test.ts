import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { actOn, codes } from "./act.ts";
import { clock, coordinatorOf, memberNo, secretariat, seed } from "./story.ts";

let events: SubgraphUnderTest;
let now = clock();

beforeAll(async () => {
  events = await startSubgraph(subgraph, { seed, clock: () => now });
});
afterAll(() => events.stop());

const act = actOn(() => events);
const host = coordinatorOf("min_mof");
const register = (number: number) =>
  act(memberNo(number), "registerForEvent", { eventId: "evt_small", idempotencyKey: crypto.randomUUID() });
const idOf = async (member: string) =>
  (
    await events.sql<{ id: string }>(
      "select id from events.registration where event_id = 'evt_small' and member_id = $1 order by registered_at desc limit 1",
      [member],
    )
  )[0]?.id;
const states = async () =>
  Object.fromEntries(
    (
      await events.sql<{ member_id: string; state: string }>(
        "select member_id, state from events.registration where event_id = 'evt_small' order by id",
      )
    ).map((row) => [row.member_id, row.state]),
  );
const told = async (type: string) =>
  (
    await events.sql<{ payload: Record<string, unknown> }>(
      "select payload from events.outbox_event where type = $1 order by position",
      [type],
    )
  ).map(({ payload }) => payload);

test("hosts invite by list and by unit, and ask nobody twice", async () => {
  const byList = await act(host, "inviteMembers", {
    eventId: "evt_small",
    memberIds: ["mem_1", "mem_2", "mem_unknown"],
  });
  expect(byList.registrations.map(({ member }: { member: { id: string } }) => member.id)).toEqual(["mem_1", "mem_2"]);
  const byUnit = await act(secretariat, "inviteMembers", {
    eventId: "evt_small",
    memberIds: ["mem_1"],
    unitIds: ["min_mae"],
  });
  expect(byUnit.registrations).toMatchObject([
    { state: "INVITED", member: { id: "mem_101" }, ministryAtTime: { id: "min_mae" } },
    { member: { id: "mem_102" } },
  ]);
  for (const viewer of [memberNo(1), coordinatorOf("min_mae"), visitor]) {
    expect(codes(await act(viewer, "inviteMembers", { eventId: "evt_small", memberIds: ["mem_3"] }))).toEqual([
      viewer === visitor ? "NOT_FOUND" : "FORBIDDEN",
    ]);
  }
  expect(codes(await act(host, "inviteMembers", { eventId: "evt_small" }))).toEqual(["VALIDATION"]);
  const declined = await act(memberNo(2), "cancelRegistration", { registrationId: await idOf("mem_2") });
  expect(declined.registration.state).toBe("DECLINED");
  expect((await act(host, "inviteMembers", { eventId: "evt_small", memberIds: ["mem_2"] })).registrations).toEqual([]);
});

test("an offer is accepted by her alone and in time; otherwise the next in line has it", async () => {
  for (const number of [1, 3, 4, 5, 6]) await register(number);
  expect(await states()).toMatchObject({
    mem_1: "CONFIRMED",
    mem_3: "CONFIRMED",
    mem_4: "WAITLISTED",
    mem_6: "WAITLISTED",
  });
  await act(memberNo(1), "cancelRegistration", { registrationId: await idOf("mem_1") });
  const offered = await idOf("mem_4");
  expect(
    (await told("registration.moved")).find(({ memberId, to }) => memberId === "mem_4" && to === "OFFERED"),
  ).toMatchObject({ offerExpiresAt: "2026-11-24T02:00:00Z", title: { vi: "Tập huấn" } });
  expect((await told("event.seats_changed")).at(-1)).toEqual({ eventId: "evt_small", seatsLeft: 0, waitlistLength: 2 });
  expect(codes(await act(coordinatorOf("min_mof"), "acceptOffer", { registrationId: offered }))).toEqual(["FORBIDDEN"]);
  expect(
    codes(
      await act(coordinatorOf("min_mof"), "registerForEvent", {
        eventId: "evt_small",
        memberId: "mem_4",
        idempotencyKey: "x",
      }),
    ),
  ).toEqual(["FORBIDDEN"]);
  // Four hours before its end she is told once more, and only once.
  for (const [at, times] of [
    ["2026-11-23T21:59:00Z", 0],
    ["2026-11-23T22:00:00Z", 1],
    ["2026-11-24T01:30:00Z", 1],
  ] as const) {
    now = new Date(at);
    await events.work.runJob("remind-of-offers");
    expect(await told("offer.expires_soon")).toHaveLength(times);
  }
  expect(await told("offer.expires_soon")).toEqual([
    {
      registrationId: offered,
      eventId: "evt_small",
      eventCode: "SK-2026-002",
      title: { vi: "Tập huấn", en: null },
      memberId: "mem_4",
      offerExpiresAt: "2026-11-24T02:00:00Z",
    },
  ]);
  now = new Date("2026-11-24T02:00:00Z");
  expect(codes(await act(memberNo(4), "acceptOffer", { registrationId: offered }))).toEqual(["ILLEGAL_TRANSITION"]);
  expect(await states()).toMatchObject({ mem_4: "CANCELLED", mem_5: "OFFERED", mem_6: "WAITLISTED" });
  expect((await act(memberNo(5), "acceptOffer", { registrationId: await idOf("mem_5") })).registration).toMatchObject({
    state: "CONFIRMED",
    offerExpiresAt: null,
  });
  expect(codes(await act(memberNo(5), "acceptOffer", { registrationId: await idOf("mem_5") }))).toEqual([]);
});

test("the job passes offers on when nobody touches the event", async () => {
  await register(7);
  await act(memberNo(3), "cancelRegistration", { registrationId: await idOf("mem_3") });
  expect(await states()).toMatchObject({ mem_6: "OFFERED", mem_7: "WAITLISTED" });
  now = new Date("2026-11-25T03:00:00Z");
  await events.work.runJob("expire-offers");
  expect(await states()).toMatchObject({ mem_6: "CANCELLED", mem_7: "OFFERED" });
  await act(memberNo(7), "acceptOffer", { registrationId: await idOf("mem_7") });
});

test("the secretariat offers a seat out of order with a reason, from those kept back for guests", async () => {
  for (const number of [8, 9]) await register(number);
  const second = { registrationId: await idOf("mem_9"), reason: "Báo cáo viên thay thế" };
  expect(codes(await act(secretariat, "offerSeat", { ...second, reason: " " }))).toEqual(["VALIDATION"]);
  expect(codes(await act(host, "offerSeat", second))).toEqual(["FORBIDDEN"]);
  expect(codes(await act(secretariat, "offerSeat", second))).toEqual(["CAPACITY_FULL"]);
  const [event] = await events.sql<{ seats_version: number }>(
    "select seats_version from events.event where id = 'evt_small'",
  );
  expect(
    codes(
      await act(host, "editEventSeats", {
        eventId: "evt_small",
        expectedVersion: event?.seats_version,
        capacity: 3,
        reservedSeats: 1,
      }),
    ),
  ).toEqual([]);
  expect((await act(secretariat, "offerSeat", second)).registration).toMatchObject({
    state: "OFFERED",
    event: { waitlistLength: 1 },
  });
  expect(await states()).toMatchObject({ mem_8: "WAITLISTED", mem_9: "OFFERED" });
  const [line] = await events.sql(
    'select reason from events.change_log where object_id = $1 and changes @> \'{"state": ["WAITLISTED", "OFFERED"]}\'',
    [second.registrationId],
  );
  expect(line).toEqual({ reason: "Báo cáo viên thay thế" });
});

test("a capacity below the seats taken is refused with their number, or shrinks as seats are given up", async () => {
  const { event } = await act(host, "editEvent", { eventId: "evt_small", expectedVersion: 1, summary: { vi: "x" } });
  const resize = { eventId: "evt_small", expectedVersion: event.seatsVersion, capacity: 1 };
  expect(await act(host, "editEventSeats", resize)).toMatchObject({
    event: null,
    userErrors: [{ code: "SEATS_TAKEN", message: { en: expect.stringContaining("3 seats") } }],
  });
  const stopped = await act(host, "editEventSeats", { ...resize, stopNewConfirmations: true });
  expect(stopped.event).toMatchObject({ capacity: 3, capacityWanted: 1, seatsLeft: 0 });
  await act(memberNo(9), "cancelRegistration", { registrationId: await idOf("mem_9") });
  expect(await states()).toMatchObject({ mem_8: "WAITLISTED", mem_9: "CANCELLED" });
  const [row] = await events.sql(
    "select capacity, capacity_wanted, confirmed_count from events.event where id = 'evt_small'",
  );
  expect(row).toEqual({ capacity: 2, capacity_wanted: 1, confirmed_count: 2 });
});

test("a substitute of the same unit takes the seat; the one before is excused", async () => {
  const registrationId = await idOf("mem_5");
  const send = { registrationId, substituteId: "mem_10" };
  expect(codes(await act(memberNo(10), "sendSubstitute", send))).toEqual(["FORBIDDEN"]);
  expect(codes(await act(memberNo(5), "sendSubstitute", { ...send, substituteId: "mem_101" }))).toEqual(["VALIDATION"]);
  expect(codes(await act(memberNo(5), "sendSubstitute", { ...send, substituteId: "mem_7" }))).toEqual([
    "ALREADY_REGISTERED",
  ]);
  const sent = await act(host, "sendSubstitute", send);
  expect(sent.registration).toMatchObject({
    state: "CONFIRMED",
    member: { id: "mem_10" },
    substituteFor: { id: "mem_5" },
    event: { seatsLeft: 0 },
  });
  expect(await states()).toMatchObject({ mem_5: "EXCUSED", mem_10: "CONFIRMED" });
});

test("who comes is marked by list or code, under the unit of that day, and told once", async () => {
  const ids = [await idOf("mem_7"), await idOf("mem_10")];
  expect(codes(await act(host, "checkInListed", { eventId: "evt_small", registrationIds: ids }))).toEqual([
    "VALIDATION",
  ]);
  await events.sql("update events.member_unit set unit_id = 'min_mae' where member_id = 'mem_10'");
  now = new Date("2026-12-05T23:00:00Z");
  const waiting = await act(host, "checkInListed", {
    eventId: "evt_small",
    registrationIds: [...ids, await idOf("mem_8")],
  });
  expect(codes(waiting)).toEqual(["ILLEGAL_TRANSITION"]);
  expect(await states()).toMatchObject({ mem_7: "CONFIRMED", mem_10: "CONFIRMED" });
  const came = await act(host, "checkInListed", { eventId: "evt_small", registrationIds: ids });
  expect(came.registrations).toMatchObject([
    { state: "ATTENDED", ministryAtTime: { id: "min_mof" } },
    { state: "ATTENDED", ministryAtTime: { id: "min_mae" } },
  ]);
  expect(codes(await act(host, "checkInListed", { eventId: "evt_small", registrationIds: ids }))).toEqual([]);
  const [line] = await events.sql(
    "select changes -> 'unit_at_time_id' as unit from events.change_log where object_id = $1 and changes ? 'checked_in_at' and action = 'UPDATE'",
    [ids[1]],
  );
  expect(line).toEqual({ unit: ["min_mof", "min_mae"] });
  const attended = (await told("registration.attended")).filter((payload) => payload["eventId"] === "evt_small");
  expect(attended).toMatchObject([
    { memberId: "mem_7", unitId: "min_mof", kind: "TRAINING", hours: 8, on: "2026-12-06" },
    { memberId: "mem_10", unitId: "min_mae" },
  ]);
});

test("an offer that was answered, has lapsed or began within the last hours is not reminded of", async () => {
  await events.sql("update events.event set capacity = 100 where id = 'evt_small'");
  await events.sql(`update events.registration set state = 'OFFERED', waitlist_position = null, checked_in_at = null,
      updated_at = '2026-12-01T00:00:00Z', offer_expires_at = '2026-12-01T03:00:00Z'
    where id = (select min(id) from events.registration where event_id = 'evt_small' and member_id is not null
      group by member_id having count(*) = 1 order by 1 limit 1)`);
  const before = (await told("offer.expires_soon")).length;
  now = new Date("2026-12-01T01:00:00Z");
  await events.work.runJob("remind-of-offers");
  expect(await told("offer.expires_soon")).toHaveLength(before);
  await events.sql("update events.registration set updated_at = '2026-11-30T00:00:00Z' where state = 'OFFERED'");
  now = new Date("2026-12-01T03:00:00Z");
  await events.work.runJob("remind-of-offers");
  expect(await told("offer.expires_soon")).toHaveLength(before);
  now = new Date("2026-12-01T02:59:00Z");
  await events.work.runJob("remind-of-offers");
  expect((await told("offer.expires_soon")).length).toBeGreaterThan(before);
});
