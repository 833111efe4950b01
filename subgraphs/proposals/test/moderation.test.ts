import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { actor, eventsOf, timelineOf } from "./act.ts";
import { seedStory } from "./seed.ts";
import { auditor, author, coordinator, member, presidium, secretariat, visitor } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory, poolSize: 10 });
});
afterAll(() => slice.stop());

const act = actor(() => slice);
const text = (vi: string) => ({ vi });
const chair = { ...presidium, memberId: "mem_chair" };

/** A proposal that was submitted, and opened when asked, with its present version. */
async function submitted(options: { kind?: string; by?: typeof author; open?: boolean } = {}) {
  const { kind = "COORDINATION", by = author, open = false } = options;
  const { node } = await act(by, "createProposal", {
    title: text("Đề xuất về nhà trẻ tại cơ quan"),
    summary: text("Tóm tắt"),
    body: text("Nội dung"),
    kind,
    targetMinistryIds: ["min_mof"],
  });
  const proposalId = node.id as string;
  await act(by, "transitionProposal", { proposalId, expectedVersion: 1, to: "SUBMITTED" });
  if (open) await act(secretariat, "transitionProposal", { proposalId, expectedVersion: 2, to: "OPEN" });
  return proposalId;
}
const versionOf = async (id: string) =>
  (await slice.sql<{ version: number }>("select version from proposals.proposal where id = $1", [id]))[0]?.version ?? 0;

/** The mutation as its right actor, with the version as it is. */
async function step(viewer: typeof author, name: string, proposalId: string, input: object, fields?: string) {
  return act(viewer, name, { proposalId, expectedVersion: await versionOf(proposalId), ...input }, fields);
}

test("a refusal has a reason, and there is one appeal against it, whatever comes of it", async () => {
  const proposalId = await submitted();
  const refusal = { code: "OUT_OF_SCOPE", reason: text("Ngoài phạm vi của Mạng lưới") };
  for (const viewer of [author, presidium, auditor, coordinator("min_mof"), visitor]) {
    expect((await step(viewer, "refuseProposal", proposalId, refusal)).codes).toEqual([
      viewer === author ? "FORBIDDEN" : "NOT_FOUND",
    ]);
  }
  expect((await step(secretariat, "refuseProposal", proposalId, { ...refusal, reason: text(" ") })).codes).toEqual([
    "VALIDATION",
  ]);
  const fields = "state refusal { code text { vi } } appeal { granted answer { vi } }";
  expect((await step(secretariat, "refuseProposal", proposalId, refusal, fields)).node).toEqual({
    state: "NOT_ADMITTED",
    refusal: { code: "OUT_OF_SCOPE", text: { vi: "Ngoài phạm vi của Mạng lưới" } },
    appeal: null,
  });
  expect((await step(presidium, "decideAppeal", proposalId, { granted: true, answer: text("x") })).codes).toEqual([
    "NOT_FOUND",
  ]);
  const appeal = { proposalId, text: text("Đây là việc của Mạng lưới") };
  expect((await act(secretariat, "appealRefusal", appeal)).codes).toEqual(["FORBIDDEN"]);
  expect((await act(author, "appealRefusal", appeal)).codes).toEqual([]);
  expect((await act(author, "appealRefusal", appeal)).codes).toEqual(["VALIDATION"]);
  expect((await step(secretariat, "decideAppeal", proposalId, { granted: true, answer: text("x") })).codes).toEqual([
    "FORBIDDEN",
  ]);
  const granted = await step(
    presidium,
    "decideAppeal",
    proposalId,
    { granted: true, answer: text("Đúng phạm vi") },
    fields,
  );
  expect(granted.node).toEqual({
    state: "SUBMITTED",
    refusal: null,
    appeal: { granted: true, answer: { vi: "Đúng phạm vi" } },
  });
  await step(secretariat, "refuseProposal", proposalId, refusal);
  expect((await act(author, "appealRefusal", appeal)).codes).toEqual(["VALIDATION"]);
  expect(await timelineOf(slice, proposalId)).toEqual([
    "SUBMITTED",
    "NOT_ADMITTED",
    "APPEAL_FILED",
    "SUBMITTED",
    "NOT_ADMITTED",
  ]);
});

test("an appeal that is dismissed ends there", async () => {
  const proposalId = await submitted();
  await step(secretariat, "refuseProposal", proposalId, { code: "DUPLICATE", reason: text("Đã có đề xuất tương tự") });
  await act(author, "appealRefusal", { proposalId, text: text("Không trùng") });
  const dismissed = await step(
    presidium,
    "decideAppeal",
    proposalId,
    { granted: false, answer: text("Trùng") },
    "state",
  );
  expect(dismissed.node.state).toBe("NOT_ADMITTED");
  expect((await step(presidium, "decideAppeal", proposalId, { granted: true, answer: text("x") })).codes).toEqual([
    "VALIDATION",
  ]);
});

test("the secretariat ends an endorsement early with a reason", async () => {
  const proposalId = await submitted({ open: true });
  expect((await step(secretariat, "transitionProposal", proposalId, { to: "UNDER_REVIEW" })).codes).toEqual([
    "VALIDATION",
  ]);
  const input = { to: "UNDER_REVIEW", note: text("Cần trình gấp") };
  expect((await step(secretariat, "transitionProposal", proposalId, input, "state")).node.state).toBe("UNDER_REVIEW");
});

test("a proposal merges only into another that is open or under review", async () => {
  const [from, into, closed] = [await submitted({ open: true }), await submitted({ open: true }), await submitted()];
  expect((await step(author, "mergeProposal", from, { intoId: into })).codes).toEqual(["FORBIDDEN"]);
  expect((await step(secretariat, "mergeProposal", from, { intoId: from })).codes).toEqual(["VALIDATION"]);
  expect((await step(secretariat, "mergeProposal", from, { intoId: closed })).codes).toEqual(["VALIDATION"]);
  expect((await step(secretariat, "mergeProposal", from, { intoId: "prp_none" })).codes).toEqual(["NOT_FOUND"]);
  const merged = await step(secretariat, "mergeProposal", from, { intoId: into }, "state mergedInto { id }");
  expect(merged.node).toEqual({ state: "MERGED", mergedInto: { id: into } });
  expect((await step(secretariat, "mergeProposal", into, { intoId: from })).codes).toEqual(["VALIDATION"]);
});

test("merged without a target, concluded without an outcome: the database refuses both (V-PR4)", async () => {
  for (const change of ["state = 'MERGED'", "merged_into_id = 'prp_004'", "state = 'CONCLUDED'", "outcome = 'NOTED'"]) {
    await expect(slice.sql(`update proposals.proposal set ${change} where id = 'prp_003'`)).rejects.toMatchObject({
      code: "23514",
    });
  }
});

test("from REFERRED on the author asks and the secretariat withdraws, and the units are told", async () => {
  const own = { proposalId: "prp_004", to: "WITHDRAWN" };
  expect((await step(author, "transitionProposal", "prp_004", own)).codes).toEqual(["FORBIDDEN"]);
  const early = await step(secretariat, "transitionProposal", "prp_004", {
    to: "WITHDRAWN",
    note: text("Theo đề nghị"),
  });
  expect(early.codes).toEqual(["VALIDATION"]);
  expect((await act(member("mem_9"), "askWithdrawal", { proposalId: "prp_004", note: text("x") })).codes).toEqual([
    "FORBIDDEN",
  ]);
  await act(author, "askWithdrawal", { proposalId: "prp_004", note: text("Đã được giải quyết") });
  const done = await step(
    secretariat,
    "transitionProposal",
    "prp_004",
    { to: "WITHDRAWN", note: text("Theo đề nghị") },
    "state referrals { id state }",
  );
  expect(done.node).toEqual({
    state: "WITHDRAWN",
    referrals: [
      { id: "ref_mae", state: "CANCELLED" },
      { id: "ref_mof", state: "CANCELLED" },
      { id: "ref_old", state: "REASSIGNED" },
    ],
  });
  expect(
    (await eventsOf(slice, "prp_004")).filter((event) => event.startsWith("referral.moved SENT>CANCELLED")),
  ).toHaveLength(2);
  expect((await timelineOf(slice, "prp_004")).slice(-4)).toEqual([
    "WITHDRAWAL_ASKED",
    "REFERRAL_CANCELLED",
    "REFERRAL_CANCELLED",
    "WITHDRAWN",
  ]);
});

test("the secretariat prepares, the presidium concludes and publishes, and it tells who did", async () => {
  const proposalId = await submitted({ kind: "NETWORK_ACTIVITY", open: true });
  const conclusion = { outcome: "ACCEPTED", text: text("Tiếp thu, giao Ban thường trực") };
  expect((await act(secretariat, "prepareConclusion", { proposalId, ...conclusion })).codes).toEqual([
    "ILLEGAL_TRANSITION",
  ]);
  await step(secretariat, "transitionProposal", proposalId, { to: "UNDER_REVIEW", note: text("Đủ ý kiến") });
  expect((await step(presidium, "concludeProposal", proposalId, {})).codes).toEqual(["VALIDATION"]);
  expect((await act(author, "prepareConclusion", { proposalId, ...conclusion })).codes).toEqual(["FORBIDDEN"]);
  const stale = await versionOf(proposalId);
  expect(
    (await act(secretariat, "prepareConclusion", { proposalId, ...conclusion }, "preparedConclusion { outcome }")).node,
  ).toEqual({
    preparedConclusion: { outcome: "ACCEPTED" },
  });
  expect((await act(presidium, "concludeProposal", { proposalId, expectedVersion: stale })).codes).toEqual([
    "STALE_VERSION",
  ]);
  expect((await step(secretariat, "concludeProposal", proposalId, {})).codes).toEqual(["FORBIDDEN"]);
  expect((await step(presidium, "publishProposal", proposalId, {})).codes).toEqual(["ILLEGAL_TRANSITION"]);
  const concluded = await step(
    chair,
    "concludeProposal",
    proposalId,
    {},
    "state outcome conclusion { text { vi } concludedBy { id } }",
  );
  expect(concluded.node).toEqual({
    state: "CONCLUDED",
    outcome: "ACCEPTED",
    conclusion: { text: conclusion.text, concludedBy: { id: "mem_chair" } },
  });
  expect((await step(secretariat, "publishProposal", proposalId, {})).codes).toEqual(["FORBIDDEN"]);
  await step(presidium, "publishProposal", proposalId, {});
  const open = await slice.execute({
    query: `{ proposal(id: "${proposalId}") { state preparedConclusion { outcome } } }`,
    viewer: visitor,
  });
  expect(open.body.data.proposal).toEqual({ state: "CONCLUDED", preparedConclusion: null });
  expect(await timelineOf(slice, proposalId)).toEqual(["SUBMITTED", "OPEN", "UNDER_REVIEW", "CONCLUDED", "PUBLISHED"]);
});

test("what needs a unit's answer is not concluded without one", async () => {
  expect(
    (await act(secretariat, "prepareConclusion", { proposalId: "prp_006", outcome: "NOTED", text: text("Ghi nhận") }))
      .codes,
  ).toEqual(["ILLEGAL_TRANSITION"]);
});
