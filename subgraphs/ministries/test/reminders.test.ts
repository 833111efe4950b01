import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { clock, seed } from "./story.ts";

let ministries: SubgraphUnderTest;
beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock });
});
afterAll(() => ministries.stop());

/** What the job tells of when it runs, twice. */
async function reminded() {
  const before = (await ministries.outbox("activity.due_soon", "activity.overdue")).length;
  await ministries.work.runJob("remind-of-activities");
  await ministries.work.runJob("remind-of-activities");
  return (await ministries.outbox("activity.due_soon", "activity.overdue")).slice(before);
}
const ends = (day: string) =>
  ministries.sql("update ministries.plan_activity set ends_on = $1 where id = 'act_1'", [day]);

test("an activity past its last day is told of once, with who leads it; what is done or only planned in a draft is not", async () => {
  expect(await reminded()).toEqual([
    {
      type: "activity.overdue",
      aggregate: "activity:act_1",
      payload: {
        activityId: "act_1",
        code: "HD-1",
        unitId: "min_mof",
        leadMemberId: "mem_lead",
        title: { vi: "Tập huấn", en: null },
        dueOn: "2026-06-30",
      },
    },
  ]);
});

test("one that was put off is told of before it ends, two weeks unless the setting says otherwise", async () => {
  await ends("2026-12-08");
  expect(await reminded()).toEqual([]);
  await ends("2026-12-07");
  expect(await reminded()).toMatchObject([{ type: "activity.due_soon", payload: { dueOn: "2026-12-07" } }]);
  await ends("2026-12-20");
  await ministries.sql("insert into ministries.setting (key, value) values ('activity.remind_days', '30')");
  expect(await reminded()).toMatchObject([{ type: "activity.due_soon", payload: { dueOn: "2026-12-20" } }]);
});
