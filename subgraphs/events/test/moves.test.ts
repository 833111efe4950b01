import { afterAll, beforeAll, expect, test } from "@jest/globals";
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
const draft = {
  title: { vi: "Tập huấn kỹ năng", en: "Training" },
  kind: "TRAINING",
  mode: "ONLINE",
  startsAt: "2026-12-20T01:00:00Z",
  endsAt: "2026-12-20T09:00:00Z",
  hostId: "min_mof",
  coHostIds: ["min_mae"],
  capacity: 3,
  registrationOpensAt: "2026-12-01T00:00:00Z",
  registrationClosesAt: "2026-12-18T00:00:00Z",
};
const told = (type: string) =>
  events.sql<{ payload: Record<string, unknown> }>(
    "select payload from events.outbox_event where type = $1 order by position",
    [type],
  );
const stateOf = async (id: string) =>
  (await events.sql<{ state: string }>("select state from events.event where id = $1", [id]))[0]?.state;

test("dates move an event on by themselves, one step after the other, and others are told of each", async () => {
  const { event } = await act(host, "createEvent", draft);
  await act(host, "transitionEvent", { eventId: event.id, expectedVersion: 1, to: "ANNOUNCED" });
  const at = async (moment: string) => {
    now = new Date(moment);
    await events.work.runJob("move-events");
    return stateOf(event.id);
  };
  expect(await at("2026-11-30T23:59:00Z")).toBe("ANNOUNCED");
  expect(await at("2026-12-01T00:00:00Z")).toBe("REGISTRATION_OPEN");
  expect(await at("2026-12-20T01:00:00Z")).toBe("REGISTRATION_CLOSED");
  // V-E3: an online event without a link does not begin.
  now = new Date("2026-12-20T00:00:00Z");
  expect(
    codes(
      await act(host, "editEvent", { eventId: event.id, expectedVersion: 1, onlineUrl: "https://hop.demo.example/a" }),
    ),
  ).toEqual([]);
  expect(await at("2026-12-20T01:00:00Z")).toBe("ONGOING");
  expect(await at("2026-12-20T09:00:00Z")).toBe("ENDED");
  await events.work.runJob("move-events");
  const moves = (await told("event.moved"))
    .filter(({ payload }) => payload["eventId"] === event.id)
    .map(({ payload }) => [payload["from"], payload["to"]]);
  expect(moves).toEqual([
    [undefined, "DRAFT"],
    ["DRAFT", "ANNOUNCED"],
    ["ANNOUNCED", "REGISTRATION_OPEN"],
    ["REGISTRATION_OPEN", "REGISTRATION_CLOSED"],
    ["REGISTRATION_CLOSED", "ONGOING"],
    ["ONGOING", "ENDED"],
  ]);
  now = clock();
});

test("an event that is put off keeps its seats, asks their holders again, and takes its programme along", async () => {
  const { event } = await act(host, "createEvent", { ...draft, mode: "IN_PERSON", registrationOpensAt: null });
  const eventId = event.id;
  await act(host, "addSession", {
    eventId,
    session: { title: { vi: "Phiên" }, startsAt: "2026-12-20T02:00:00Z", endsAt: "2026-12-20T03:00:00Z" },
  });
  await act(host, "transitionEvent", { eventId, expectedVersion: 1, to: "ANNOUNCED" });
  await act(host, "transitionEvent", { eventId, expectedVersion: 2, to: "REGISTRATION_OPEN" });
  const { registration } = await act(memberNo(1), "registerForEvent", { eventId, idempotencyKey: "seat" });
  const postpone = { eventId, expectedVersion: 3, to: "POSTPONED", startsAt: "2027-01-20T01:00:00Z" };
  expect(codes(await act(memberNo(1), "transitionEvent", { ...postpone, note: "bão" }))).toEqual(["FORBIDDEN"]);
  expect(codes(await act(host, "transitionEvent", postpone))).toEqual(["VALIDATION"]);
  const put = await act(host, "transitionEvent", { ...postpone, note: "Bão số 9" });
  expect(put.event).toMatchObject({ state: "POSTPONED", startsAt: "2027-01-20T01:00:00.000Z", seatsLeft: 2 });
  const [session] = await events.sql<{ starts_at: Date }>("select starts_at from events.session where event_id = $1", [
    eventId,
  ]);
  expect(session?.starts_at.toISOString()).toBe("2027-01-20T02:00:00.000Z");
  const asked = (await told("registration.moved")).filter(({ payload }) => payload["confirmAgain"] === true);
  expect(asked).toMatchObject([
    { payload: { registrationId: registration.id, memberId: "mem_1", from: "CONFIRMED", to: "CONFIRMED" } },
  ]);
  expect(codes(await act(memberNo(2), "confirmAgain", { registrationId: registration.id }))).toEqual(["FORBIDDEN"]);
  expect((await act(memberNo(1), "confirmAgain", { registrationId: registration.id })).registration).toMatchObject({
    state: "CONFIRMED",
    isToConfirmAgain: false,
  });
  const [reason] = await events.sql<{ reason: string }>(
    'select reason from events.change_log where object = \'event\' and object_id = $1 and changes @> \'{"state": ["REGISTRATION_OPEN", "POSTPONED"]}\'',
    [eventId],
  );
  expect(reason).toEqual({ reason: "Bão số 9" });
  expect(
    (await act(secretariat, "transitionEvent", { eventId, expectedVersion: put.event.version, to: "ANNOUNCED" })).event
      .state,
  ).toBe("ANNOUNCED");
});

test("an event that is called off frees all seats and tells their holders", async () => {
  const { event } = await act(host, "createEvent", { ...draft, registrationOpensAt: null });
  const eventId = event.id;
  await act(host, "transitionEvent", { eventId, expectedVersion: 1, to: "ANNOUNCED" });
  await act(host, "inviteMembers", { eventId, memberIds: ["mem_5"] });
  await act(host, "transitionEvent", { eventId, expectedVersion: 2, to: "REGISTRATION_OPEN" });
  for (const number of [1, 2, 3, 4])
    await act(memberNo(number), "registerForEvent", { eventId, idempotencyKey: `${number}` });
  const gone = await act(secretariat, "transitionEvent", {
    eventId,
    expectedVersion: 3,
    to: "CANCELLED",
    note: "Không đủ điều kiện",
  });
  expect(gone.event).toMatchObject({ state: "CANCELLED", seatsLeft: 3 });
  const rows = await events.sql("select distinct state from events.registration where event_id = $1", [eventId]);
  expect(rows).toEqual([{ state: "CANCELLED" }]);
  const tellings = (await told("registration.moved")).filter(
    ({ payload }) => payload["eventId"] === eventId && payload["to"] === "CANCELLED",
  );
  expect(tellings).toHaveLength(5);
  expect(codes(await act(host, "editEvent", { eventId, expectedVersion: 1, title: { vi: "Lại" } }))).toEqual([
    "ILLEGAL_TRANSITION",
  ]);
});

test("future events of a unit that ends are warned of, and found", async () => {
  const { event } = await act(coordinatorOf("min_mae"), "createEvent", {
    ...draft,
    hostId: "min_mae",
    coHostIds: [],
    mode: "IN_PERSON",
  });
  const ended = {
    fromUnitId: "min_mae",
    fromCode: "MAE",
    toUnitId: "min_new",
    toCode: "NEW",
    type: "MERGED_INTO",
    isPrimary: true,
    effectiveOn: "2026-12-10",
    ended: true,
  };
  const succeeded = {
    id: "hev_end",
    source: "ministries",
    type: "unit.succeeded",
    aggregate: "unit:min_mae",
    payload: ended,
    occurredAt: now,
  };
  expect(await events.work.handle("keep-copies", succeeded)).toBe(true);
  expect(await events.work.handle("keep-copies", succeeded)).toBe(false);
  const { body } = await events.execute({
    viewer: secretariat,
    query: `{ events(filter: { hostEnded: true }) { edges { node { code warnings } } } }`,
  });
  const found = body.data.events.edges.map(({ node }: { node: { code: string } }) => node);
  expect(found).toContainEqual({ code: event.code, warnings: ["HOST_ENDED"] });
  expect(found.map(({ code }: { code: string }) => code)).not.toContain("SK-2026-003");
  expect(
    codes(
      await act(coordinatorOf("min_mae"), "transitionEvent", {
        eventId: event.id,
        expectedVersion: 1,
        to: "ANNOUNCED",
      }),
    ),
  ).toEqual(["UNIT_ENDED"]);
});
