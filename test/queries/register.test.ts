import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { GraphqlAnswer } from "@sen/testing";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures } from "./ask.ts";
import { memberIdOf, requireRow } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

/** A training at Education with ten seats left and nobody in line. */
const training = "SK-2026-020";

interface Outcome {
  registration: {
    id: string;
    state: string;
    waitlistPosition: number | null;
    event: { seatsLeft: number; waitlistLength: number };
  } | null;
  userErrors: { code: string; field: string[] | null; message: { vi: string; en: string } }[];
}

async function register(as: Asker | undefined, input: Record<string, unknown>): Promise<Outcome> {
  const answer: GraphqlAnswer = await ask(hub, "M01", { input }, { as });
  expect(failures(answer)).toEqual([]);
  return answer.data.registerForEvent;
}

const eventId = async (code: string) =>
  (await requireRow<{ id: string }>(hub, "events", "select id from events.event where code = $1", [code])).id;

/** Subjects of active members who have nothing at the event yet, in a stable order. */
async function newcomers(code: string): Promise<string[]> {
  const taken = await hub.sql<{ member: string }>(
    "events",
    "select r.member_id as member from events.registration as r join events.event as e on e.id = r.event_id where e.code = $1",
    [code],
  );
  const rows = await hub.sql<{ subject: string }>(
    "members",
    `select a.subject from members.member_account as a
     where a.member_id <> all ($1) and exists (
       select from members.membership as s where s.member_id = a.member_id and s.state = 'ACTIVE')
     order by a.subject`,
    [taken.map(({ member }) => member)],
  );
  return rows.map(({ subject }) => subject);
}

const registrationsAt = (code: string) =>
  hub.sql<{ id: string; member: string; state: string; place: number | null }>(
    "events",
    `select r.id, r.member_id as member, r.state, r.waitlist_position as place from events.registration as r
     join events.event as e on e.id = r.event_id where e.code = $1 order by r.id`,
    [code],
  );

test("forty callers at once for ten seats leave ten confirmed and thirty waitlisted, in places one to thirty", async () => {
  const id = await eventId(training);
  const before = await registrationsAt(training);
  const callers = (await newcomers(training)).slice(0, 40);
  expect(callers).toHaveLength(40);
  // Tokens first, so that the callers start together.
  await Promise.all(callers.map((subject) => hub.token({ subject })));

  const outcomes = await Promise.all(
    callers.map((subject) => register({ subject }, { eventId: id, idempotencyKey: `burst ${subject}` })),
  );

  expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const given = outcomes.flatMap(({ registration }) => registration ?? []);
  expect(given.filter(({ state }) => state === "CONFIRMED")).toHaveLength(10);
  const places = given
    .filter(({ state }) => state === "WAITLISTED")
    .map(({ waitlistPosition }) => waitlistPosition ?? 0);
  expect(places.sort((one, other) => one - other)).toEqual(Array.from({ length: 30 }, (_none, index) => index + 1));
  expect(given.filter(({ state }) => state === "CONFIRMED").every((each) => each.waitlistPosition === null)).toBe(true);

  const after = await registrationsAt(training);
  const added = after.filter((row) => !before.some((old) => old.id === row.id));
  expect(added.map((row) => row.id).sort()).toEqual(given.map((each) => each.id).sort());
  const answered = new Map(given.map((each) => [each.id, each]));
  for (const { id: row, state, place } of added) {
    expect(answered.get(row)).toMatchObject({ state, waitlistPosition: place });
  }
  const seats = await requireRow<{ capacity: number; reserved: number; counted: number; taken: number }>(
    hub,
    "events",
    `select e.capacity, e.reserved_seats as reserved, e.confirmed_count as counted,
       (count(*) filter (where r.state in ('CONFIRMED', 'OFFERED', 'ATTENDED')))::int as taken
     from events.event as e join events.registration as r on r.event_id = e.id where e.code = $1 group by e.id`,
    [training],
  );
  expect(seats.counted).toBe(seats.taken);
  expect(seats.taken + seats.reserved).toBe(seats.capacity);
});

test("the same key twice, also at the same time, gives the same row; another key finds her already registered", async () => {
  const id = await eventId(training);
  const [subject = ""] = await newcomers(training);
  const before = (await registrationsAt(training)).length;
  const input = { eventId: id, idempotencyKey: "pressed twice" };
  const outcomes = await Promise.all([register({ subject }, input), register({ subject }, input)]);
  outcomes.push(await register({ subject }, input));
  expect(new Set(outcomes.map(({ registration }) => registration?.id)).size).toBe(1);
  expect(outcomes[0]?.registration).toMatchObject({ state: "WAITLISTED", waitlistPosition: 31 });
  const another = await register({ subject }, { eventId: id, idempotencyKey: "changed her mind" });
  expect(another).toMatchObject({ registration: null, userErrors: [{ code: "ALREADY_REGISTERED" }] });
  expect(await registrationsAt(training)).toHaveLength(before + 1);
});

test("the key of one member is not the key of another", async () => {
  const id = await eventId("SK-2026-023");
  const [one = "", other = ""] = await newcomers("SK-2026-023");
  const input = { eventId: id, idempotencyKey: "1" };
  const [first, second] = [await register({ subject: one }, input), await register({ subject: other }, input)];
  expect(first.registration?.id).toEqual(expect.any(String));
  expect(second.registration?.id).not.toBe(first.registration?.id);
});

test("who will not wait is told that the event is full, and takes no place", async () => {
  const [subject = ""] = await newcomers(training);
  const before = await registrationsAt(training);
  const input = { eventId: await eventId(training), idempotencyKey: "no waiting", acceptWaitlist: false };
  const outcome = await register({ subject }, input);
  expect(outcome).toMatchObject({
    registration: null,
    userErrors: [{ code: "CAPACITY_FULL", field: ["acceptWaitlist"] }],
  });
  expect(await registrationsAt(training)).toEqual(before);
});

test("a coordinator registers a member of her unit; another unit's coordinator may not", async () => {
  const subject = "demo-member-001";
  const memberId = await memberIdOf(hub, subject);
  await hub.sql(
    "events",
    "delete from events.registration as r using events.event as e where e.id = r.event_id and e.code = $1 and r.member_id = $2",
    ["SK-2026-023", memberId],
  );
  const input = { eventId: await eventId("SK-2026-023"), memberId, idempotencyKey: "for a colleague" };
  const refused = await register({ role: "UNIT_COORDINATOR", unit: "MAE" }, input);
  expect(refused).toMatchObject({ registration: null, userErrors: [{ code: "FORBIDDEN", field: ["memberId"] }] });
  const done = await register({ role: "UNIT_COORDINATOR", unit: "MOET" }, input);
  expect(done.userErrors).toEqual([]);
  const row = await requireRow<{ member: string; by: string; unit: string }>(
    hub,
    "events",
    `select r.member_id as member, r.registered_by as by, u.code as unit from events.registration as r
     join events.unit_successor as u on u.unit_id = r.unit_at_time_id where r.id = $1`,
    [done.registration?.id],
  );
  expect(row).toEqual({ member: memberId, by: await memberIdOf(hub, "demo-coordinator-moet"), unit: "MOET" });
});

test.each<[string, Asker | undefined, string, string]>([
  ["a visitor at a public event", undefined, "SK-2026-021", "FORBIDDEN"],
  ["a visitor at an event for the network", undefined, training, "NOT_FOUND"],
  ["the secretariat, who has no member", { role: "SECRETARIAT" }, training, "FORBIDDEN"],
  ["an auditor", { role: "AUDITOR" }, training, "FORBIDDEN"],
  ["a unit's program", { role: "SERVICE" }, training, "FORBIDDEN"],
  ["a member at an event that is over", { subject: "demo-member-003" }, "SK-2026-004", "REGISTRATION_CLOSED"],
  ["a member at an event not open yet", { subject: "demo-member-003" }, "SK-2026-022", "REGISTRATION_CLOSED"],
  ["a member at a draft of another unit", { subject: "demo-member-003" }, "SK-2026-024", "NOT_FOUND"],
])("%s is refused in both languages, and nothing is written", async (_who, as, code, refusal) => {
  const before = await registrationsAt(code);
  const outcome = await register(as, { eventId: await eventId(code), idempotencyKey: "refused" });
  expect(outcome).toEqual({
    registration: null,
    userErrors: [
      { code: refusal, field: expect.any(Array), message: { vi: expect.any(String), en: expect.any(String) } },
    ],
  });
  expect(await registrationsAt(code)).toEqual(before);
});

test("a member cannot register a colleague, not even of her own unit", async () => {
  const memberId = await memberIdOf(hub, "demo-coordinator-moet");
  const input = { eventId: await eventId("SK-2026-021"), memberId, idempotencyKey: "not hers" };
  const outcome = await register({ subject: "demo-member-001" }, input);
  expect(outcome).toMatchObject({ registration: null, userErrors: [{ code: "FORBIDDEN", field: ["memberId"] }] });
});
