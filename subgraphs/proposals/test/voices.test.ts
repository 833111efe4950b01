import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import type { HubEvent } from "@sen/subgraph";
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
const reviewer = member("mem_mof");
const happened = (type: string, payload: Readonly<Record<string, unknown>>, id: string): HubEvent => ({
  id,
  source: "members",
  type,
  aggregate: "member:x",
  payload,
  occurredAt: new Date(),
});

test("sponsors are asked by the author and the secretariat, and answer once for their own unit", async () => {
  const invite = (viewer: Viewer, ministryIds: readonly string[], proposalId = "prp_003") =>
    act(viewer, "inviteSponsors", { proposalId, ministryIds }, "sponsors { ministry { id } state }");
  for (const viewer of [member("mem_9"), presidium, coordinator("min_mof")]) {
    expect((await invite(viewer, ["min_mof"])).codes).toEqual(["FORBIDDEN"]);
  }
  expect((await invite(author, ["min_mard"])).codes).toEqual(["UNIT_ENDED"]);
  expect((await invite(author, ["min_mof"], "prp_004")).codes).toEqual(["ILLEGAL_TRANSITION"]);
  expect((await invite(author, ["min_mof", "min_mae", "min_mof"])).node.sponsors).toEqual([
    { ministry: { id: "min_mae" }, state: "INVITED" },
    { ministry: { id: "min_mof" }, state: "INVITED" },
  ]);
  await invite(secretariat, ["min_mof"]);
  const answer = (viewer: Viewer, accept: boolean, ministryId = "min_mof") =>
    act(viewer, "answerSponsorship", { proposalId: "prp_003", ministryId, accept }, "sponsors { state decidedAt }");
  for (const viewer of [author, secretariat, coordinator("min_mae"), member("mem_mof")]) {
    expect((await answer(viewer, true)).codes).toEqual(["FORBIDDEN"]);
  }
  expect((await answer(coordinator("min_mof"), true)).node.sponsors[1]).toEqual({
    state: "ACCEPTED",
    decidedAt: expect.any(String),
  });
  expect((await answer(coordinator("min_mof"), false)).codes).toEqual(["ILLEGAL_TRANSITION"]);
  expect((await answer(coordinator("min_monre"), true, "min_monre")).codes).toEqual(["NOT_FOUND"]);
  expect((await answer(coordinator("min_mae"), false, "min_mae")).node.sponsors[0].state).toBe("DECLINED");
  expect(await timelineOf(slice, "prp_003")).toEqual(["SPONSOR_INVITED", "SPONSOR_ACCEPTED", "SPONSOR_DECLINED"]);
  expect(await eventsOf(slice, "prp_003")).toEqual([
    "sponsorship.moved >INVITED",
    "sponsorship.moved >INVITED",
    "sponsorship.moved INVITED>ACCEPTED",
    "sponsorship.moved INVITED>DECLINED",
  ]);
});

test("a reviewer is neither the author nor, for a policy, of her unit (V-PR3), and is asked once at a time", async () => {
  const ask = (viewer: Viewer, memberId: string, more: object = {}) =>
    act(viewer, "requestOpinion", { proposalId: "prp_003", memberId, ...more }, "id dueOn ministryAtTime { id }");
  for (const viewer of [author, presidium, auditor, reviewer, coordinator("min_mof")]) {
    expect((await ask(viewer, "mem_mof")).codes).toEqual(["FORBIDDEN"]);
  }
  expect((await ask(secretariat, "mem_author")).codes).toEqual(["VALIDATION"]);
  expect((await ask(secretariat, "mem_mae")).codes).toEqual(["VALIDATION"]);
  expect((await ask(secretariat, "mem_none")).codes).toEqual(["NOT_FOUND"]);
  expect((await ask(secretariat, "mem_mof", { dueOn: "2020-01-01" })).codes).toEqual(["VALIDATION"]);
  const requests = await Promise.all([ask(secretariat, "mem_mof"), ask(secretariat, "mem_mof")]);
  expect(new Set(requests.map(({ codes }) => codes.join()))).toEqual(new Set(["", "VALIDATION"]));
  const closed = await act(secretariat, "requestOpinion", { proposalId: "prp_005", memberId: "mem_mof" });
  expect(closed.codes).toEqual(["ILLEGAL_TRANSITION"]);
  await slice.sql("update proposals.proposal set kind = 'COORDINATION' where id = 'prp_003'");
  expect((await ask(secretariat, "mem_mae", { dueOn: "2099-01-01" })).node).toMatchObject({
    dueOn: "2099-01-01",
    ministryAtTime: { id: "min_mae" },
  });
});

test("who works where is kept as the members slice tells it", async () => {
  await slice.work.handle(
    "follow-members",
    happened("appointment.changed", { memberId: "mem_new", unitId: "min_mof" }, "hev_a"),
  );
  await slice.work.handle("follow-members", happened("appointment.changed", { memberId: "mem_new" }, "hev_b"));
  expect(await slice.sql("select unit_id from proposals.member_unit where member_id = 'mem_new'")).toEqual([
    { unit_id: null },
  ]);
});

test("a reviewer delivers or declines what she was asked, once, and it is no longer owed", async () => {
  const opinionOf = async (memberId: string) =>
    (
      await slice.sql<{ id: string }>(
        "select id from proposals.expert_opinion where member_id = $1 and proposal_id = 'prp_003' and declined_at is null",
        [memberId],
      )
    )[0]?.id ?? "";
  const owed = async (viewer: Viewer, id: string) => {
    const query = `{ _entities(representations: [{ __typename: "Member", id: "${id}" }]) { ... on Member { openOpinionCount pendingOpinions { id } } } }`;
    const [found] = (await slice.execute({ query, viewer })).body.data._entities;
    expect(found.pendingOpinions).toHaveLength(found.openOpinionCount);
    return found.openOpinionCount;
  };
  const opinionId = await opinionOf("mem_mof");
  const delivery = {
    opinionId,
    recommendation: "SUPPORT_WITH_CHANGES",
    text: text("Cần bổ sung lộ trình"),
    shareAfterConclusion: true,
  };
  for (const viewer of [secretariat, author, member("mem_9"), visitor]) {
    expect((await act(viewer, "deliverOpinion", delivery)).codes).toEqual(["FORBIDDEN"]);
  }
  expect(await owed(reviewer, "mem_mof")).toBe(1);
  expect((await act(reviewer, "deliverOpinion", { ...delivery, text: text(" ") })).codes).toEqual(["VALIDATION"]);
  expect((await act(reviewer, "deliverOpinion", delivery, "recommendation deliveredAt")).node).toEqual({
    recommendation: "SUPPORT_WITH_CHANGES",
    deliveredAt: expect.any(String),
  });
  expect(await owed(reviewer, "mem_mof")).toBe(0);
  expect((await act(reviewer, "deliverOpinion", delivery)).codes).toEqual(["ILLEGAL_TRANSITION"]);
  const other = await opinionOf("mem_mae");
  const mae = member("mem_mae", "min_mae");
  const declined = await act(
    mae,
    "declineOpinion",
    { opinionId: other, reason: text("Đang công tác xa") },
    "declinedAt declineReason { vi }",
  );
  expect(declined.node).toEqual({ declinedAt: expect.any(String), declineReason: text("Đang công tác xa") });
  expect(await owed(mae, "mem_mae")).toBe(0);
  expect((await act(secretariat, "requestOpinion", { proposalId: "prp_003", memberId: "mem_mae" })).codes).toEqual([]);
  const events = (await eventsOf(slice, "prp_003")).filter((each) => each.startsWith("opinion"));
  expect(events).toEqual([
    "opinion.requested",
    "opinion.requested",
    "opinion.delivered",
    "opinion.declined",
    "opinion.requested",
  ]);
});

test("what tells of an opinion on the timeline is for those who may see the opinion", async () => {
  const kinds = async (viewer: Viewer) => {
    const { data } = (await slice.execute({ query: `{ proposal(id: "prp_003") { timeline { kind } } }`, viewer })).body;
    return data.proposal.timeline
      .map(({ kind }: { kind: string }) => kind)
      .filter((kind: string) => kind.startsWith("OPINION"));
  };
  expect(await kinds(secretariat)).toHaveLength(5);
  expect(await kinds(reviewer)).toEqual(["OPINION_REQUESTED", "OPINION_DELIVERED"]);
  for (const viewer of [author, member("mem_9"), coordinator("min_mof")]) expect(await kinds(viewer)).toEqual([]);
});

test("comments are the members', edited by whoever wrote them, and leave a tombstone", async () => {
  const add = (viewer: Viewer, body: string, proposalId = "prp_003") =>
    act(viewer, "addComment", { proposalId, body }, "id version body author { id } ministryAtTime { id }");
  for (const viewer of [secretariat, presidium, coordinator("min_mof"), visitor]) {
    expect((await add(viewer, "Ý kiến")).codes).toEqual(["FORBIDDEN"]);
  }
  expect((await add(member("mem_9"), "  ")).codes).toEqual(["VALIDATION"]);
  expect((await add(member("mem_9"), "a".repeat(4001))).codes).toEqual(["VALIDATION"]);
  expect((await add(member("mem_9"), "Ý kiến", "prp_002")).codes).toEqual(["NOT_FOUND"]);
  expect((await add(author, "Ý kiến", "prp_002")).codes).toEqual(["ILLEGAL_TRANSITION"]);
  const { node } = await add(member("mem_9"), "Rất cần thiết");
  expect(node).toMatchObject({
    version: 1,
    body: "Rất cần thiết",
    author: { id: "mem_9" },
    ministryAtTime: { id: "min_mof" },
  });
  await add(member("mem_1"), "Tôi đồng ý");
  const edit = (viewer: Viewer, expectedVersion: number) =>
    act(
      viewer,
      "editComment",
      { commentId: node.id, expectedVersion, body: "Rất cần thiết, nên làm sớm" },
      "version editedAt",
    );
  for (const viewer of [member("mem_1"), secretariat]) expect((await edit(viewer, 1)).codes).toEqual(["FORBIDDEN"]);
  const edits = await Promise.all([edit(member("mem_9"), 1), edit(member("mem_9"), 1)]);
  expect(new Set(edits.map(({ codes }) => codes.join()))).toEqual(new Set(["", "STALE_VERSION"]));
  const remove = (viewer: Viewer, reason?: string) =>
    act(viewer, "removeComment", { commentId: node.id, reason }, "removed body author { id }");
  expect((await remove(member("mem_1"))).codes).toEqual(["FORBIDDEN"]);
  expect((await remove(secretariat)).codes).toEqual(["VALIDATION"]);
  expect((await remove(secretariat, "Trùng ý kiến")).node).toEqual({
    removed: true,
    body: "",
    author: { id: "mem_9" },
  });
  expect((await edit(member("mem_9"), 3)).codes).toEqual(["ILLEGAL_TRANSITION"]);
  const query = `{ proposal(id: "prp_003") { comments(first: 1) { totalCount pageInfo { hasNextPage } edges { node { removed } } } } }`;
  const page = (await slice.execute({ query, viewer: author })).body.data.proposal.comments;
  expect(page).toEqual({ totalCount: 2, pageInfo: { hasNextPage: true }, edges: [{ node: { removed: true } }] });
  const log = JSON.stringify(
    await slice.sql("select changes, reason from proposals.change_log where object = 'comment'"),
  );
  expect(log).toContain("Trùng ý kiến");
  expect(log).not.toContain("cần thiết");
});

test("an erased person's name goes from everywhere, her unit and her words stay to be checked", async () => {
  await act(author, "addComment", { proposalId: "prp_003", body: "Cảm ơn các chị" });
  const erased = happened("member.erased", { memberId: "mem_author" }, "hev_e");
  expect([
    await slice.work.handle("follow-members", erased),
    await slice.work.handle("follow-members", erased),
  ]).toEqual([true, false]);
  await slice.work.handle("follow-members", happened("member.erased", { memberId: "mem_mof" }, "hev_f"));
  await slice.work.handle("follow-members", happened("member.erased", { memberId: "mem_1" }, "hev_g"));
  await slice.work.handle("follow-members", happened("member.erased", { memberId: "mem_officer" }, "hev_h"));
  const [{ tables } = { tables: [] }] = await slice.sql<{ tables: string[] }>(
    `select array_agg(relname::text) as tables from pg_class where relnamespace = 'proposals'::regnamespace and relkind in ('r', 'p')
       and not relispartition and relname not in ('outbox_event', 'change_log', 'migration')`,
  );
  for (const table of tables) {
    const rows = JSON.stringify(await slice.sql(`select * from proposals.${table}`));
    for (const gone of ["mem_author", "mem_mof", '"mem_1"', "mem_officer"])
      expect([table, rows.includes(gone)]).toEqual([table, false]);
  }
  const query = `{ proposal(id: "prp_005") { author { id } authorMinistry { id } endorsementCount endorsements { edges { node { member { id } ministryAtTime { id } } } }
    opinions { member { id } recommendation } referrals { response { text { vi } preparedBy { id } } } } }`;
  const { data } = (await slice.execute({ query, viewer: secretariat })).body;
  expect(data.proposal).toMatchObject({
    author: null,
    authorMinistry: { id: "min_monre" },
    endorsementCount: 3,
    opinions: [{ member: null, recommendation: "SUPPORT" }, { member: { id: "mem_2" } }],
    referrals: [{ response: { text: { vi: "Đồng ý" }, preparedBy: null } }],
  });
  expect(data.proposal.endorsements.edges[2].node).toEqual({ member: null, ministryAtTime: { id: "min_mof" } });
  const protection: Viewer = { ...secretariat, roles: [{ role: "DATA_PROTECTION", unitId: null }] };
  const queue = async (viewer: Viewer) =>
    (await slice.execute({ query: "{ erasedTexts { id kind proposal { id } } }", viewer })).body.data.erasedTexts;
  for (const viewer of [author, presidium, auditor, coordinator("min_mof")]) expect(await queue(viewer)).toBeNull();
  const waiting = await queue(protection);
  const kinds = (waiting as { kind: string }[]).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["PROPOSAL", "OPINION", "COMMENT"]));
  expect((await act(presidium, "checkErasedText", { id: waiting[0].id })).codes).toEqual(["FORBIDDEN"]);
  expect((await act(protection, "checkErasedText", { id: waiting[0].id }, "checkedAt")).node).toEqual({
    checkedAt: expect.any(String),
  });
  expect(await queue(protection)).toHaveLength(waiting.length - 1);
});

test("what an erased author had sent goes on as her unit's; her unsent draft goes with her", async () => {
  const viewer = coordinator("min_mae");
  const input = { proposalId: "prp_002", expectedVersion: 3, to: "WITHDRAWN" };
  expect((await act(coordinator("min_mof"), "transitionProposal", input)).codes).toEqual(["NOT_FOUND"]);
  expect((await act(viewer, "transitionProposal", input, "state authorMinistry { id }")).node).toEqual({
    state: "WITHDRAWN",
    authorMinistry: { id: "min_mae" },
  });
  const [draft] = await slice.sql("select state, title_vi, body_vi from proposals.proposal where id = 'prp_001'");
  expect(draft).toMatchObject({ state: "WITHDRAWN", body_vi: null });
});
