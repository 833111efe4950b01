import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { clock, coordinatorOf, secretariat, seed } from "./story.ts";
import { others, problems, writer } from "./writing.ts";

let ministries: SubgraphUnderTest;
beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock });
  await ministries.sql(openWork);
});
afterAll(() => ministries.stop());

/** MARD and MONRE ended on 28 February 2025: the one left a draft of that year, the other a plan that was agreed. */
const openWork = `
insert into ministries.annual_plan (id, code, unit_id, year, title_vi, state, submitted_at, approved_at) values
  ('pln_left', 'KH-2025-MARD', 'min_mard', 2025, 'Dở dang', 'DRAFT', null, null),
  ('pln_going', 'KH-2025-MONRE', 'min_monre', 2025, 'Đang làm', 'IN_PROGRESS', '2025-01-05', '2025-01-10');
insert into ministries.plan_activity (id, code, plan_id, year, title_vi, kind, state, weight, progress) values
  ('act_left', 'HD-2025-MARD-01', 'pln_left', 2025, 'Hội thảo', 'WORKSHOP', 'PLANNED', 1, 0),
  ('act_going', 'HD-2025-MONRE-01', 'pln_going', 2025, 'Tập huấn', 'TRAINING', 'ONGOING', 1, 40);`;

const write = writer(() => ministries);

/** As the gateway signs her: her own unit and those it took over from (domain §4.1). */
const successor: Viewer = {
  ...coordinatorOf("min_mae"),
  roles: ["min_mae", "min_mard", "min_monre"].map((unitId) => ({ role: "UNIT_COORDINATOR" as const, unitId })),
};
/** MOF took over a function of MONRE, not its place. */
const mof = coordinatorOf("min_mof");
/** The coordinators of the ended unit itself, as long as they are. */
const mard = coordinatorOf("min_mard");

const plan = "plan { state version }";
const activity = "activity { state progress version }";

test("the successor's coordinator writes and sends what an ended unit left open, and nobody else's does", async () => {
  const title = { id: "pln_left", expectedVersion: 1, title: { vi: "Hoàn tất phần còn lại" } };
  const move = { id: "pln_left", expectedVersion: 2, to: "SUBMITTED", note: "Hoàn tất sau sáp nhập" };
  const added = { planId: "pln_left", title: { vi: "Tổng kết" }, kind: "OTHER" };
  for (const viewer of [mof, ...others(successor, mard)]) {
    // Staff read the draft and write nothing; others do not see it.
    const [code] = problems(await write(viewer, "updateAnnualPlan", plan, title));
    expect(["NOT_FOUND id", "FORBIDDEN id"]).toContain(code);
    const [of] = problems(await write(viewer, "addPlanActivity", activity, added));
    expect(["NOT_FOUND id", "FORBIDDEN planId"]).toContain(of);
    const [to] = problems(await write(viewer, "transitionAnnualPlan", plan, { ...move, expectedVersion: 1 }));
    expect(["NOT_FOUND id", "FORBIDDEN id", "ILLEGAL_TRANSITION to", "FORBIDDEN to"]).toContain(to);
  }
  expect((await write(successor, "updateAnnualPlan", plan, title)).plan).toEqual({ state: "DRAFT", version: 2 });
  expect(problems(await write(successor, "addPlanActivity", activity, added))).toEqual([]);
  expect((await write(successor, "transitionAnnualPlan", plan, move)).plan).toEqual({ state: "SUBMITTED", version: 3 });
  const agree = { id: "pln_left", expectedVersion: 3, to: "APPROVED" };
  expect(problems(await write(successor, "transitionAnnualPlan", plan, agree))).toEqual(["FORBIDDEN to"]);
  expect((await write(secretariat, "transitionAnnualPlan", plan, agree)).plan.state).toBe("APPROVED");
  // Whose plan it was stays said: facts keep the unit of their day.
  expect(await ministries.sql("select unit_id, code from ministries.annual_plan where id = 'pln_left'")).toEqual([
    { unit_id: "min_mard", code: "KH-2025-MARD" },
  ]);
});

test("the successor's coordinator reports on activities of an ended unit, looks back on its year, and closes its plan so", async () => {
  const report = { id: "act_going", expectedVersion: 1, progress: 80, narrative: { vi: "Bộ mới làm tiếp" } };
  for (const viewer of [mof, ...others(successor)])
    expect(problems(await write(viewer, "reportProgress", activity, report))).toEqual([
      viewer.subject === null ? "NOT_FOUND id" : "FORBIDDEN id",
    ]);
  expect((await write(successor, "reportProgress", activity, report)).activity).toMatchObject({
    progress: 80,
    version: 2,
  });
  const done = { id: "act_going", expectedVersion: 2, state: "DONE", reason: { vi: "Đã bàn giao" } };
  expect(problems(await write(mof, "updatePlanActivity", activity, done))).toEqual(["FORBIDDEN id"]);
  expect((await write(successor, "updatePlanActivity", activity, done)).activity).toMatchObject({
    state: "DONE",
    progress: 100,
  });
  const review = { ministryId: "min_monre", year: 2025, results: { vi: "Đã hoàn thành" } };
  expect(problems(await write(mof, "createPeriodReview", "review { id }", review))).toEqual(["FORBIDDEN ministryId"]);
  const made = (await write(successor, "createPeriodReview", "review { id }", review)).review;
  const step = (viewer: Viewer, expectedVersion: number, to: string) =>
    write(viewer, "transitionPeriodReview", "review { plan { state } }", { id: made.id, expectedVersion, to });
  expect(problems(await step(mof, 1, "SUBMITTED"))).toEqual(["NOT_FOUND id"]);
  expect(problems(await step(successor, 1, "SUBMITTED"))).toEqual([]);
  expect((await step(secretariat, 2, "ACCEPTED")).review.plan).toEqual({ state: "CLOSED" });
});

test("nothing new begins in the name of an ended unit", async () => {
  const input = { ministryId: "min_mard", year: 2026 };
  expect(problems(await write(successor, "createAnnualPlan", plan, input))).toEqual(["UNIT_ENDED ministryId"]);
});
