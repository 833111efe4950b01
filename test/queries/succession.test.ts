import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures } from "./ask.ts";
import { requireRow } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const secretariat: Asker = { role: "SECRETARIAT" };
const input = {
  fromCode: "MOIT",
  toCode: "MOF",
  type: "MERGED_INTO",
  isPrimary: true,
  effectiveOn: "2026-11-23",
  legalBasis: "Nghị quyết minh họa 9/2026",
};

const record = async (as: Asker | undefined, dry: boolean) => {
  const answer = await ask(hub, "M05", { input, dry }, { as });
  expect(failures(answer)).toEqual([]);
  return answer.data.recordSuccession;
};

/** All that a succession may change in this slice, and what it may never change. */
const readStored = () =>
  requireRow<Record<string, unknown>>(
    hub,
    "ministries",
    `select (select count(*)::int from ministries.unit_succession) as successions, (select valid_to::text from ministries.unit where code = 'MOIT') as ended,
       (select count(*)::int from ministries.outbox_event) as told,
       (select jsonb_agg(h.state order by h.year) from ministries.host_assignment as h join ministries.unit as u on u.id = h.unit_id where u.code = 'MOIT') as turns,
       (select count(*)::int from ministries.annual_plan as p join ministries.unit as u on u.id = p.unit_id where u.code = 'MOIT' and p.state in ('IN_PROGRESS', 'CLOSED')) as history`,
  );

test("M05: the dry run lists what would move and changes nothing", async () => {
  const before = await readStored();
  const payload = await record(secretariat, true);
  expect(payload).toMatchObject({
    succession: {
      type: "MERGED_INTO",
      effectiveOn: "2026-11-23",
      from: { code: "MOIT", status: "ACTIVE", validTo: null },
      to: { code: "MOF" },
    },
    hostTurns: [{ year: 2028, state: "PROPOSED", ministry: { code: "MOIT" } }],
    reassignedReferrals: 0,
    userErrors: [],
  });
  const drafts = await hub.sql<{ id: string }>(
    "ministries",
    `select p.id from ministries.annual_plan as p join ministries.unit as u on u.id = p.unit_id
     where u.code = 'MOIT' and p.year >= 2026 and p.state in ('DRAFT', 'SUBMITTED', 'RETURNED') order by p.id`,
  );
  expect(payload.plans.map(({ id }: { id: string }) => id)).toEqual(drafts.map(({ id }) => id));
  expect(await readStored()).toEqual(before);
});

test("M05: the dry run counts the referrals that would go on, which another slice holds", async () => {
  const { open } = await requireRow<{ open: number }>(
    hub,
    "proposals",
    `select count(*)::int as open from proposals.referral as r join proposals.unit_successor as u on u.unit_id = r.unit_id
     where u.code = 'MOHA' and r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS')`,
  );
  expect(open).toBeGreaterThan(0);
  const answer = await ask(hub, "M05", { input: { ...input, fromCode: "MOHA" }, dry: true }, { as: secretariat });
  expect(failures(answer)).toEqual([]);
  expect(answer.data.recordSuccession).toMatchObject({ reassignedReferrals: open, userErrors: [] });
});

test.each<[string, Asker | undefined]>([
  ["a coordinator of the unit", { role: "UNIT_COORDINATOR", unit: "MOIT" }],
  ["a coordinator of another unit", { role: "UNIT_COORDINATOR", unit: "MAE" }],
  ["a member", { subject: "demo-member-001" }],
  ["an auditor", { role: "AUDITOR" }],
  ["data protection", { role: "DATA_PROTECTION" }],
  ["a unit's program", { role: "SERVICE" }],
  ["a visitor", undefined],
])("M05: %s is refused, dry or not", async (_who, as) => {
  const before = await readStored();
  for (const dry of [true, false]) {
    const { succession, userErrors } = await record(as, dry);
    expect(succession).toBeNull();
    expect(userErrors).toMatchObject([
      { code: "FORBIDDEN", message: { vi: expect.any(String), en: expect.any(String) } },
    ]);
  }
  expect(await readStored()).toEqual(before);
});

test("M05: what the secretariat records the presidium confirms; then the unit ends and its history stays", async () => {
  const before = await readStored();
  const { succession } = await record(secretariat, false);
  expect(succession).toMatchObject({ state: "PLANNED", from: { status: "ACTIVE" } });
  expect(await readStored()).toMatchObject({ ended: null, told: before["told"] });
  const confirm = (as: Asker) =>
    hub.execute({
      as,
      query: `mutation ($input: ConfirmSuccessionInput!) { confirmSuccession(input: $input) { succession { state from { code status validTo currentSuccessor { code } } } hostTurns { state } userErrors { code } } }`,
      variables: { input: { id: succession.id, expectedVersion: succession.version } },
    });
  expect((await confirm(secretariat)).data.confirmSuccession.userErrors).toEqual([{ code: "FORBIDDEN" }]);
  expect((await confirm({ role: "PRESIDIUM" })).data.confirmSuccession).toEqual({
    succession: {
      state: "RECORDED",
      from: { code: "MOIT", status: "ENDED", validTo: "2026-11-22", currentSuccessor: { code: "MOF" } },
    },
    hostTurns: [{ state: "CANCELLED" }],
    userErrors: [],
  });
  expect(await readStored()).toMatchObject({ ended: "2026-11-22", turns: ["CANCELLED"], history: before["history"] });
  const [event] = await hub.sql<{ payload: object }>(
    "ministries",
    "select payload from ministries.outbox_event where type = 'unit.succeeded'",
  );
  expect(event?.payload).toMatchObject({ fromCode: "MOIT", toCode: "MOF", isPrimary: true, ended: true });
});

test("the coordinator of the unit that took over goes on with a plan that an ended unit left open; others do not", async () => {
  const [left] = await hub.sql<{ id: string }>(
    "ministries",
    `with plan as (
       insert into ministries.annual_plan (code, unit_id, year, title_vi, state, submitted_at, approved_at)
       select 'KH-2025-TEST', id, 2025, 'Dở dang', 'IN_PROGRESS', '2025-01-05', '2025-01-10' from ministries.unit where code = 'MONRE'
       on conflict (unit_id, year) do update set state = 'IN_PROGRESS' returning id, year
     )
     insert into ministries.plan_activity (code, plan_id, year, title_vi, kind, state)
     select 'HD-2025-TEST', id, year, 'Tập huấn', 'TRAINING', 'ONGOING' from plan returning id`,
  );
  const report = (unit: string) =>
    hub.execute({
      as: { role: "UNIT_COORDINATOR", unit },
      query: `mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { activity { progress } userErrors { code } } }`,
      variables: { input: { id: left?.id, expectedVersion: 1, progress: 60, narrative: { vi: "Bộ mới làm tiếp" } } },
    });
  // MOF took over another unit, and of this one nothing.
  expect((await report("MOF")).data.reportProgress.userErrors).toEqual([{ code: "FORBIDDEN" }]);
  expect((await report("MAE")).data.reportProgress).toEqual({ activity: { progress: 60 }, userErrors: [] });
});
