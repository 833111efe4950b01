import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { actOn, codes } from "./act.ts";
import { clock, coordinatorOf, memberNo, secretariat, seed, viewerWith } from "./story.ts";

let events: SubgraphUnderTest;
const now = clock();

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

test("a draft gets the next code of its year, also when two are written at once", async () => {
  const made = await Promise.all([
    act(host, "createEvent", draft),
    act(secretariat, "createEvent", draft),
    act(host, "createEvent", {
      ...draft,
      startsAt: "2027-01-05T00:00:00Z",
      endsAt: "2027-01-05T09:00:00Z",
      registrationClosesAt: null,
    }),
  ]);
  expect(made.flatMap(codes)).toEqual([]);
  expect(new Set(made.map(({ event }) => event.code))).toEqual(new Set(["SK-2026-006", "SK-2026-007", "SK-2027-001"]));
  expect(made[0].event).toMatchObject({
    state: "DRAFT",
    host: { id: "min_mof" },
    seatsLeft: 3,
    warnings: ["LINK_MISSING"],
  });
});

test.each([
  ["a member", memberNo(1), {}, "FORBIDDEN"],
  ["a visitor", visitor, {}, "FORBIDDEN"],
  ["another unit's coordinator", coordinatorOf("min_mae"), {}, "FORBIDDEN"],
  ["a host that has ended", secretariat, { hostId: "min_mard" }, "UNIT_ENDED"],
  ["a co-host that has ended", host, { coHostIds: ["min_monre"] }, "UNIT_ENDED"],
  ["a unit nobody knows", secretariat, { hostId: "min_none" }, "NOT_FOUND"],
  ["an end before its beginning", host, { endsAt: "2026-12-20T00:00:00Z" }, "VALIDATION"],
  ["a sign-up that ends after the beginning", host, { registrationClosesAt: "2026-12-21T00:00:00Z" }, "VALIDATION"],
  ["a link that is no web address", host, { onlineUrl: "javascript:alert(1)" }, "VALIDATION"],
  ["no title", host, { title: { vi: " " } }, "VALIDATION"],
  ["a visibility for one person", host, { visibility: "SELF" }, "VALIDATION"],
])("no event comes of %s", async (_what, viewer, change, code) => {
  expect(await act(viewer, "createEvent", { ...draft, ...change })).toMatchObject({
    event: null,
    userErrors: [{ code }],
  });
});

test("back-dated events of an ended unit may still be entered", async () => {
  const then = {
    startsAt: "2025-01-20T01:00:00Z",
    endsAt: "2025-01-20T09:00:00Z",
    registrationOpensAt: null,
    registrationClosesAt: null,
  };
  expect(
    codes(await act(secretariat, "createEvent", { ...draft, ...then, hostId: "min_mard", coHostIds: [] })),
  ).toEqual([]);
});

test("text and seats have versions of their own, so that two who edit one each do not disturb each other", async () => {
  const { event } = await act(host, "createEvent", draft);
  const eventId = event.id;
  const text = await act(host, "editEvent", { eventId, expectedVersion: 1, title: { vi: "Tên mới" } });
  const seats = await act(secretariat, "editEventSeats", { eventId, expectedVersion: 1, capacity: 30 });
  expect([text, seats].flatMap(codes)).toEqual([]);
  expect(seats.event).toMatchObject({
    title: { vi: "Tên mới" },
    capacity: 30,
    version: 3,
    detailsVersion: 2,
    seatsVersion: 2,
  });
  const stale = await act(secretariat, "editEvent", { eventId, expectedVersion: 1, title: { vi: "Tên khác" } });
  expect(stale).toMatchObject({
    event: { title: { vi: "Tên mới" } },
    userErrors: [{ code: "STALE_VERSION", field: ["expectedVersion"] }],
  });
  const log = await events.sql<{ subject: string; changes: Record<string, unknown> }>(
    "select subject, changes from events.change_log where object = 'event' and object_id = $1 and action = 'UPDATE' order by id",
    [eventId],
  );
  expect(log).toMatchObject([
    { subject: host.subject, changes: { title_vi: ["Tập huấn kỹ năng", "Tên mới"] } },
    { subject: secretariat.subject, changes: { capacity: [3, 30] } },
  ]);
});

test("only the secretariat gives an event another host", async () => {
  const { event } = await act(host, "createEvent", draft);
  const change = { eventId: event.id, expectedVersion: 1, hostId: "min_mae" };
  expect(codes(await act(host, "editEvent", change))).toEqual(["FORBIDDEN"]);
  expect((await act(secretariat, "editEvent", change)).event).toMatchObject({ host: { id: "min_mae" } });
  expect(codes(await act(host, "editEvent", { eventId: event.id, expectedVersion: 2, summary: { vi: "x" } }))).toEqual([
    "NOT_FOUND",
  ]);
});

test("sessions lie inside their event, and the event around its sessions", async () => {
  const { event } = await act(host, "createEvent", draft);
  const session = {
    title: { vi: "Phiên" },
    startsAt: "2026-12-20T02:00:00Z",
    endsAt: "2026-12-20T03:00:00Z",
    speakers: [
      { role: "CHAIR", memberId: "mem_1" },
      { role: "SPEAKER", guestName: "Khách mời" },
    ],
  };
  const outside = await act(host, "addSession", {
    eventId: event.id,
    session: { ...session, endsAt: "2026-12-20T10:00:00Z" },
  });
  expect(codes(outside)).toEqual(["VALIDATION"]);
  const added = await act(host, "addSession", { eventId: event.id, session });
  expect(added.session).toMatchObject({
    version: 1,
    speakers: [{ role: "CHAIR", member: { id: "mem_1" } }, { guestName: "Khách mời" }],
  });
  expect(
    codes(await act(host, "editEvent", { eventId: event.id, expectedVersion: 1, startsAt: "2026-12-20T02:30:00Z" })),
  ).toEqual(["VALIDATION"]);
  const edited = await act(host, "editSession", {
    sessionId: added.session.id,
    expectedVersion: 1,
    session: { ...session, speakers: [] },
  });
  expect(edited.session).toMatchObject({ version: 2, speakers: [] });
  expect(codes(await act(host, "editSession", { sessionId: added.session.id, expectedVersion: 1, session }))).toEqual([
    "STALE_VERSION",
  ]);
  const paper = await act(host, "addMaterial", {
    eventId: event.id,
    material: { title: { vi: "Bài" }, visibility: "NETWORK", documentId: "doc_9", sessionId: added.session.id },
  });
  expect(paper.material).toMatchObject({ document: { id: "doc_9" }, session: { id: added.session.id } });
  expect(
    codes(
      await act(coordinatorOf("min_mae"), "editMaterial", {
        materialId: paper.material.id,
        expectedVersion: 1,
        material: { title: { vi: "Bài" }, visibility: "PUBLIC" },
      }),
    ),
  ).toEqual(["NOT_FOUND"]);
  expect(codes(await act(host, "removeSession", { sessionId: added.session.id }))).toEqual([]);
  const changed = await act(secretariat, "editMaterial", {
    materialId: paper.material.id,
    expectedVersion: 1,
    material: { title: { vi: "Bài khác" }, visibility: "UNIT" },
  });
  expect(changed.material).toMatchObject({ version: 2, visibility: "UNIT", document: null, session: null });
  expect(codes(await act(host, "removeMaterial", { materialId: paper.material.id }))).toEqual([]);
  // Names of guests are personal data: that they changed is logged, they are not.
  const [line] = await events.sql<{ changes: Record<string, unknown> }>(
    "select changes from events.change_log where object = 'session_speaker' and changes ? 'guest_name' limit 1",
  );
  expect(line?.changes["guest_name"]).toEqual([null, "(hidden)"]);
});

test("an annual workshop is announced once its host's turn is confirmed", async () => {
  const workshop = { ...draft, kind: "ANNUAL_WORKSHOP", mode: "IN_PERSON", hostAssignmentId: "hst_2026" };
  const { event } = await act(host, "createEvent", workshop);
  expect(event.warnings).toEqual(["HOST_NOT_CONFIRMED"]);
  const announce = { eventId: event.id, expectedVersion: 1, to: "ANNOUNCED" };
  expect(codes(await act(host, "transitionEvent", announce))).toEqual(["HOST_NOT_CONFIRMED"]);
  const turn = (to: string, unitId = "min_mof") =>
    events.work.handle("keep-copies", {
      id: `hev_${to}_${unitId}`,
      source: "ministries",
      type: "host.moved",
      aggregate: "host:hst_2026",
      payload: { hostAssignmentId: "hst_2026", unitId, year: 2026, to },
      occurredAt: now,
    });
  await turn("PROPOSED");
  await turn("CONFIRMED", "min_mae");
  expect(codes(await act(host, "transitionEvent", announce))).toEqual(["HOST_NOT_CONFIRMED"]);
  await turn("CONFIRMED");
  expect((await act(host, "transitionEvent", announce)).event).toMatchObject({
    state: "ANNOUNCED",
    version: 2,
    warnings: [],
  });
});

test("the app role writes no seat count, code or version past the use cases", async () => {
  for (const statement of [
    "update events.event set confirmed_count = 0",
    "update events.event set code = 'SK-2026-999'",
    "insert into events.event (id, code, title_vi, kind, mode, starts_at, ends_at, host_unit_id) values ('evt_x', 'SK-2026-998', 'x', 'OTHER', 'ONLINE', now(), now() + interval '1 hour', 'min_mof')",
  ]) {
    await expect(events.asApp(host, (client) => client.query(statement))).rejects.toMatchObject({ code: "42501" });
  }
  const moved = await events.asApp(viewerWith("UNIT_COORDINATOR", "min_mae"), (client) =>
    client.query("update events.event set title_vi = 'của tôi' where host_unit_id = 'min_mof'"),
  );
  expect(moved.rowCount).toBe(0);
});
