import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { actOn, codes } from "./act.ts";
import { clock, coordinatorOf, memberNo, secretariat, seed } from "./story.ts";

let events: SubgraphUnderTest;
let now = clock();
let number = 0;

beforeAll(async () => {
  events = await startSubgraph(subgraph, { seed, clock: () => now });
});
afterAll(() => events.stop());

const act = actOn(() => events);
const hear = (consumer: string, type: string, payload: Record<string, unknown>) =>
  events.work.handle(consumer, {
    id: `hev_${(number += 1)}`,
    source: "members",
    type,
    aggregate: "member:x",
    payload,
    occurredAt: now,
  });
const register = (caller: number) =>
  act(memberNo(caller), "registerForEvent", {
    eventId: "evt_small",
    idempotencyKey: `${caller}`,
    showInAttendeeList: true,
  });

test("a withdrawn consent hides her in every attendance list at once, and another purpose does not", async () => {
  const shownTo = async () => {
    const { body } = await events.execute({
      viewer: memberNo(101, "min_mae"),
      query: `{ event(code: "SK-2024-001") { registrations { edges { node { member { id } } } } } }`,
    });
    return body.data.event.registrations.edges.map(
      ({ node }: { node: { member: { id: string } | null } }) => node.member?.id ?? null,
    );
  };
  expect(await shownTo()).toContain("mem_1");
  await hear("respect-members", "consent.withdrawn", { memberId: "mem_1", purpose: "PORTRAIT" });
  expect(await shownTo()).toContain("mem_1");
  await hear("respect-members", "consent.withdrawn", { memberId: "mem_1", purpose: "EVENT_ATTENDANCE_LIST" });
  expect(await shownTo()).not.toContain("mem_1");
  expect(await shownTo()).toContain(null);
});

test("a changed post changes under which unit she is registered", async () => {
  await hear("keep-copies", "appointment.changed", { memberId: "mem_20", unitId: "min_mae" });
  const answer = await act(coordinatorOf("min_mae"), "registerForEvent", {
    eventId: "evt_open",
    memberId: "mem_20",
    idempotencyKey: "a",
  });
  expect(answer.registration).toMatchObject({ ministryAtTime: { id: "min_mae" } });
  await hear("keep-copies", "appointment.changed", { memberId: "mem_20" });
  expect(await events.sql("select from events.member_unit where member_id = 'mem_20'")).toEqual([]);
  await hear("keep-copies", "unit.created", { unitId: "min_fresh", code: "FRESH" });
  expect(await events.sql("select code from events.unit_successor where unit_id = 'min_fresh'")).toEqual([
    { code: "FRESH" },
  ]);
});

test("an erased member is gone from every row, her unit stays, and her seat goes to the next in line", async () => {
  for (const caller of [2, 3, 4]) await register(caller);
  await events.sql(
    "update events.registration set registered_by = 'mem_2', substitute_for = 'mem_2' where event_id = 'evt_past' and member_id = 'mem_3'",
  );
  await events.sql(
    "insert into events.session_speaker (session_id, role, member_id) values ('ses_1', 'SPEAKER', 'mem_2')",
  );
  await events.sql("update events.evaluation set evaluated_by = 'mem_2'");
  await events.sql(
    "with m as (insert into events.minutes (event_id, state, circulated_at, approved_at, approved_by) values ('evt_past', 'APPROVED', now(), now(), 'mem_2') returning id) insert into events.minutes_revision (minutes_id, number, body_vi, written_by) select id, 1, 'x', 'mem_2' from m",
  );
  await hear("respect-members", "member.erased", { memberId: "mem_2" });
  const left = await events.sql<{ name: string }>(`
    select 'registration' as name from events.registration where 'mem_2' in (member_id, registered_by, substitute_for) or created_by like '%mem_2'
    union all select 'speaker' from events.session_speaker where member_id = 'mem_2'
    union all select 'evaluation' from events.evaluation where evaluated_by = 'mem_2'
    union all select 'minutes' from events.minutes where approved_by = 'mem_2'
    union all select 'revision' from events.minutes_revision where written_by = 'mem_2'
    union all select 'unit' from events.member_unit where member_id = 'mem_2'
    union all select 'request' from events.seat_request where member_id = 'mem_2'`);
  expect(left).toEqual([]);
  expect(
    await events.sql(
      "select unit_at_time_id, state from events.registration where event_id = 'evt_past' and member_id is null",
    ),
  ).toEqual([{ unit_at_time_id: "min_mof", state: "ATTENDED" }]);
  expect(
    await events.sql("select state from events.registration where event_id = 'evt_small' and member_id = 'mem_4'"),
  ).toEqual([{ state: "OFFERED" }]);
  const late = await events.sql(
    "select from events.outbox_event where type = 'registration.moved' and payload ->> 'to' = 'CANCELLED' and payload ->> 'memberId' = 'mem_2'",
  );
  expect(late).toEqual([]);
});

test("when periods end, names, reasons and codes go, and units, states and averages stay", async () => {
  const past = await events.sql<{ id: string }>(
    "select id from events.registration where event_id = 'evt_past' and state = 'ABSENT'",
  );
  await events.sql("insert into events.absence_reason values ($1, 'Ốm')", [past[0]?.id]);
  await events.sql("insert into events.setting (key, value) values ('feedback months', '12')");
  await events.work.runJob("end-periods");
  // Two years old: codes, reasons and, by the setting, answers have gone; names have not.
  expect(await events.sql("select from events.absence_reason")).toEqual([]);
  expect(
    await events.sql("select from events.registration where event_id = 'evt_past' and check_in_code is not null"),
  ).toEqual([]);
  expect(
    await events.sql("select from events.registration where event_id = 'evt_past' and member_id is not null"),
  ).not.toEqual([]);
  expect(await events.sql("select from events.feedback_response")).toEqual([]);
  const feedback = async (code: string) =>
    (
      await events.execute({
        viewer: secretariat,
        query: `{ event(code: "${code}") { feedback { responses averageOverall suppressed questions { average counts } } } }`,
      })
    ).body.data.event.feedback;
  expect(await feedback("SK-2024-001")).toEqual({
    responses: 5,
    averageOverall: 3,
    suppressed: false,
    questions: [{ average: 3, counts: [1, 1, 1, 1, 1] }],
  });
  expect(await feedback("SK-2024-002")).toEqual({
    responses: 4,
    averageOverall: null,
    suppressed: true,
    questions: [{ average: null, counts: null }],
  });
  now = new Date("2029-10-06T00:00:00Z");
  await events.work.runJob("end-periods");
  await events.work.runJob("end-periods");
  const rows = await events.sql<{ member_id: string | null; unit_at_time_id: string; state: string }>(
    "select member_id, unit_at_time_id, state from events.registration where event_id = 'evt_past'",
  );
  expect(rows).toHaveLength(6);
  expect(rows.every(({ member_id }) => member_id === null)).toBe(true);
  expect(
    rows
      .filter(({ state }) => state === "ATTENDED")
      .map(({ unit_at_time_id }) => unit_at_time_id)
      .toSorted(),
  ).toEqual(["min_mard", "min_mof", "min_mof", "min_monre"]);
  expect(await feedback("SK-2024-001")).toMatchObject({ responses: 5, averageOverall: 3 });
});

test("people cannot do the slice's own work", async () => {
  for (const viewer of [memberNo(5), secretariat]) {
    await events.asApp(viewer, async (client) => {
      const count = async () =>
        (await client.query("select count(*)::int as n from events.attendance where member_id = 'mem_3'")).rows[0]
          .n as number;
      const before = await count();
      await client.query(
        "select events.forget_member('mem_3', now()), events.hide_in_lists('mem_3'), events.end_periods(now()), events.expire_offers(now())",
      );
      expect(await count()).toBe(before);
    });
  }
  expect(codes(await act(memberNo(4), "acceptOffer", { registrationId: "reg_none" }))).toEqual(["NOT_FOUND"]);
});
