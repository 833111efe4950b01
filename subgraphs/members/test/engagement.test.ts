import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { auditor, coordinatorOfMae, coordinatorOfMof, dan, member, presidium, secretariat } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory });
});
afterAll(() => slice.stop());

async function change(viewer: Viewer, mutation: string, type: string, input: object) {
  const row = mutation.endsWith("Benefit") ? "benefit" : "contribution";
  const fields = `${row} { id state version hours ministryAtTime { id } decisionNote source { __typename } } userErrors { code field }`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
  const { body } = await slice.execute({ query, variables: { input }, viewer });
  expect(body.errors).toBeUndefined();
  return { entry: body.data[mutation][row], userErrors: body.data[mutation].userErrors };
}

const resource = {
  kind: "RESOURCE",
  occurredOn: "2025-01-20",
  amountVnd: 5_000_000,
  hours: 3,
  description: { vi: "Vận động nguồn lực" },
};
const declare = (viewer: Viewer, more: object = {}) =>
  change(viewer, "declareContribution", "DeclareContributionInput", { ...resource, ...more });
const decide = (viewer: Viewer, input: object) =>
  change(viewer, "transitionContribution", "TransitionEntryInput", { expectedVersion: 1, ...input });

test("what a member declares stands in the unit of its day and waits for her unit", async () => {
  const { entry, userErrors } = await declare(dan);
  expect(userErrors).toEqual([]);
  expect(entry).toMatchObject({ state: "SELF_DECLARED", ministryAtTime: { id: "min_mard" } });
  const { id } = entry;
  // Who may not read the entry is not told that it is there.
  expect((await decide(coordinatorOfMof, { id, to: "CONFIRMED" })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  expect((await decide(dan, { id, to: "CONFIRMED" })).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  for (const viewer of [presidium, auditor]) {
    expect((await decide(viewer, { id, to: "CONFIRMED" })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  }
  expect((await decide(coordinatorOfMae, { id, to: "REJECTED" })).userErrors).toMatchObject([{ field: ["note"] }]);
  expect((await decide(coordinatorOfMae, { id, to: "CONFIRMED" })).entry).toMatchObject({
    state: "CONFIRMED",
    version: 2,
  });
  expect((await decide(secretariat, { id, to: "REJECTED", note: "x" })).userErrors).toMatchObject([
    { code: "STALE_VERSION" },
  ]);
  expect((await decide(secretariat, { id, to: "REJECTED", note: "x", expectedVersion: 2 })).userErrors).toMatchObject([
    { code: "ILLEGAL_TRANSITION" },
  ]);
});

test("of two who decide at once one decides", async () => {
  const { entry } = await declare(dan, { occurredOn: "2025-06-20" });
  const outcomes = await Promise.all([
    decide(coordinatorOfMae, { id: entry.id, to: "CONFIRMED" }),
    decide(secretariat, { id: entry.id, to: "REJECTED", note: "Trùng" }),
  ]);
  expect(outcomes.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
});

test("a coordinator does not confirm what she declared herself", async () => {
  const { entry } = await declare(coordinatorOfMae);
  expect((await decide(coordinatorOfMae, { id: entry.id, to: "CONFIRMED" })).userErrors).toMatchObject([
    { code: "FORBIDDEN" },
  ]);
  expect((await decide(secretariat, { id: entry.id, to: "REJECTED", note: "Thiếu minh chứng" })).entry).toMatchObject({
    state: "REJECTED",
    decisionNote: "Thiếu minh chứng",
  });
});

test("benefits go the same way, and whoever is no member declares nothing", async () => {
  const course = { kind: "PUBLICATION", occurredOn: "2025-08-01", description: { vi: "Bài viết" } };
  const declared = await change(dan, "declareBenefit", "DeclareBenefitInput", course);
  const decision = { id: declared.entry.id, expectedVersion: 1, to: "CONFIRMED" };
  const decided = await change(coordinatorOfMae, "transitionBenefit", "TransitionEntryInput", decision);
  expect(decided.entry.state).toBe("CONFIRMED");
  expect((await declare(secretariat)).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
});

test.each([
  [{ occurredOn: "2999-01-01" }, ["occurredOn"]],
  [{ hours: -1 }, ["hours"]],
  [{ amountVnd: -5 }, ["amountVnd"]],
  [{ description: { vi: " " } }, ["description"]],
  [{ description: { vi: "x".repeat(2001) } }, ["description"]],
  [{ sourceType: "EVENT" }, ["sourceId"]],
])("an entry with %j is refused, and the field is named", async (more, field) => {
  expect((await declare(dan, more)).userErrors).toMatchObject([{ code: "VALIDATION", field }]);
});

let number = 0;
const handle = (type: string, payload: object) =>
  slice.work.handle("record-engagement", {
    id: `hev_${++number}`,
    source: "events",
    type,
    aggregate: "thing:1",
    payload: { ...payload },
    occurredAt: new Date(),
  });
const derived = (sourceId: string) =>
  slice.sql(
    `select 'contribution' as side, member_id, kind, unit_id, hours::float8, state from members.contribution where source_id = $1
     union all select 'benefit', member_id, kind, unit_id, hours::float8, state from members.benefit where source_id = $1 order by 1, 3, 2`,
    [sourceId],
  );

test("attendance of a training is a contribution and a benefit, once, however often it is told (V-C1)", async () => {
  const attended = {
    registrationId: "reg_1",
    eventId: "evt_t",
    memberId: "mem_dan",
    unitId: "min_mard",
    kind: "TRAINING",
    hours: 12,
    on: "2024-05-05",
  };
  await Promise.all(Array.from({ length: 5 }, () => handle("registration.attended", attended)));
  const row = { member_id: "mem_dan", unit_id: "min_mard", hours: 12, state: "CONFIRMED" };
  expect(await derived("evt_t")).toEqual([
    { side: "benefit", kind: "TRAINING", ...row },
    { side: "contribution", kind: "ATTENDANCE", ...row },
  ]);
  await handle("registration.attended", { ...attended, eventId: "evt_f", kind: "FORUM" });
  expect(await derived("evt_f")).toMatchObject([{ kind: "ATTENDANCE" }]);
  await handle("registration.attended", { ...attended, eventId: "evt_g", memberId: null });
  await handle("registration.attended", { ...attended, eventId: "evt_g", memberId: "mem_unknown" });
  expect(await derived("evt_g")).toEqual([]);
});

test("a reported event gives entries to its speakers and to those who speak for the host", async () => {
  await handle("event.reported", {
    eventId: "evt_r",
    code: "SK-1",
    kind: "FORUM",
    hostUnitId: "min_mae",
    on: "2025-05-05",
    speakers: [
      { memberId: "mem_dan", role: "SPEAKER", hours: 1 },
      { memberId: "mem_dan", role: "MODERATOR", hours: 0.5 },
      { memberId: null, role: "SPEAKER", hours: 1 },
    ],
  });
  expect(await derived("evt_r")).toMatchObject([
    { kind: "HOSTING", member_id: "mem_ha_vu", unit_id: "min_mae" },
    { kind: "SPEAKING", member_id: "mem_dan", unit_id: "min_mae", hours: 1.5 },
  ]);
});

test("opinions, completed proposals and done activities become contributions, and confirm what was declared", async () => {
  const own = await declare(dan, { kind: "PROPOSAL", sourceType: "PROPOSAL", sourceId: "pro_1" });
  expect(own.entry).toMatchObject({ state: "SELF_DECLARED", source: { __typename: "Proposal" } });
  expect(
    (await declare(dan, { kind: "PROPOSAL", sourceType: "PROPOSAL", sourceId: "pro_1" })).userErrors,
  ).toMatchObject([{ code: "VALIDATION", field: ["sourceId"] }]);
  const completed = {
    proposalId: "pro_1",
    code: "DX-1",
    authorId: "mem_dan",
    authorUnitId: "min_mae",
    on: "2025-07-01",
  };
  await handle("proposal.completed", completed);
  await handle("opinion.delivered", {
    opinionId: "opn_1",
    proposalId: "pro_1",
    code: "DX-1",
    memberId: "mem_ha_le_1",
    on: "2025-06-01",
  });
  expect(await derived("pro_1")).toMatchObject([
    { kind: "EXPERT_OPINION", member_id: "mem_ha_le_1", unit_id: "min_mof", state: "CONFIRMED" },
    { kind: "PROPOSAL", member_id: "mem_dan", state: "CONFIRMED" },
  ]);
  await handle("activity.done", {
    activityId: "act_1",
    code: "HD-1",
    unitId: "min_mae",
    leadMemberId: "mem_dan",
    title: { vi: "x" },
    doneOn: "2025-09-09",
  });
  expect(await derived("act_1")).toMatchObject([{ kind: "PROGRAMME_LEAD", member_id: "mem_dan" }]);
});

test("units at work without a member are public, and a unit that ended is not missed", async () => {
  await slice.sql("insert into members.unit_successor (unit_id, code) values ('min_alone', 'ALONE')");
  const query = `{ unitsWithoutMembers { id } before: unitsWithoutMembers(asOf: "2025-02-28") { id } }`;
  const { body } = await slice.execute({ query });
  expect(body.data.unitsWithoutMembers).toEqual([{ id: "min_alone" }]);
  expect(body.data.before).toEqual([{ id: "min_alone" }, { id: "min_mae" }]);
});

test("an entry's words do not enter the change log", async () => {
  await declare(member, { description: { vi: "Chuyện riêng của tôi" } });
  const lines = await slice.sql<{ changes: object }>(
    "select changes from members.change_log where object = 'contribution'",
  );
  expect(lines.length).toBeGreaterThan(0);
  expect(JSON.stringify(lines)).not.toContain("Chuyện riêng");
});
