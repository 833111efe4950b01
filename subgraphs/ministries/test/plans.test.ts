import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { clock, coordinatorOf, member, secretariat, seed, viewerWith } from "./story.ts";
import { eventsOf, others, presidium, problems, writer } from "./writing.ts";

let ministries: SubgraphUnderTest;
let now = clock();
beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock: () => now });
});
afterAll(() => ministries.stop());

const write = writer(() => ministries);
const mof = coordinatorOf("min_mof");
const mae = coordinatorOf("min_mae");
const lead = { ...viewerWith("NETWORK_MEMBER", "min_mof"), subject: "lead", memberId: "mem_lead" };
const planFields =
  "plan { id code state version title { vi } preparedFrom { id } objectivesWithoutActivity { code } moves { fromState toState note movedBy { id } } }";
const activityFields =
  "activity { id code version state progress weight lead { id } objective { code } partners { code } budgetVnd reason { vi } startsOn reports { progress evidence { id } } plan { progress } }";

test("only the unit's own coordinators begin its plan, once a year, and never for a unit after its end", async () => {
  const input = { ministryId: "min_mof", year: 2027 };
  for (const viewer of others(mof)) {
    expect(problems(await write(viewer, "createAnnualPlan", planFields, input))).toEqual(["FORBIDDEN ministryId"]);
  }
  const { plan } = await write(mof, "createAnnualPlan", planFields, input);
  expect(plan).toMatchObject({
    code: "KH-2027-MOF",
    state: "DRAFT",
    title: { vi: "Kế hoạch hoạt động năm 2027 – Bộ Tài chính mới" },
  });
  expect(plan.moves).toEqual([{ fromState: null, toState: "DRAFT", note: null, movedBy: { id: "mem_viewer" } }]);
  expect(problems(await write(mof, "createAnnualPlan", planFields, input))).toEqual(["ALREADY_EXISTS year"]);
  const ended = await write(coordinatorOf("min_mard"), "createAnnualPlan", planFields, {
    ministryId: "min_mard",
    year: 2026,
  });
  expect(problems(ended)).toEqual(["UNIT_ENDED ministryId"]);
  const backDated = await write(coordinatorOf("min_mard"), "createAnnualPlan", planFields, {
    ministryId: "min_mard",
    year: 2023,
  });
  expect(problems(backDated)).toEqual([]);
});

test("a plan is sent with activities for every objective or a note, returned with a note, agreed, and frozen in between", async () => {
  const plan = (
    await write(mae, "updateAnnualPlan", planFields, {
      id: "pln_mae",
      expectedVersion: 1,
      title: { vi: "Kế hoạch MAE" },
    })
  ).plan;
  expect(plan).toMatchObject({ version: 2, title: { vi: "Kế hoạch MAE" }, objectivesWithoutActivity: [] });
  const step = (viewer: typeof mae, expectedVersion: number, to: string, note?: string) =>
    write(viewer, "transitionAnnualPlan", planFields, { id: "pln_mae", expectedVersion, to, note });
  expect(problems(await step(mae, 2, "APPROVED"))).toEqual(["ILLEGAL_TRANSITION to"]);
  const cancel = { id: "act_3", expectedVersion: 1, state: "CANCELLED", reason: { vi: "Không còn phù hợp" } };
  expect(problems(await write(mae, "updatePlanActivity", activityFields, cancel))).toEqual([]);
  expect(problems(await step(mae, 2, "SUBMITTED"))).toEqual(["VALIDATION id"]);
  const added = await write(mae, "addPlanActivity", activityFields, {
    planId: "pln_mae",
    title: { vi: "Tọa đàm" },
    kind: "WORKSHOP",
  });
  expect(added.activity).toMatchObject({ code: "HD-2026-MAE-04", state: "PLANNED", weight: 1, progress: 0 });
  expect(problems(await step(mae, 2, "SUBMITTED"))).toEqual(["OBJECTIVE_WITHOUT_ACTIVITY note"]);
  expect((await step(mae, 2, "SUBMITTED", "Mục tiêu MT1 để năm sau")).plan).toMatchObject({
    state: "SUBMITTED",
    version: 3,
  });
  expect(problems(await step(secretariat, 2, "APPROVED"))).toEqual(["STALE_VERSION expectedVersion"]);
  const late = await write(mae, "addPlanActivity", activityFields, {
    planId: "pln_mae",
    title: { vi: "Thêm" },
    kind: "OTHER",
  });
  expect(problems(late)).toEqual(["NOT_EDITABLE planId"]);
  expect(problems(await step(secretariat, 3, "RETURNED"))).toEqual(["VALIDATION note"]);
  expect((await step(secretariat, 3, "RETURNED", "Bổ sung lợi ích cho thành viên")).plan.state).toBe("RETURNED");
  expect(problems(await step(secretariat, 4, "SUBMITTED", "thay đơn vị"))).toEqual(["FORBIDDEN to"]);
  expect((await step(mae, 4, "SUBMITTED", "Đã bổ sung")).plan.state).toBe("SUBMITTED");
  expect(problems(await step(mae, 5, "APPROVED"))).toEqual(["FORBIDDEN to"]);
  for (const viewer of others(mae, secretariat)) {
    const code = viewer === presidium || viewer.subject === "AUDITOR-network" ? "FORBIDDEN id" : "NOT_FOUND id";
    expect(problems(await step(viewer, 5, "APPROVED"))).toEqual([code]);
  }
  const agreed = (await step(secretariat, 5, "APPROVED")).plan;
  expect(agreed).toMatchObject({ state: "APPROVED", version: 6 });
  expect(agreed.moves.map((move: { toState: string; note: string | null }) => [move.toState, move.note])).toEqual([
    ["SUBMITTED", "Mục tiêu MT1 để năm sau"],
    ["RETURNED", "Bổ sung lợi ích cho thành viên"],
    ["SUBMITTED", "Đã bổ sung"],
    ["APPROVED", null],
  ]);
  const told = await eventsOf(ministries, "plan.moved");
  expect(told.at(-1)).toEqual({
    aggregate: "plan:pln_mae",
    payload: {
      planId: "pln_mae",
      code: "KH-2026-MAE",
      unitId: "min_mae",
      year: 2026,
      from: "SUBMITTED",
      to: "APPROVED",
    },
  });
});

test("notes on a plan's way stay with its unit and staff", async () => {
  const query = '{ ministry(code: "MAE") { plan(year: 2026) { state moves { note } } } }';
  const { body } = await ministries.execute({ viewer: member, query });
  expect(body.data.ministry.plan).toEqual({ state: "APPROVED", moves: null });
  expect(body.extensions?.["masked"]).toEqual([{ path: ["ministry", "plan", "moves"], reason: "UNIT" }]);
});

test("an agreed plan begins with its year, by the clock, once", async () => {
  expect(await ministries.work.runJob("begin-plans")).toBe(true);
  expect(await ministries.work.runJob("begin-plans")).toBe(true);
  const [plan] = await ministries.sql("select state, version from ministries.annual_plan where id = 'pln_mae'");
  expect(plan).toEqual({ state: "IN_PROGRESS", version: 7 });
});

test("activities hold to their rules: dates, weights, counts, partners at work, papers there are", async () => {
  const base = { planId: "pln_mae", title: { vi: "Tập huấn" }, kind: "TRAINING" };
  const refused = async (input: object) =>
    problems(await write(mae, "addPlanActivity", activityFields, { ...base, ...input }));
  expect(await refused({ startsOn: "2025-11-29" })).toEqual(["VALIDATION startsOn"]);
  expect(await refused({ endsOn: "2027-02-15" })).toEqual(["VALIDATION endsOn"]);
  expect(await refused({ startsOn: "2026-05-02", endsOn: "2026-05-01" })).toEqual(["VALIDATION endsOn"]);
  expect(await refused({ weight: 0 })).toEqual(["VALIDATION weight"]);
  expect(await refused({ weight: 11 })).toEqual(["VALIDATION weight"]);
  expect(await refused({ beneficiariesTarget: -1 })).toEqual(["VALIDATION beneficiariesTarget"]);
  expect(await refused({ budgetVnd: 0.5 })).toEqual(["VALIDATION budgetVnd"]);
  expect(await refused({ partnerIds: ["min_mard"] })).toEqual(["UNIT_ENDED partnerIds"]);
  expect(await refused({ partnerIds: ["min_mae"] })).toEqual(["VALIDATION partnerIds"]);
  expect(await refused({ objectiveId: "obj_2" })).toEqual(["VALIDATION objectiveId"]);
  expect(await refused({ leadMemberId: "Nguyễn Thị A" })).toEqual(["VALIDATION leadMemberId"]);
  expect(await refused({ title: { vi: "  " } })).toEqual(["VALIDATION title.vi"]);
  const full = {
    partnerIds: ["min_mof"],
    leadMemberId: "mem_lead",
    objectiveId: "obj_1",
    budgetVnd: 5_000_000,
    startsOn: "2026-12-01",
    weight: 3,
  };
  const { activity } = await write(mae, "addPlanActivity", activityFields, { ...base, ...full });
  expect(activity).toMatchObject({
    code: "HD-2026-MAE-05",
    budgetVnd: 5_000_000,
    partners: [{ code: "MOF" }],
    objective: { code: "MT1" },
    lead: { id: "mem_lead" },
  });
  const emptied = {
    id: activity.id,
    expectedVersion: 1,
    partnerIds: [],
    budgetVnd: null,
    leadMemberId: null,
    startsOn: null,
  };
  expect((await write(mae, "updatePlanActivity", activityFields, emptied)).activity).toMatchObject({
    version: 2,
    budgetVnd: null,
    partners: [],
    lead: null,
    startsOn: null,
    weight: 3,
  });
});

test("twelve who add at once get twelve codes", async () => {
  const input = { planId: "pln_mae", title: { vi: "Cùng lúc" }, kind: "OTHER" };
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => write(mae, "addPlanActivity", "activity { code }", input)),
  );
  expect(new Set(answers.map(({ activity }) => activity.code)).size).toBe(12);
});

test("the member who leads an activity reports on it and changes nothing else; reports are never changed", async () => {
  const report = { id: "act_1", expectedVersion: 1, progress: 60, narrative: { vi: "Xong phần một" } };
  for (const viewer of others(mof)) {
    expect(problems(await write(viewer, "reportProgress", activityFields, report))).toEqual([
      viewer.roles.length === 0 ? "NOT_FOUND id" : "FORBIDDEN id",
    ]);
  }
  const told = await write(lead, "reportProgress", activityFields, { ...report, evidenceIds: ["doc_public"] });
  expect(told.activity).toMatchObject({
    version: 2,
    progress: 60,
    reports: [{ progress: 60, evidence: [{ id: "doc_public" }] }],
    plan: { progress: 70 },
  });
  expect(problems(await write(lead, "reportProgress", activityFields, report))).toEqual([
    "STALE_VERSION expectedVersion",
  ]);
  expect(
    problems(await write(lead, "updatePlanActivity", activityFields, { id: "act_1", expectedVersion: 2, weight: 9 })),
  ).toEqual(["FORBIDDEN id"]);
  await ministries.asApp(lead, async (client) => {
    await expect(
      client.query("update ministries.plan_activity set weight = 9 where id = 'act_1'"),
    ).rejects.toMatchObject({ code: "42501" });
  });
  await ministries.asApp(mof, async (client) => {
    await expect(client.query("update ministries.progress_report set progress = 1")).rejects.toMatchObject({
      code: "42501",
    });
  });
});

test("done needs a paper or a reason, and tells who led it", async () => {
  const { activity } = await write(mof, "updatePlanActivity", activityFields, {
    id: "act_1",
    expectedVersion: 2,
    state: "DONE",
  });
  expect(activity).toMatchObject({ state: "DONE", progress: 100, reason: null });
  const [told] = await eventsOf(ministries, "activity.done");
  expect(told?.payload).toEqual({
    activityId: "act_1",
    code: "HD-1",
    unitId: "min_mof",
    leadMemberId: "mem_lead",
    title: { vi: "Tập huấn", en: null },
    doneOn: "2026-11-23",
  });
  const bare = await write(mof, "addPlanActivity", activityFields, {
    planId: "pln_mof",
    title: { vi: "Không giấy tờ" },
    kind: "VISIT",
  });
  const done = { id: bare.activity.id, expectedVersion: 1, state: "DONE" };
  expect(problems(await write(mof, "updatePlanActivity", activityFields, done))).toEqual([
    "EVIDENCE_REQUIRED evidenceIds",
  ]);
  await expect(
    ministries.sql("update ministries.plan_activity set state = 'DONE', progress = 100 where id = $1", [
      bare.activity.id,
    ]),
  ).rejects.toMatchObject({ constraint: "plan_activity_result" });
  const reasoned = await write(mof, "updatePlanActivity", activityFields, {
    ...done,
    reason: { vi: "Hoạt động không có văn bản" },
  });
  expect(reasoned.activity).toMatchObject({ state: "DONE", reason: { vi: "Hoạt động không có văn bản" } });
});

test("an activity leaves a plan only while the plan is written", async () => {
  const remove = (viewer: typeof mof, input: object) => write(viewer, "removePlanActivity", planFields, input);
  expect(problems(await remove(mof, { id: "act_2", expectedVersion: 1 }))).toEqual(["NOT_EDITABLE id"]);
  const [draft] = await ministries.sql<{ id: string }>(
    "select id from ministries.annual_plan where code = 'KH-2027-MOF'",
  );
  const added = await write(mof, "addPlanActivity", activityFields, {
    planId: draft?.id,
    title: { vi: "Thử" },
    kind: "OTHER",
    partnerIds: ["min_mae"],
  });
  expect(problems(await remove(mae, { id: added.activity.id, expectedVersion: 1 }))).toEqual(["NOT_FOUND id"]);
  expect(problems(await remove(mof, { id: added.activity.id, expectedVersion: 5 }))).toEqual([
    "STALE_VERSION expectedVersion",
  ]);
  expect(problems(await remove(mof, { id: added.activity.id, expectedVersion: 1 }))).toEqual([]);
  expect(await ministries.sql("select from ministries.plan_activity where id = $1", [added.activity.id])).toEqual([]);
});

test("an erased member goes from plans, reports and reviews; the units stay", async () => {
  await ministries.sql("update ministries.annual_plan set approved_by = 'mem_lead' where id = 'pln_mof'");
  const event = {
    id: "hev_1",
    source: "members",
    type: "member.erased",
    aggregate: "member:mem_lead",
    payload: { memberId: "mem_lead" },
    occurredAt: now,
  };
  expect(await ministries.work.handle("forget-member", event)).toBe(true);
  expect(await ministries.work.handle("forget-member", event)).toBe(false);
  const [left] = await ministries.sql(`select
    (select count(*)::int from ministries.plan_activity where lead_member_id = 'mem_lead') as leads,
    (select count(*)::int from ministries.annual_plan where approved_by = 'mem_lead') as agreed,
    (select count(*)::int from ministries.progress_report where reported_by = 'mem_lead') as reports,
    (select unit_id from ministries.annual_plan where id = 'pln_mof') as unit`);
  expect(left).toEqual({ leads: 0, agreed: 0, reports: 0, unit: "min_mof" });
});

test("every change is in the change log with who and why, and nobody but auditors reads it", async () => {
  now = new Date(now.getTime() + 1000);
  const lines = await ministries.sql<{ subject: string; changes: object; reason: string | null }>(
    "select subject, changes, reason from ministries.change_log where object = 'annual_plan' and object_id = 'pln_mae' and changes -> 'state' ->> 1 = 'RETURNED'",
  );
  expect(lines).toMatchObject([
    {
      subject: "SECRETARIAT-network",
      changes: { state: ["SUBMITTED", "RETURNED"] },
      reason: "Bổ sung lợi ích cho thành viên",
    },
  ]);
  const { rows } = await ministries.asApp(mof, (client) => client.query("select from ministries.change_log"));
  expect(rows).toEqual([]);
});
