import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { actor, eventsOf, timelineOf } from "./act.ts";
import { seedStory } from "./seed.ts";
import { auditor, author, coordinator, member, presidium, secretariat, visitor } from "./viewers.ts";

let slice: SubgraphUnderTest;
const clock = { now: new Date("2026-11-23T03:00:00Z") };
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory, poolSize: 10, clock: () => clock.now });
});
afterAll(() => slice.stop());

const act = actor(() => slice);
const text = (vi: string) => ({ vi });
const mof = coordinator("min_mof");
const mae = coordinator("min_mae");
const byMail = { documentNote: text("Gửi kèm thư điện tử") };
const versionOf = async (id: string) =>
  (await slice.sql<{ version: number }>("select version from proposals.proposal where id = $1", [id]))[0]?.version ?? 0;
const refer = async (proposalId: string, referrals: readonly object[], viewer = secretariat, fields?: string) =>
  act(viewer, "referProposal", { proposalId, expectedVersion: await versionOf(proposalId), referrals }, fields);
const referralsOf = (proposalId: string) =>
  slice.sql<{ id: string; unit_id: string; state: string; version: number }>(
    "select id, unit_id, state, version from proposals.referral where proposal_id = $1 order by sent_at, id",
    [proposalId],
  );

/** A proposal under review, of a kind that needs no consent. */
async function underReview(kind = "COORDINATION") {
  const { node } = await act(author, "createProposal", {
    title: text("Đề xuất phối hợp liên ngành"),
    summary: text("Tóm tắt"),
    body: text("Nội dung"),
    kind,
    targetMinistryIds: ["min_mof"],
  });
  const proposalId = node.id as string;
  const move = (viewer: typeof author, expectedVersion: number, to: string) =>
    act(viewer, "transitionProposal", { proposalId, expectedVersion, to, note: text("Theo quy trình") });
  await move(author, 1, "SUBMITTED");
  await move(secretariat, 2, "OPEN");
  await move(secretariat, 3, "UNDER_REVIEW");
  return proposalId;
}

test("units are asked by the secretariat alone, twenty working days from today, with a letter or a note", async () => {
  const proposalId = await underReview();
  for (const viewer of [author, presidium, auditor, mof, member("mem_9")]) {
    expect((await refer(proposalId, [{ ministryId: "min_mof", ...byMail }], viewer)).codes).toEqual(["FORBIDDEN"]);
  }
  const refused: readonly (readonly [readonly object[], string])[] = [
    [[], "VALIDATION"],
    [[{ ministryId: "min_mof" }], "VALIDATION"],
    [[{ ministryId: "min_mof", ...byMail, dueOn: "2020-01-01" }], "VALIDATION"],
    [[{ ministryId: "min_mard", ...byMail }], "UNIT_ENDED"],
    [[{ ministryId: "min_none", ...byMail }], "NOT_FOUND"],
    [[{ ministryId: "min_mof", ...byMail, replacesId: "ref_mof" }], "VALIDATION"],
    [
      [
        { ministryId: "min_mof", ...byMail },
        { ministryId: "min_mof", ...byMail },
      ],
      "VALIDATION",
    ],
  ];
  for (const [referrals, code] of refused) expect((await refer(proposalId, referrals)).codes).toEqual([code]);
  expect(await referralsOf(proposalId)).toEqual([]);
  const sent = await refer(
    proposalId,
    [
      { ministryId: "min_mof", documentId: "doc_9" },
      { ministryId: "min_mae", ...byMail, dueOn: "2099-03-02" },
    ],
    secretariat,
    "state referrals { ministry { id } dueOn document { id } documentNote { vi } }",
  );
  const [due] = await slice.sql("select sen.add_working_days(proposals.today(), 20)::text as day");
  expect(sent.node).toEqual({
    state: "REFERRED",
    referrals: [
      { ministry: { id: "min_mof" }, dueOn: due?.["day"], document: { id: "doc_9" }, documentNote: null },
      { ministry: { id: "min_mae" }, dueOn: "2099-03-02", document: null, documentNote: byMail.documentNote },
    ],
  });
  expect((await refer(proposalId, [{ ministryId: "min_mof", ...byMail }])).codes).toEqual(["VALIDATION"]);
  expect((await timelineOf(slice, proposalId)).slice(-3)).toEqual(["REFERRED", "REFERRAL_SENT", "REFERRAL_SENT"]);
});

test("another due period than twenty days is a setting, not a release", async () => {
  await slice.sql("insert into proposals.setting (key, value) values ('referral_working_days', '5')");
  const proposalId = await underReview();
  const sent = await refer(proposalId, [{ ministryId: "min_mof", ...byMail }], secretariat, "referrals { dueOn }");
  const [due] = await slice.sql("select sen.add_working_days(proposals.today(), 5)::text as day");
  expect(sent.node.referrals).toEqual([{ dueOn: due?.["day"] }]);
  await slice.sql("delete from proposals.setting");
});

test("a policy waits for the presidium's consent, the network's own activity needs no unit", async () => {
  const proposalId = await underReview("POLICY");
  expect((await refer(proposalId, [{ ministryId: "min_mof", ...byMail }])).codes).toEqual(["VALIDATION"]);
  const consent = async (viewer: typeof author) =>
    act(viewer, "agreeToRefer", { proposalId, expectedVersion: await versionOf(proposalId) }, "presidiumAgreedAt");
  for (const viewer of [secretariat, author, mof]) expect((await consent(viewer)).codes).toEqual(["FORBIDDEN"]);
  expect((await consent(presidium)).node).toEqual({ presidiumAgreedAt: expect.any(String) });
  expect((await refer(proposalId, [{ ministryId: "min_mof", ...byMail }])).codes).toEqual([]);
  const own = await underReview("NETWORK_ACTIVITY");
  expect((await refer(own, [{ ministryId: "min_mof", ...byMail }])).codes).toEqual(["VALIDATION"]);
});

const move = (viewer: typeof author, referralId: string, expectedVersion: number, to: string, more: object = {}) =>
  act(viewer, "transitionReferral", { referralId, expectedVersion, to, ...more }, "state version assignee { id }");

test("the unit asked takes a referral up, its assignee begins, and no other unit has a say (V-PR5)", async () => {
  const proposalId = await underReview();
  await refer(proposalId, [{ ministryId: "min_mof", ...byMail }]);
  const [{ id } = { id: "" }] = await referralsOf(proposalId);
  for (const viewer of [mae, secretariat, author, presidium, visitor]) {
    expect((await move(viewer, id, 1, "ACKNOWLEDGED")).codes).toEqual(["FORBIDDEN"]);
  }
  expect((await move(mof, id, 9, "ACKNOWLEDGED")).codes).toEqual(["STALE_VERSION"]);
  expect((await move(mof, id, 1, "IN_PROGRESS")).codes).toEqual(["VALIDATION"]);
  expect((await move(mof, id, 1, "RESPONDED")).codes).toEqual(["VALIDATION"]);
  expect((await move(mof, id, 1, "ACKNOWLEDGED", { assigneeId: "mem_mof" })).node).toEqual({
    state: "ACKNOWLEDGED",
    version: 2,
    assignee: { id: "mem_mof" },
  });
  expect((await move(member("mem_other"), id, 2, "IN_PROGRESS")).codes).toEqual(["FORBIDDEN"]);
  expect((await move(member("mem_mof"), id, 2, "IN_PROGRESS")).node.state).toBe("IN_PROGRESS");
  expect((await move(mof, id, 3, "RETURNED", { note: text("x") })).codes).toEqual(["ILLEGAL_TRANSITION"]);
  expect((await timelineOf(slice, proposalId)).slice(-2)).toEqual(["REFERRAL_ACKNOWLEDGED", "REFERRAL_STARTED"]);
});

test("a referral that is given back keeps the round open until it is sent elsewhere and answered", async () => {
  const proposalId = await underReview();
  await refer(proposalId, [{ ministryId: "min_mof", ...byMail }]);
  const [{ id } = { id: "" }] = await referralsOf(proposalId);
  expect((await move(mof, id, 1, "RETURNED")).codes).toEqual(["VALIDATION"]);
  const reason = { note: text("Không thuộc chức năng") };
  expect((await move(mof, id, 1, "RETURNED", { ...reason, suggestedMinistryId: "min_mof" })).codes).toEqual([
    "VALIDATION",
  ]);
  expect((await move(mof, id, 1, "RETURNED", { ...reason, suggestedMinistryId: "min_mae" })).node.state).toBe(
    "RETURNED",
  );
  const again = await refer(
    proposalId,
    [{ ministryId: "min_mae", ...byMail, replacesId: id }],
    secretariat,
    "state referrals { id state replaces { id } suggestedMinistry { id } closingNote { vi } }",
  );
  expect(again.node).toMatchObject({
    state: "REFERRED",
    referrals: [
      { id, state: "RETURNED", replaces: null, suggestedMinistry: { id: "min_mae" }, closingNote: reason.note },
      { state: "SENT", replaces: { id } },
    ],
  });
  const [, sent] = await referralsOf(proposalId);
  const answer = {
    referralId: sent?.id,
    expectedProposalVersion: await versionOf(proposalId),
    position: "AGREE",
    text: text("Đồng ý"),
    publish: true,
  };
  const answered = await act(mae, "respondToReferral", answer, "state response { remark { vi } } proposal { state }");
  expect(answered.node).toEqual({
    state: "RESPONDED",
    response: { remark: { vi: "Trả lời bằng thư điện tử" } },
    proposal: { state: "RESPONDED" },
  });
  const further = await refer(proposalId, [{ ministryId: "min_mof", ...byMail }], secretariat, "state");
  expect(further.node.state).toBe("REFERRED");
});

test("the secretariat cancels with a reason; when nothing is left to wait for, the proposal moves on", async () => {
  const proposalId = await underReview();
  await refer(proposalId, [
    { ministryId: "min_mof", ...byMail },
    { ministryId: "min_mae", ...byMail },
  ]);
  const [first, second] = await referralsOf(proposalId);
  expect((await move(mof, first?.id ?? "", 1, "CANCELLED", { note: text("x") })).codes).toEqual(["FORBIDDEN"]);
  expect((await move(secretariat, first?.id ?? "", 1, "CANCELLED")).codes).toEqual(["VALIDATION"]);
  await move(secretariat, first?.id ?? "", 1, "CANCELLED", { note: text("Gửi nhầm") });
  const state = async () =>
    (await slice.sql("select state from proposals.proposal where id = $1", [proposalId]))[0]?.["state"];
  expect(await state()).toBe("REFERRED");
  await move(mae, second?.id ?? "", 1, "RETURNED", { note: text("Không thuộc chức năng") });
  expect(await state()).toBe("REFERRED");
  await move(secretariat, second?.id ?? "", 2, "CANCELLED", { note: text("Không cần nữa") });
  expect(await state()).toBe("RESPONDED");
  expect(await eventsOf(slice, proposalId)).toEqual([
    "proposal.moved DRAFT>SUBMITTED",
    "proposal.moved SUBMITTED>OPEN",
    "proposal.moved OPEN>UNDER_REVIEW",
    "proposal.moved UNDER_REVIEW>REFERRED",
    "referral.moved >SENT",
    "referral.moved >SENT",
    "referral.moved SENT>CANCELLED",
    "referral.moved SENT>RETURNED",
    "referral.moved RETURNED>CANCELLED",
    "proposal.moved REFERRED>RESPONDED",
  ]);
});

test("nobody is late because of a holiday", async () => {
  // 14/02/2026 is the Saturday before Tết, which is off until Friday 20/02: the first working day is Monday the 23rd.
  await slice.sql("update proposals.referral set due_on = '2026-02-14' where id = 'ref_7b'");
  const query = `{ _entities(representations: [{ __typename: "Ministry", id: "min_mof" }]) { ... on Ministry {
    all: referrals(first: 50) { edges { node { id isOverdue } } } late: referrals(overdueOnly: true) { edges { node { id } } } } } }`;
  const lateOn = async (day: string) => {
    clock.now = new Date(`${day}T03:00:00Z`);
    const { data } = (await slice.execute({ query, viewer: mof })).body;
    const [unit] = data._entities;
    const node = unit.all.edges.find((edge: { node: { id: string } }) => edge.node.id === "ref_7b").node;
    return [node.isOverdue, unit.late.edges.some((edge: { node: { id: string } }) => edge.node.id === "ref_7b")];
  };
  expect(await lateOn("2026-02-14")).toEqual([false, false]);
  expect(await lateOn("2026-02-21")).toEqual([false, false]);
  expect(await lateOn("2026-02-23")).toEqual([false, false]);
  expect(await lateOn("2026-02-24")).toEqual([true, true]);
  // 07/03/2026 is a Saturday like any other.
  await slice.sql("update proposals.referral set due_on = '2026-03-07' where id = 'ref_7b'");
  expect(await lateOn("2026-03-09")).toEqual([false, false]);
  expect(await lateOn("2026-03-10")).toEqual([true, true]);
  // As if Monday had been announced as a day off after it was sent.
  await slice.sql("alter table proposals.referral disable trigger referral_late_from");
  await slice.sql("update proposals.referral set late_from = '2026-03-08' where id = 'ref_7b'");
  await slice.sql("alter table proposals.referral enable trigger referral_late_from");
  expect(await lateOn("2026-03-09")).toEqual([true, true]);
  await slice.work.runJob("recount-due-days");
  expect(await lateOn("2026-03-09")).toEqual([false, false]);
});
