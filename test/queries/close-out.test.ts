import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures, maskedFields } from "./ask.ts";
import { memberIdOf, requireRow } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const secretariat: Asker = { role: "SECRETARIAT" };
/** The workshop of 2024 at the Ministry of Health, reported long ago. */
const workshop = "SK-2024-001";
/** An event at which fewer than five answered. */
const shy = "SK-2025-003";

async function closeOut(code: string, as?: Asker) {
  const answer = await ask(hub, "Q15", { code }, { as });
  expect(failures(answer)).toEqual([]);
  return { event: answer.data.event, masked: maskedFields(answer) };
}

test("Q15: the secretariat sees the whole close-out, as the rows have it", async () => {
  const { event, masked } = await closeOut(workshop, secretariat);
  const facts = await requireRow<{ attended: number; absent: number; excused: number; units: number }>(
    hub,
    "events",
    `select (count(*) filter (where r.state = 'ATTENDED'))::int as attended, (count(*) filter (where r.state = 'ABSENT'))::int as absent,
       (count(*) filter (where r.state = 'EXCUSED'))::int as excused,
       (count(distinct r.unit_at_time_id) filter (where r.state = 'ATTENDED'))::int as units
     from events.registration as r join events.event as e on e.id = r.event_id where e.code = $1`,
    [workshop],
  );
  const { attended, absent, excused, units } = facts;
  expect(event.stats).toMatchObject({
    attended,
    absent,
    unitsRepresented: units,
    attendanceRate: attended / (attended + absent + excused),
  });
  expect(event.registrations.totalCount).toBe(attended + absent + excused);
  const nodes = event.registrations.edges.map(({ node }: { node: object }) => node) as {
    state: string;
    ministryAtTime: { code: string };
    member: { displayName: string } | null;
    substituteFor: object | null;
  }[];
  expect(nodes.filter(({ member }) => member !== null).every(({ member }) => member?.displayName !== "")).toBe(true);
  expect(nodes.every(({ ministryAtTime }) => typeof ministryAtTime.code === "string")).toBe(true);
  expect(event.minutes).toMatchObject({
    state: "APPROVED",
    body: { vi: expect.any(String) },
    approvedAt: expect.any(String),
  });
  expect(event.evaluation).toMatchObject({ objectivesMet: expect.any(Number) });
  expect(event.outcomes.length).toBeGreaterThan(0);
  expect(event.feedback).toMatchObject({ suppressed: false, averageOverall: expect.any(Number) });
  expect(event.proposals.totalCount).toBeGreaterThan(0);
  expect(masked).toEqual([]);
});

test.each<[string, Asker]>([
  ["the secretariat", secretariat],
  ["the presidium", { role: "PRESIDIUM" }],
  ["the host's coordinator", { role: "UNIT_COORDINATOR", unit: "MOET" }],
  ["a member", { subject: "demo-member-003" }],
])("Q15: under five answers feedback is suppressed for %s, with no average and no count", async (_who, as) => {
  const { event } = await closeOut(shy, as);
  expect(event.feedback).toMatchObject({ suppressed: true, averageOverall: null });
  expect(event.feedback.responses).toBeLessThan(5);
  for (const { average, counts } of event.feedback.questions)
    expect({ average, counts }).toEqual({ average: null, counts: null });
});

test("Q15: circulated minutes have a body for those who came, the host and staff; for the others not before they are approved", async () => {
  const set = (state: string) =>
    hub.sql(
      "events",
      `alter table events.minutes disable trigger minutes_approved;
      update events.minutes set state = '${state}', approved_at = ${state === "APPROVED" ? "now()" : "null"}
        where event_id = (select id from events.event where code = '${workshop}');
      alter table events.minutes enable trigger minutes_approved`,
    );
  const stranger = "demo-member-003";
  const participant = "demo-member-001";
  const place = (subject: string, state: string) => async () => {
    const event = "(select id from events.event where code = $2)";
    await hub.sql("events", `delete from events.registration where member_id = $1 and event_id = ${event}`, [
      await memberIdOf(hub, subject),
      workshop,
    ]);
    await hub.sql(
      "events",
      `insert into events.registration (event_id, member_id, state) select id, $1, $3 from events.event where code = $2`,
      [await memberIdOf(hub, subject), workshop, state],
    );
  };
  await place(participant, "ATTENDED")();
  await place(stranger, "ABSENT")();
  const bodyFor = async (as: Asker) => (await closeOut(workshop, as)).event.minutes.body;
  const hostAsker: Asker = { role: "UNIT_COORDINATOR", unit: "MOH" };
  await set("CIRCULATED");
  for (const as of [
    secretariat,
    { role: "PRESIDIUM" },
    { role: "AUDITOR" },
    hostAsker,
    { subject: participant },
  ] as Asker[]) {
    expect(await bodyFor(as)).toMatchObject({ vi: expect.any(String) });
  }
  for (const as of [
    { subject: stranger },
    { role: "DATA_PROTECTION" },
    { role: "UNIT_COORDINATOR", unit: "GI" },
  ] as Asker[]) {
    const { event, masked } = await closeOut(workshop, as);
    if ("unit" in as && event.minutes.body !== null) continue; // she came herself
    expect(event.minutes).toMatchObject({ state: "CIRCULATED", body: null });
    expect(masked).toContain("event.minutes.body NOT_PUBLISHED");
  }
  await set("DRAFT");
  expect(await bodyFor({ subject: participant })).toBeNull();
  expect(await bodyFor(hostAsker)).toMatchObject({ vi: expect.any(String) });
  await set("APPROVED");
  expect(await bodyFor({ subject: stranger })).toMatchObject({ vi: expect.any(String) });
});

test("Q15: members see the outcome and no absentee; visitors see no event of the network at all", async () => {
  const { event } = await closeOut(workshop, { subject: "demo-member-002" });
  const mine = await memberIdOf(hub, "demo-member-002");
  const own = await hub.sql<{ state: string }>(
    "events",
    "select r.state from events.registration as r join events.event as e on e.id = r.event_id where e.code = $1 and r.member_id = $2",
    [workshop, mine],
  );
  const others = event.registrations.edges.filter(({ node }: { node: { state: string } }) => node.state !== "ATTENDED");
  expect(others.length).toBeLessThanOrEqual(own.filter(({ state }) => state !== "ATTENDED").length);
  expect(event.outcomes.length).toBeGreaterThan(0);
  const answer = await ask(hub, "Q15", { code: "SK-2026-020" });
  expect(answer.data.event).toBeNull();
});
