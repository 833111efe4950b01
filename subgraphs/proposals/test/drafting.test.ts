import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { actor, eventsOf, timelineOf } from "./act.ts";
import { seedStory } from "./seed.ts";
import { auditor, author, coordinator, member, presidium, secretariat, visitor } from "./viewers.ts";

let slice: SubgraphUnderTest;
const today = { at: new Date("2026-11-23T03:00:00Z") };
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory, poolSize: 10, clock: () => today.at });
});
afterAll(() => slice.stop());

const act = actor(() => slice);
const text = (vi: string) => ({ vi });
const draft = {
  title: text("Nhà công vụ cho cán bộ nữ luân chuyển"),
  summary: text("Tóm tắt"),
  body: text("Nội dung"),
  kind: "COORDINATION",
  targetMinistryIds: ["min_mof"],
};
const year = new Intl.DateTimeFormat("en", { timeZone: "Asia/Ho_Chi_Minh", year: "numeric" }).format();

test("members draft their own, coordinators their unit's, and nobody else drafts", async () => {
  const own = await act(
    author,
    "createProposal",
    draft,
    "id code state version author { id } authorMinistry { id } targets { id }",
  );
  expect(own).toMatchObject({
    codes: [],
    node: {
      code: expect.stringMatching(/^NHAP-[0-9A-F]{10}$/),
      state: "DRAFT",
      author: { id: "mem_author" },
      authorMinistry: null,
      targets: [{ id: "min_mof" }],
    },
  });
  const units = await act(
    coordinator("min_mae"),
    "createProposal",
    { ...draft, ministryId: "min_mae" },
    "author { id } authorMinistry { id }",
  );
  expect(units.node).toEqual({ author: null, authorMinistry: { id: "min_mae" } });
  for (const viewer of [visitor, secretariat, presidium, auditor, coordinator("min_mof")]) {
    expect((await act(viewer, "createProposal", { ...draft, ministryId: "min_mae" })).codes).toEqual(["FORBIDDEN"]);
    expect((await act(viewer, "createProposal", draft)).codes).toEqual(["FORBIDDEN"]);
  }
});

test("a draft is its author's alone: not the secretariat's, not another member's of her unit", async () => {
  const { node } = await act(author, "createProposal", draft);
  const read = async (viewer: typeof author) =>
    (await slice.execute({ query: `{ proposal(id: "${node.id}") { id } }`, viewer })).body.data.proposal;
  expect(await read(author)).toEqual({ id: node.id });
  for (const viewer of [secretariat, presidium, coordinator("min_mae"), member("mem_mae", "min_mae")]) {
    expect(await read(viewer)).toBeNull();
    const input = { proposalId: node.id, expectedVersion: 1, title: draft.title };
    expect((await act(viewer, "updateProposal", input)).codes).toEqual(["NOT_FOUND"]);
  }
  expect(await eventsOf(slice, node.id)).toEqual([]);
});

test("texts and target units are checked in both languages' terms", async () => {
  const cases: readonly (readonly [object, string])[] = [
    [{ title: text("Ngắn") }, "VALIDATION"],
    [{ title: text("a".repeat(201)) }, "VALIDATION"],
    [{ summary: text("a".repeat(501)) }, "VALIDATION"],
    [{ body: text("  ") }, "VALIDATION"],
    [{ targetMinistryIds: ["min_mard"] }, "UNIT_ENDED"],
    [{ targetMinistryIds: ["min_none"] }, "NOT_FOUND"],
  ];
  for (const [change, code] of cases) {
    expect((await act(author, "createProposal", { ...draft, ...change })).codes).toEqual([code]);
  }
});

test("what is not whole is not submitted; the network's own activities need no target", async () => {
  const submit = async (changes: object) => {
    const { node } = await act(author, "createProposal", { ...draft, ...changes });
    const input = { proposalId: node.id, expectedVersion: 1, to: "SUBMITTED" };
    return act(author, "transitionProposal", input, "code state authorMinistry { id }");
  };
  expect((await submit({ body: null })).codes).toEqual(["VALIDATION"]);
  expect((await submit({ targetMinistryIds: [] })).codes).toEqual(["VALIDATION"]);
  const activity = await submit({ targetMinistryIds: [], kind: "NETWORK_ACTIVITY" });
  expect(activity.node).toMatchObject({ state: "SUBMITTED", authorMinistry: { id: "min_mae" } });
});

test("twenty proposals submitted at once have twenty codes in a row", async () => {
  const ids = await Promise.all(
    Array.from({ length: 20 }, async () => (await act(author, "createProposal", draft)).node.id as string),
  );
  const codes = await Promise.all(
    ids.map(async (proposalId) => {
      const input = { proposalId, expectedVersion: 1, to: "SUBMITTED" };
      return (await act(author, "transitionProposal", input, "code")).node.code as string;
    }),
  );
  const numbers = codes.map((code) => Number(code.slice(8))).toSorted((one, other) => one - other);
  expect(codes.every((code) => code.startsWith(`DX-${year}-`))).toBe(true);
  const [first = 0] = numbers;
  expect(numbers).toEqual(Array.from({ length: 20 }, (_none, index) => first + index));
});

test("once it is open a change of the text is a new revision, and its endorsers are told and may step back", async () => {
  const { node } = await act(author, "createProposal", draft);
  const proposalId = node.id as string;
  await act(author, "transitionProposal", { proposalId, expectedVersion: 1, to: "SUBMITTED" });
  expect((await act(author, "updateProposal", { proposalId, expectedVersion: 2, title: draft.title })).codes).toEqual([
    "ILLEGAL_TRANSITION",
  ]);
  await act(secretariat, "transitionProposal", { proposalId, expectedVersion: 2, to: "OPEN" });
  await act(member("mem_1"), "endorseProposal", { proposalId });
  const change = { proposalId, expectedVersion: 3, body: text("Nội dung mới") };
  expect((await act(author, "updateProposal", { ...change, note: null })).codes).toEqual(["VALIDATION"]);
  expect((await act(author, "updateProposal", { ...change, kind: "POLICY", note: text("x") })).codes).toEqual([
    "VALIDATION",
  ]);
  expect((await act(member("mem_1"), "updateProposal", { ...change, note: text("x") })).codes).toEqual(["FORBIDDEN"]);
  const fields =
    "revision revisions { number body { vi } note { vi } } endorsements { edges { node { revision member { id } } } }";
  const revised = await act(author, "updateProposal", { ...change, note: text("Sửa phần nội dung") }, fields);
  expect(revised.node).toEqual({
    revision: 2,
    revisions: [
      { number: 1, body: { vi: "Nội dung" }, note: null },
      { number: 2, body: { vi: "Nội dung mới" }, note: { vi: "Sửa phần nội dung" } },
    ],
    endorsements: { edges: [{ node: { revision: 1, member: { id: "mem_1" } } }] },
  });
  await act(member("mem_2"), "endorseProposal", { proposalId });
  const back = await act(
    member("mem_1"),
    "withdrawEndorsement",
    { proposalId },
    fields.slice(fields.indexOf("endorse")) + " endorsementCount",
  );
  expect(back.node).toEqual({
    endorsementCount: 1,
    endorsements: { edges: [{ node: { revision: 2, member: { id: "mem_2" } } }] },
  });
  const [told] = await slice.sql<{ payload: object }>(
    "select payload from proposals.outbox_event where type = 'proposal.revised' and aggregate = $1",
    [`proposal:${proposalId}`],
  );
  expect(told?.payload).toMatchObject({ proposalId, revision: 2, endorserIds: ["mem_1"] });
  expect(await timelineOf(slice, proposalId)).toEqual(["SUBMITTED", "OPEN", "REVISED"]);
});

test("endorsement ends by itself on the day after its last, once", async () => {
  const { node } = await act(author, "createProposal", draft);
  const proposalId = node.id as string;
  await act(author, "transitionProposal", { proposalId, expectedVersion: 1, to: "SUBMITTED" });
  const opened = await act(
    secretariat,
    "transitionProposal",
    { proposalId, expectedVersion: 2, to: "OPEN" },
    "openUntil",
  );
  const state = async () =>
    (await slice.sql("select state, version from proposals.proposal where id = $1", [proposalId]))[0];
  today.at = new Date(`${opened.node.openUntil}T16:59:00Z`);
  await slice.work.runJob("close-endorsement");
  expect(await state()).toEqual({ state: "OPEN", version: 3 });
  today.at = new Date(`${opened.node.openUntil}T17:00:00Z`);
  await slice.work.runJob("close-endorsement");
  await slice.work.runJob("close-endorsement");
  expect(await state()).toEqual({ state: "UNDER_REVIEW", version: 4 });
  expect(await timelineOf(slice, proposalId)).toEqual(["SUBMITTED", "OPEN", "UNDER_REVIEW"]);
  expect((await act(member("mem_3"), "endorseProposal", { proposalId })).codes).toEqual(["NOT_OPEN"]);
});

test("what has ended is put away after two years, a withdrawn draft too, and stays searchable", async () => {
  const { node } = await act(author, "createProposal", draft);
  await act(author, "transitionProposal", { proposalId: node.id, expectedVersion: 1, to: "WITHDRAWN" });
  const [{ at } = { at: new Date() }] = await slice.sql<{ at: Date }>(
    "select state_since as at from proposals.proposal where id = $1",
    [node.id],
  );
  const state = async () =>
    (await slice.sql<{ state: string }>("select state from proposals.proposal where id = $1", [node.id]))[0]?.state;
  today.at = new Date(at.getTime() + 700 * 86_400_000);
  await slice.work.runJob("archive-proposals");
  expect(await state()).toBe("WITHDRAWN");
  today.at = new Date(at.getTime() + 732 * 86_400_000);
  await slice.work.runJob("archive-proposals");
  expect(await state()).toBe("ARCHIVED");
  const found = await slice.execute({
    query: `{ proposals(filter: { text: "luan chuyen", states: [ARCHIVED] }) { totalCount } }`,
    viewer: author,
  });
  expect(found.body.data.proposals.totalCount).toBe(1);
});

test("changes stand in the log, without the names and the reasons of persons", async () => {
  const rows = await slice.sql<{ object: string; changes: Record<string, unknown[]> }>(
    "select object, changes from proposals.change_log where object in ('proposal_person', 'endorsement', 'proposal')",
  );
  expect(new Set(rows.map(({ object }) => object))).toEqual(new Set(["proposal", "proposal_person", "endorsement"]));
  expect(JSON.stringify(rows)).not.toContain("mem_");
  expect(rows.find(({ object }) => object === "proposal_person")?.changes["member_id"]).toEqual([null, "(hidden)"]);
});
