import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { clock, coordinatorOf, memberNo, secretariat, seed } from "./story.ts";

let events: SubgraphUnderTest;

beforeAll(async () => {
  events = await startSubgraph(subgraph, { seed, clock, poolSize: 10 });
});
afterAll(() => events.stop());

async function mutate(viewer: Viewer, query: string, input: object) {
  const { body } = await events.execute({ viewer, query, variables: { input } });
  expect(body.errors).toBeUndefined();
  return body.data.result;
}

const register = (viewer: Viewer, input: object) =>
  mutate(
    viewer,
    `mutation ($input: RegisterInput!) { result: registerForEvent(input: $input) {
      registration { id state waitlistPosition member { id } ministryAtTime { id } registeredBy { id } checkInCode event { seatsLeft waitlistLength onlineUrl } }
      userErrors { code field message { vi en } } } }`,
    { idempotencyKey: crypto.randomUUID(), ...input },
  );

const cancel = (viewer: Viewer, registrationId: string) =>
  mutate(
    viewer,
    `mutation ($input: CancelRegistrationInput!) { result: cancelRegistration(input: $input) {
      registration { state event { seatsLeft waitlistLength } } userErrors { code } } }`,
    { registrationId },
  );

test("forty callers for ten seats leave ten confirmed and thirty waitlisted", async () => {
  const callers = Array.from({ length: 40 }, (_none, index) => memberNo(index + 1));
  const answers = await Promise.all(callers.map((viewer) => register(viewer, { eventId: "evt_open" })));
  expect(answers.flatMap((answer) => answer.userErrors)).toEqual([]);
  const registrations = answers.map((answer) => answer.registration);
  expect(registrations.filter(({ state }) => state === "CONFIRMED")).toHaveLength(10);
  const positions = registrations.filter(({ state }) => state === "WAITLISTED").map((each) => each.waitlistPosition);
  expect(positions.toSorted((left, right) => left - right)).toEqual(
    Array.from({ length: 30 }, (_none, index) => index + 1),
  );
  const [event] = await events.sql("select confirmed_count, capacity from events.event where id = 'evt_open'");
  expect(event).toEqual({ confirmed_count: 10, capacity: 10 });
  // The answer shows the event as the caller's own registration left it.
  for (const { state, waitlistPosition, event } of registrations) {
    if (state === "WAITLISTED")
      expect(event).toEqual({ seatsLeft: 0, waitlistLength: waitlistPosition, onlineUrl: null });
    else expect(event).toMatchObject({ waitlistLength: 0, onlineUrl: "https://meet.demo.example/open" });
  }
});

test("the same key gives the same registration, twice in a row and at once", async () => {
  const input = { eventId: "evt_small", idempotencyKey: "press-twice" };
  const [first, second] = await Promise.all([register(memberNo(1), input), register(memberNo(1), input)]);
  expect(first.userErrors).toEqual([]);
  expect(second.registration.id).toBe(first.registration.id);
  expect((await register(memberNo(1), input)).registration.id).toBe(first.registration.id);
  const again = await register(memberNo(1), { eventId: "evt_small" });
  expect(again.userErrors).toMatchObject([{ code: "ALREADY_REGISTERED", field: ["memberId"] }]);
});

test("a coordinator registers a member of her unit, and nobody of another", async () => {
  const answer = await register(coordinatorOf("min_mof"), { eventId: "evt_small", memberId: "mem_2" });
  expect(answer.registration).toMatchObject({
    state: "CONFIRMED",
    member: { id: "mem_2" },
    ministryAtTime: { id: "min_mof" },
    registeredBy: { id: "mem_of_min_mof" },
  });
  for (const viewer of [coordinatorOf("min_mae"), memberNo(5), secretariat, visitor]) {
    const refused = await register(viewer, { eventId: "evt_open", memberId: "mem_3" });
    expect(refused).toMatchObject({ registration: null, userErrors: [{ code: "FORBIDDEN" }] });
  }
});

test("whoever does not want to wait is told the event is full, and nothing is kept", async () => {
  const answer = await register(memberNo(3), { eventId: "evt_small", acceptWaitlist: false });
  expect(answer).toMatchObject({
    registration: null,
    userErrors: [{ code: "CAPACITY_FULL", field: ["acceptWaitlist"] }],
  });
  const rows = await events.sql("select from events.registration where event_id = 'evt_small' and member_id = 'mem_3'");
  expect(rows).toEqual([]);
});

test("closed, hidden and unknown events take nobody", async () => {
  const codeFor = async (eventId: string) => (await register(memberNo(6), { eventId })).userErrors[0].code;
  expect(await codeFor("evt_closed")).toBe("REGISTRATION_CLOSED");
  expect(await codeFor("evt_unit")).toBe("NOT_FOUND");
  expect(await codeFor("evt_none")).toBe("NOT_FOUND");
});

test("a seat given up is offered to the first in line, who takes it by registering", async () => {
  const waiting = await register(memberNo(7), { eventId: "evt_small" });
  const behind = await register(memberNo(8), { eventId: "evt_small" });
  expect([waiting.registration.waitlistPosition, behind.registration.waitlistPosition]).toEqual([1, 2]);
  const [own] = await events.sql<{ id: string }>(
    "select id from events.registration where event_id = 'evt_small' and member_id = 'mem_1'",
  );
  expect((await cancel(memberNo(9), own?.id ?? "")).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  const given = await cancel(memberNo(1), own?.id ?? "");
  expect(given).toEqual({
    registration: { state: "CANCELLED", event: { seatsLeft: 0, waitlistLength: 1 } },
    userErrors: [],
  });
  const line = await events.sql(
    "select member_id, state, waitlist_position from events.registration where event_id = 'evt_small' and member_id in ('mem_7', 'mem_8') order by 1",
  );
  expect(line).toEqual([
    { member_id: "mem_7", state: "OFFERED", waitlist_position: null },
    { member_id: "mem_8", state: "WAITLISTED", waitlist_position: 1 },
  ]);
  const taken = await register(memberNo(7), { eventId: "evt_small" });
  expect(taken.registration).toMatchObject({ state: "CONFIRMED", event: { seatsLeft: 0, waitlistLength: 1 } });
  expect((await cancel(memberNo(1), own?.id ?? "")).userErrors).toMatchObject([{ code: "ILLEGAL_TRANSITION" }]);
});

test("an offer that lapsed goes to the next in line", async () => {
  const [own] = await events.sql<{ id: string }>(
    "select id from events.registration where event_id = 'evt_small' and member_id = 'mem_2'",
  );
  await cancel(coordinatorOf("min_mof"), own?.id ?? "");
  await events.sql(
    "update events.registration set offer_expires_at = '2026-11-22T00:00Z' where event_id = 'evt_small' and state = 'OFFERED'",
  );
  const late = await register(memberNo(10), { eventId: "evt_small" });
  expect(late.registration).toMatchObject({ state: "CONFIRMED" });
  const rows = await events.sql(
    "select state from events.registration where event_id = 'evt_small' and member_id = 'mem_8'",
  );
  expect(rows).toEqual([{ state: "CANCELLED" }]);
});

test("the host checks a seat holder in once, from two hours before the event", async () => {
  await events.sql(
    `update events.event set starts_at = '2026-11-23T03:30Z', ends_at = '2026-11-23T09:00Z' where id = 'evt_open';
     update events.session set starts_at = '2026-11-23T03:30Z', ends_at = '2026-11-23T05:00Z' where event_id = 'evt_open'`,
  );
  const [seat] = await events.sql<{ id: string; check_in_code: string }>(
    "select id, check_in_code from events.registration where event_id = 'evt_open' and state = 'CONFIRMED' limit 1",
  );
  const [waiting] = await events.sql<{ check_in_code: string }>(
    "select check_in_code from events.registration where event_id = 'evt_open' and state = 'WAITLISTED' limit 1",
  );
  const checkIn = (viewer: Viewer, eventId: string, code = "") =>
    mutate(
      viewer,
      `mutation ($input: CheckInInput!) { result: checkIn(input: $input) { registration { id state checkedInAt } userErrors { code } } }`,
      { eventId, code },
    );
  for (const viewer of [memberNo(1), coordinatorOf("min_mae"), visitor]) {
    expect((await checkIn(viewer, "evt_open", seat?.check_in_code)).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  }
  const host = coordinatorOf("min_mof");
  const here = {
    registration: { id: seat?.id, state: "ATTENDED", checkedInAt: clock().toISOString() },
    userErrors: [],
  };
  expect(await checkIn(host, "evt_open", seat?.check_in_code)).toEqual(here);
  expect(await checkIn(secretariat, "evt_open", seat?.check_in_code)).toEqual(here);
  expect((await checkIn(host, "evt_open", waiting?.check_in_code)).userErrors).toEqual([
    { code: "ILLEGAL_TRANSITION" },
  ]);
  expect((await checkIn(host, "evt_open", "guessed")).userErrors).toEqual([{ code: "NOT_FOUND" }]);
  const [early] = await events.sql<{ check_in_code: string }>(
    "select check_in_code from events.registration where event_id = 'evt_small' and state = 'CONFIRMED' limit 1",
  );
  expect((await checkIn(host, "evt_small", early?.check_in_code)).userErrors).toEqual([{ code: "VALIDATION" }]);
  const [event] = await events.sql("select confirmed_count from events.event where id = 'evt_open'");
  expect(event).toEqual({ confirmed_count: 10 });
});

test("the app role cannot write registrations or seats past the seat functions", async () => {
  for (const statement of [
    "insert into events.registration (event_id, member_id, state) values ('evt_open', 'mem_1', 'CONFIRMED')",
    "update events.registration set state = 'CONFIRMED'",
    "update events.event set confirmed_count = 0",
    "select events.offer_free_seats('evt_open', now())",
    "select * from events.seat_request, events.participation",
  ]) {
    await expect(events.asApp(memberNo(1), (client) => client.query(statement))).rejects.toMatchObject({
      code: "42501",
    });
  }
  const forged = await events.asApp(memberNo(99, "min_mae"), (client) =>
    client.query("select refusal from events.take_seat('evt_open', 'mem_1', null, null, true, true, 'forged', now())"),
  );
  expect(forged.rows).toEqual([{ refusal: "FORBIDDEN" }]);
});
