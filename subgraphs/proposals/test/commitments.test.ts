import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { actor, eventsOf, timelineOf } from "./act.ts";
import { seedStory } from "./seed.ts";
import { auditor, author, coordinator, presidium, secretariat } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, {
    poolSize: 10,
    // The story's commitment was made before; without it the conclusion is as fresh as the test wants it.
    seed: async (client) => {
      await seedStory(client);
      await client.query("delete from proposals.commitment where id = 'com_1'");
    },
  });
});
afterAll(() => slice.stop());

const act = actor(() => slice);
const text = (vi: string) => ({ vi });
const mae = coordinator("min_mae");
const make = (viewer: Viewer, more: object = {}) =>
  act(
    viewer,
    "makeCommitment",
    { proposalId: "prp_005", ministryId: "min_mae", title: text("Mở lớp tập huấn"), ...more },
    "id state version proposal { state }",
  );

test("the first commitment after a conclusion that took it up moves the proposal on", async () => {
  for (const viewer of [author, presidium, auditor, coordinator("min_mof")])
    expect((await make(viewer)).codes).toEqual(["FORBIDDEN"]);
  expect((await make(secretariat, { ministryId: "min_monre" })).codes).toEqual(["UNIT_ENDED"]);
  expect((await make(mae, { proposalId: "prp_003" })).codes).toEqual(["ILLEGAL_TRANSITION"]);
  expect((await make(mae, { title: text("Mở") })).codes).toEqual(["VALIDATION"]);
  expect((await make(mae, { weight: 11 })).codes).toEqual(["VALIDATION"]);
  const made = await Promise.all([make(mae, { planActivityId: "act_7" }), make(secretariat)]);
  expect(made.map(({ node }) => node.proposal.state)).toEqual(["IN_IMPLEMENTATION", "IN_IMPLEMENTATION"]);
  expect((await timelineOf(slice, "prp_005")).toSorted()).toEqual([
    "COMMITMENT_MADE",
    "COMMITMENT_MADE",
    "IN_IMPLEMENTATION",
  ]);
});

const ids = async () =>
  (
    await slice.sql<{ id: string }>(
      "select id from proposals.commitment where proposal_id = 'prp_005' order by plan_activity_id nulls last",
    )
  ).map(({ id }) => id);

test("progress, activity, milestones and evidence are its unit's to keep; two who edit at once do not undo each other", async () => {
  const [, commitmentId] = await ids();
  const update = (viewer: Viewer, expectedVersion: number, more: object) =>
    act(
      viewer,
      "updateCommitment",
      { commitmentId, expectedVersion, ...more },
      "state progress version evidence { id } planActivity { id }",
    );
  for (const viewer of [author, coordinator("min_mof"), presidium]) {
    expect((await update(viewer, 1, { progress: 10 })).codes).toEqual(["FORBIDDEN"]);
  }
  expect((await update(mae, 1, { progress: 101 })).codes).toEqual(["VALIDATION"]);
  const both = await Promise.all([update(mae, 1, { progress: 30 }), update(mae, 1, { weight: 2 })]);
  expect(new Set(both.map(({ codes }) => codes.join()))).toEqual(new Set(["", "STALE_VERSION"]));
  const done = await update(mae, 2, { progress: 30, planActivityId: "act_8", evidenceDocumentIds: ["doc_7"] });
  expect(done.node).toEqual({
    state: "ONGOING",
    progress: 30,
    version: 3,
    evidence: [{ id: "doc_7" }],
    planActivity: { id: "act_8" },
  });
  expect((await update(mae, 3, { planActivityId: null })).node).toMatchObject({
    planActivity: null,
    evidence: [{ id: "doc_7" }],
  });
  const mark = (viewer: Viewer, more: object) =>
    act(
      viewer,
      "setMilestone",
      { commitmentId, title: text("Xong giáo trình"), ...more },
      "milestones { id title { vi } dueOn doneOn }",
    );
  expect((await mark(author, {})).codes).toEqual(["FORBIDDEN"]);
  expect((await mark(mae, { doneOn: "2099-01-01" })).codes).toEqual(["VALIDATION"]);
  expect((await mark(mae, { milestoneId: "mil_none" })).codes).toEqual(["NOT_FOUND"]);
  const [milestone] = (await mark(mae, { dueOn: "2026-12-01" })).node.milestones;
  expect((await mark(mae, { milestoneId: milestone.id, doneOn: "2026-01-05" })).node.milestones).toEqual([
    { id: milestone.id, title: text("Xong giáo trình"), dueOn: null, doneOn: "2026-01-05" },
  ]);
});

test("a plan activity that is done has carried out its commitment; the proposal ends when all are over", async () => {
  const [carried, other] = await ids();
  const complete = async () => {
    const [row] = await slice.sql<{ version: number }>("select version from proposals.proposal where id = 'prp_005'");
    return act(
      secretariat,
      "transitionProposal",
      { proposalId: "prp_005", expectedVersion: row?.version, to: "COMPLETED" },
      "state",
    );
  };
  expect((await complete()).codes).toEqual(["VALIDATION"]);
  const done = {
    id: "hev_1",
    source: "ministries",
    type: "activity.done",
    aggregate: "activity:act_7",
    occurredAt: new Date(),
  };
  const payload = {
    activityId: "act_7",
    code: "HD-2026-MAE-07",
    unitId: "min_mae",
    title: text("Tập huấn"),
    doneOn: "2026-11-20",
  };
  expect(await slice.work.handle("follow-activities", { ...done, payload })).toBe(true);
  expect(await slice.work.handle("follow-activities", { ...done, payload })).toBe(false);
  expect(await slice.sql("select state, progress from proposals.commitment where id = $1", [carried])).toEqual([
    { state: "DONE", progress: 100 },
  ]);
  const move = async (to: string, more: object = {}) => {
    const [row] = await slice.sql<{ version: number }>("select version from proposals.commitment where id = $1", [
      other,
    ]);
    return act(
      mae,
      "transitionCommitment",
      { commitmentId: other, expectedVersion: row?.version, to, ...more },
      "state closingNote { vi }",
    );
  };
  expect((await move("PLANNED")).codes).toEqual(["ILLEGAL_TRANSITION"]);
  expect((await move("CANCELLED")).codes).toEqual(["VALIDATION"]);
  expect((await move("CANCELLED", { note: text("Đã lồng ghép") })).node).toEqual({
    state: "CANCELLED",
    closingNote: text("Đã lồng ghép"),
  });
  expect((await move("DONE", { note: text("x") })).codes).toEqual(["ILLEGAL_TRANSITION"]);
  expect((await complete()).node).toEqual({ state: "COMPLETED" });
  const events = await eventsOf(slice, "prp_005");
  expect(events.slice(-4)).toEqual([
    "commitment.moved PLANNED>DONE",
    "commitment.moved ONGOING>CANCELLED",
    "proposal.moved IN_IMPLEMENTATION>COMPLETED",
    "proposal.completed",
  ]);
});

test("done without evidence needs a reason", async () => {
  const promise = { proposalId: "prp_008", ministryId: "min_mof", title: text("Báo cáo lần hai") };
  const { node } = await act(coordinator("min_mof"), "makeCommitment", promise, "id");
  const finish = (note?: object) =>
    act(
      coordinator("min_mof"),
      "transitionCommitment",
      { commitmentId: node.id, expectedVersion: 1, to: "DONE", note },
      "state progress",
    );
  expect((await finish()).codes).toEqual(["VALIDATION"]);
  expect((await finish(text("Báo cáo miệng tại cuộc họp"))).node).toEqual({ state: "DONE", progress: 100 });
});
