import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";

const clock = { now: new Date("2026-11-23T03:00:00Z") };
let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory, clock: () => clock.now });
  await slice.sql("update proposals.referral set due_on = '2099-01-01' where state = 'SENT'");
  await slice.work.runJob("remind-of-days");
});
afterAll(() => slice.stop());

/** What the job tells of when it runs, twice: type and id of what is due. */
async function reminded(): Promise<string[]> {
  const types = ["referral.due_soon", "referral.overdue", "opinion.due_soon"];
  const before = (await slice.outbox(...types)).length;
  await slice.work.runJob("remind-of-days");
  await slice.work.runJob("remind-of-days");
  return (await slice.outbox(...types))
    .slice(before)
    .map(({ type, payload }) => ({ type, ...(payload as { referralId?: string; opinionId?: string }) }))
    .map(({ type, referralId, opinionId }) => `${type} ${referralId ?? opinionId}`);
}
const due = (referral: string, day: string) =>
  slice.sql(`update proposals.referral set due_on = ${day} where id = '${referral}'`);

test("an answer that is due in three working days is told of once, and again when its day is moved", async () => {
  await due("ref_mof", "sen.add_working_days('2026-11-23', 4)");
  expect(await reminded()).toEqual([]);
  await due("ref_mof", "sen.add_working_days('2026-11-23', 3)");
  expect(await reminded()).toEqual(["referral.due_soon ref_mof"]);
  const [told] = await slice.outbox("referral.due_soon");
  expect(told).toMatchObject({
    aggregate: "proposal:prp_004",
    payload: {
      dueOn: expect.stringMatching(/^2026-1[12]-\d\d$/),
      proposalId: "prp_004",
      code: expect.any(String),
      unitId: "min_mof",
      title: { vi: expect.any(String) },
    },
  });
  await due("ref_mof", "'2026-11-23'");
  expect(await reminded()).toEqual(["referral.due_soon ref_mof"]);
});

test("an answer that is late is told of once; what is answered is not", async () => {
  await due("ref_7a", "'2026-11-02'");
  expect(await reminded()).toEqual(["referral.overdue ref_7a"]);
  await slice.sql("update proposals.referral set state = 'CANCELLED' where id = 'ref_7b'");
  await due("ref_7b", "'2026-11-02'");
  expect(await reminded()).toEqual([]);
});

test("reviewers are reminded until they have answered, and how early is a setting", async () => {
  const opinion = (id: string, member: string, more: string) =>
    slice.sql(`insert into proposals.expert_opinion (id, proposal_id, member_id, due_on, declined_at)
      values ('${id}', 'prp_006', '${member}', sen.add_working_days('2026-11-23', 5), ${more})`);
  await opinion("opi_waiting", "mem_91", "null");
  await opinion("opi_declined", "mem_92", "now()");
  expect(await reminded()).toEqual([]);
  await slice.sql("insert into proposals.setting (key, value) values ('remind_working_days', '5')");
  expect(await reminded()).toEqual(["opinion.due_soon opi_waiting"]);
});
