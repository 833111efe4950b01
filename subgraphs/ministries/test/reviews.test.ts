import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { clock, coordinatorOf, member, secretariat, seed } from "./story.ts";
import { eventsOf, others, presidium, problems, writer } from "./writing.ts";

let ministries: SubgraphUnderTest;
beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock });
});
afterAll(() => ministries.stop());

const write = writer(() => ministries);
const mof = coordinatorOf("min_mof");
const mae = coordinatorOf("min_mae");
const activityFields =
  "activity { id code version state progress weight lead { id } objective { code } partners { code } budgetVnd reason { vi } startsOn reports { progress evidence { id } } plan { progress } }";

test("a review is written by its unit and accepted by the secretariat; that closes the plan, and hands over to the next", async () => {
  const fields = "review { id state version results { vi } nextYear { vi } plan { code state } acceptedBy { id } }";
  expect(
    problems(
      await write(mof, "createPeriodReview", fields, { ministryId: "min_mof", year: 2026, results: { vi: "Lần hai" } }),
    ),
  ).toEqual(["ALREADY_EXISTS year"]);
  expect(
    problems(
      await write(mof, "createPeriodReview", fields, { ministryId: "min_mof", year: 2027, results: { vi: "Sớm" } }),
    ),
  ).toEqual(["VALIDATION year"]);
  const change = { id: "rev_mof", expectedVersion: 1, nextYear: { vi: "Tiếp tục" } };
  for (const viewer of [secretariat, presidium])
    expect(problems(await write(viewer, "updatePeriodReview", fields, change))).toEqual(["FORBIDDEN id"]);
  expect((await write(mof, "updatePeriodReview", fields, change)).review).toMatchObject({
    version: 2,
    results: { vi: "Kết quả" },
    nextYear: { vi: "Tiếp tục" },
  });
  const step = (viewer: typeof mof, expectedVersion: number, to: string) =>
    write(viewer, "transitionPeriodReview", fields, { id: "rev_mof", expectedVersion, to });
  expect(problems(await step(mof, 2, "ACCEPTED"))).toEqual(["ILLEGAL_TRANSITION to"]);
  expect((await step(mof, 2, "SUBMITTED")).review.state).toBe("SUBMITTED");
  expect(problems(await write(mof, "updatePeriodReview", fields, { ...change, expectedVersion: 3 }))).toEqual([
    "NOT_EDITABLE id",
  ]);
  expect(problems(await step(mof, 3, "ACCEPTED"))).toEqual(["FORBIDDEN to"]);
  expect((await step(secretariat, 3, "ACCEPTED")).review).toMatchObject({
    state: "ACCEPTED",
    plan: { state: "CLOSED" },
    acceptedBy: { id: "mem_viewer" },
  });
  expect((await eventsOf(ministries, "review.moved")).map(({ payload }) => payload["to"])).toEqual([
    "SUBMITTED",
    "ACCEPTED",
  ]);
  const closed = await write(mof, "addPlanActivity", activityFields, {
    planId: "pln_mof",
    title: { vi: "Muộn" },
    kind: "OTHER",
  });
  expect(problems(closed)).toEqual(["NOT_EDITABLE planId"]);
});

test("next year's plan takes over what a reviewed year left open, and an activity for each objective without one", async () => {
  await ministries.sql("update ministries.plan_activity set state = 'CANCELLED', reason_vi = 'x' where id = 'act_1'");
  const open = { plan_id: "pln_mof", code: "HD-9", objective: "obj_1" };
  await ministries.sql(
    `insert into ministries.plan_activity (id, code, plan_id, year, objective_id, title_vi, kind, state, weight, progress, lead_member_id)
     values ('act_open', $1, $2, 2026, $3, 'Chưa xong', 'VISIT', 'ONGOING', 4, 30, 'mem_lead')`,
    [open.code, open.plan_id, open.objective],
  );
  await ministries.sql(
    "insert into ministries.plan_activity_partner values ('act_open', 'min_mae'), ('act_open', 'min_mard')",
  );
  await ministries.sql("insert into ministries.plan_activity_budget values ('act_open', 7000000)");
  const selection = `plan { code preparedFrom { id } objectivesWithoutActivity { code } activities { edges { node { code title { vi } state progress weight budgetVnd startsOn lead { id } carriedFrom { code } objective { code } partners { code } } } } }`;
  const early = await write(mae, "createAnnualPlan", selection, { ministryId: "min_mae", year: 2027, carryOver: true });
  expect(problems(early)).toEqual(["NOT_FOUND carryOver"]);
  const { plan } = await write(mof, "createAnnualPlan", selection, {
    ministryId: "min_mof",
    year: 2027,
    carryOver: true,
    fromObjectives: true,
  });
  expect(plan).toMatchObject({ code: "KH-2027-MOF", preparedFrom: { id: "rev_mof" }, objectivesWithoutActivity: [] });
  expect(plan.activities.edges.map((edge: { node: object }) => edge.node)).toEqual([
    {
      code: "HD-2027-MOF-01",
      title: { vi: "Chưa xong" },
      state: "PLANNED",
      progress: 0,
      weight: 4,
      budgetVnd: 7_000_000,
      startsOn: null,
      lead: { id: "mem_lead" },
      carriedFrom: { code: "HD-9" },
      objective: { code: "MT1" },
      partners: [{ code: "MAE" }],
    },
  ]);
  const template = await write(mae, "createAnnualPlan", selection, {
    ministryId: "min_mae",
    year: 2027,
    fromObjectives: true,
  });
  expect(template.plan.activities.edges).toMatchObject([
    { node: { code: "HD-2027-MAE-01", objective: { code: "MT1" } } },
  ]);
});

test("the network's own review is written by the secretariat and accepted by the presidium", async () => {
  const fields = "review { id state ministry { code } plan { code } }";
  const input = { year: 2026, results: { vi: "Toàn mạng lưới" }, difficulties: { vi: "Kiêm nhiệm" } };
  for (const viewer of others(secretariat))
    expect(problems(await write(viewer, "createPeriodReview", fields, input))).toEqual(["FORBIDDEN ministryId"]);
  const { review } = await write(secretariat, "createPeriodReview", fields, input);
  const step = (viewer: typeof mof, expectedVersion: number, to: string) =>
    write(viewer, "transitionPeriodReview", fields, { id: review.id, expectedVersion, to });
  expect((await step(secretariat, 1, "SUBMITTED")).review.state).toBe("SUBMITTED");
  expect(problems(await step(secretariat, 2, "ACCEPTED"))).toEqual(["FORBIDDEN to"]);
  expect((await step(presidium, 2, "ACCEPTED")).review).toMatchObject({
    state: "ACCEPTED",
    ministry: null,
    plan: null,
  });
  const { body } = await ministries.execute({
    viewer: member,
    query:
      "{ networkReview(year: 2026) { difficulties { vi } } periodReviews(year: 2026) { ministry { code } state } }",
  });
  expect(body.data).toEqual({
    networkReview: { difficulties: { vi: "Kiêm nhiệm" } },
    periodReviews: [{ ministry: { code: "MOF" }, state: "ACCEPTED" }],
  });
});
