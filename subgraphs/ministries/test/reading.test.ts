import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { clock, coordinatorOf, member, secretariat, seed } from "./story.ts";

let ministries: SubgraphUnderTest;

beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock });
});
afterAll(() => ministries.stop());

async function ask(viewer: Viewer, query: string) {
  const { body } = await ministries.execute({ query, viewer });
  expect(body.errors).toBeUndefined();
  return { data: body.data, masked: body.extensions?.["masked"] };
}

test("a unit bears the name of the day it is asked for", async () => {
  const { data } = await ask(
    visitor,
    `{ ministry(code: "MOF") { now: name { vi en } before: name(asOf: "2020-01-01") { vi } status versions { versionNo } } }`,
  );
  expect(data.ministry).toEqual({
    now: { vi: "Bộ Tài chính mới", en: "New MOF" },
    before: { vi: "Bộ MOF cũ" },
    status: "ACTIVE",
    versions: [{ versionNo: 1 }, { versionNo: 2 }],
  });
});

test("successors are followed to the unit of the day, and end where a unit was dissolved", async () => {
  const { data } = await ask(
    visitor,
    `{ ministries { edges { node { code status now: currentSuccessor { code } before: currentSuccessor(asOf: "2024-12-31") { code } } } } }`,
  );
  const byCode = Object.fromEntries(
    data.ministries.edges.map((edge: { node: { code: string } }) => [edge.node.code, edge.node]),
  );
  expect(byCode["MARD"]).toMatchObject({ status: "ENDED", now: { code: "MAE" }, before: { code: "MARD" } });
  expect(byCode["MONRE"]).toMatchObject({ now: { code: "MAE" } });
  expect(byCode["MOF"]).toMatchObject({ now: { code: "MOF" } });
  expect(byCode["GONE"]).toMatchObject({ now: null, before: { code: "GONE" } });
});

test("the units a ministry came from are listed with their day, and keep their own plans", async () => {
  const { data } = await ask(
    coordinatorOf("min_mae"),
    `{ ministry(code: "MAE") { predecessors { type isPrimary effectiveOn from { code validTo plans(fromYear: 2020, toYear: 2026) { year state } } } } }`,
  );
  expect(data.ministry.predecessors).toEqual([
    {
      type: "MERGED_INTO",
      isPrimary: true,
      effectiveOn: "2025-03-01",
      from: { code: "MARD", validTo: "2025-02-28", plans: [{ year: 2024, state: "CLOSED" }] },
    },
    {
      type: "MERGED_INTO",
      isPrimary: true,
      effectiveOn: "2025-03-01",
      from: { code: "MONRE", validTo: "2025-02-28", plans: [] },
    },
  ]);
});

test("search finds units without accents and in any period", async () => {
  const { data } = await ask(
    visitor,
    `{ ministries(filter: { text: "tai chinh" }) { totalCount edges { node { code } } } }`,
  );
  expect(data.ministries).toEqual({ totalCount: 1, edges: [{ node: { code: "MOF" } }] });
});

test("an agreed plan is the network's, a draft its unit's and staff's", async () => {
  const query = `{ ministries(filter: { status: ACTIVE }) { edges { node { code plan(year: 2026) { code state progress theme { year } } } } } }`;
  const plansFor = async (viewer: Viewer) => {
    const { data, masked } = await ask(viewer, query);
    return {
      codes: data.ministries.edges.map(
        (edge: { node: { plan: { code: string } | null } }) => edge.node.plan?.code ?? null,
      ),
      masked,
    };
  };
  expect(await plansFor(secretariat)).toEqual({ codes: [null, "KH-2026-MOF", "KH-2026-MAE"], masked: undefined });
  expect((await plansFor(coordinatorOf("min_mae"))).codes).toEqual([null, "KH-2026-MOF", "KH-2026-MAE"]);
  const others = await plansFor(member);
  expect(others.codes).toEqual([null, "KH-2026-MOF", null]);
  expect(others.masked).toContainEqual({ path: ["ministries", "edges", 2, "node", "plan"], reason: "UNIT" });
  const strangers = await plansFor(visitor);
  expect(strangers.codes).toEqual([null, null, null]);
  expect(strangers.masked).toContainEqual({ path: ["ministries", "edges", 1, "node", "plan"], reason: "SIGN_IN" });
});

test("progress is weighted, and budgets stay with the unit", async () => {
  const query = `{ ministry(code: "MOF") { plan(year: 2026) { progress activities(first: 1) { totalCount pageInfo { hasNextPage } edges { node {
    code isLate budgetVnd lead { id } partners { code } } } } } } }`;
  const { data } = await ask(coordinatorOf("min_mof"), query);
  expect(data.ministry.plan).toEqual({
    progress: 62.5,
    activities: {
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      edges: [
        {
          node: {
            code: "HD-1",
            isLate: true,
            budgetVnd: 90000000,
            lead: { id: "mem_lead" },
            partners: [{ code: "MAE" }],
          },
        },
      ],
    },
  });
  const other = await ask(member, query);
  expect(other.data.ministry.plan.activities.edges[0].node.budgetVnd).toBeNull();
  expect(other.masked).toEqual([
    { path: ["ministry", "plan", "activities", "edges", 0, "node", "budgetVnd"], reason: "UNIT" },
  ]);
});

test("theme figures count every unit's plan and are the same for all who may read them", async () => {
  const query = `{ annualTheme(year: 2026) { title { vi } progress { plannedUnits submittedUnits approvedUnits activities done late weightedProgress } } }`;
  const expected = {
    plannedUnits: 2,
    submittedUnits: 1,
    approvedUnits: 1,
    activities: 2,
    done: 1,
    late: 1,
    weightedProgress: 62.5,
  };
  for (const viewer of [member, secretariat, coordinatorOf("min_mae")]) {
    expect((await ask(viewer, query)).data.annualTheme).toEqual({ title: { vi: "Chủ đề 2026" }, progress: expected });
  }
  expect((await ask(visitor, query)).masked).toEqual([{ path: ["annualTheme", "progress"], reason: "SIGN_IN" }]);
});

test("drafts of themes and strategies are staff's", async () => {
  const query = `{ annualTheme(year: 2027) { year } strategy(id: "str_next") { objectives { code } } }`;
  expect((await ask(member, query)).data).toEqual({ annualTheme: null, strategy: null });
  expect((await ask(secretariat, query)).data).toEqual({
    annualTheme: { year: 2027 },
    strategy: { objectives: [{ code: "MT1" }] },
  });
});

test("a unit's own indicator values are its own and staff's, the network's are everybody's", async () => {
  const query = `{ strategy(inForceOn: "2026-05-01") { objectives { indicators { values(fromYear: 2026, toYear: 2026) { actual reportedBy { code } } } activities(year: 2026) { totalCount } } } }`;
  const valuesFor = async (viewer: Viewer) =>
    (await ask(viewer, query)).data.strategy.objectives[0].indicators[0].values;
  expect(await valuesFor(visitor)).toEqual([{ actual: 94, reportedBy: null }]);
  expect(await valuesFor(coordinatorOf("min_mof"))).toHaveLength(2);
  expect(await valuesFor(secretariat)).toHaveLength(3);
});

test("visitors read public news, newest first below what is pinned, and nothing that has expired", async () => {
  const { data } = await ask(
    visitor,
    `{ announcements(first: 5) { totalCount edges { node { title { vi } publisher { code } } } } }`,
  );
  expect(data.announcements.edges.map((edge: { node: { title: { vi: string } } }) => edge.node.title.vi)).toEqual([
    "Tin ghim",
    "Tin mới",
  ]);
});

test("one piece of news is read by its id, by whom the list shows it and as long as it does", async () => {
  const rows = await ministries.sql<{ id: string; title_vi: string }>(
    "select id, title_vi from ministries.announcement",
  );
  const idOf = (title: string) => rows.find(({ title_vi }) => title_vi === title)?.id ?? "";
  const find = async (viewer: Viewer, title: string) =>
    (await ask(viewer, `{ announcement(id: "${idOf(title)}") { title { vi } } }`)).data.announcement;
  expect(await find(visitor, "Tin mới")).toEqual({ title: { vi: "Tin mới" } });
  expect(await find(secretariat, "Tin hết hạn")).toBeNull();
  for (const { title_vi } of rows) {
    const listed = ["Tin ghim", "Tin mới"].includes(title_vi);
    expect({ title_vi, found: (await find(visitor, title_vi)) !== null }).toEqual({ title_vi, found: listed });
  }
});

test("a unit's documents are for its own people", async () => {
  const query = `{ documents(text: "cv-bgddt 45") { totalCount } ministry(code: "MOF") { documents { edges { node { docNumber downloadUrl } } } } }`;
  const { data } = await ask(visitor, query);
  expect(data.documents.totalCount).toBe(1);
  expect(data.ministry.documents.edges).toEqual([{ node: { docNumber: "45/CV-BGDĐT", downloadUrl: null } }]);
  expect((await ask(member, query)).data.ministry.documents.edges).toHaveLength(2);
});

test("candidates to host never hosted come first, and nobody inherits a turn", async () => {
  const { data } = await ask(
    secretariat,
    `{ hostCandidates(year: 2027, first: 5) { code hostAssignments { year state } } }`,
  );
  expect(data.hostCandidates.map((unit: { code: string }) => unit.code)).toEqual(["MAE", "MOF"]);
  const rotation = await ask(
    secretariat,
    `{ hostRotation(fromYear: 2017, toYear: 2025) { year ministry { code status currentSuccessor { code } } leadershipCommitments { vi } event { id } } }`,
  );
  expect(rotation.data.hostRotation).toEqual([
    {
      year: 2018,
      ministry: { code: "MARD", status: "ENDED", currentSuccessor: { code: "MAE" } },
      leadershipCommitments: null,
      event: { id: "evt_2018" },
    },
    {
      year: 2025,
      ministry: { code: "MOF", status: "ACTIVE", currentSuccessor: { code: "MOF" } },
      leadershipCommitments: { vi: "Hỗ trợ thành viên" },
      event: { id: "evt_2025" },
    },
  ]);
});

test("visitors learn who hosts, not what was promised or only proposed", async () => {
  const { data, masked } = await ask(
    visitor,
    `{ hostRotation(fromYear: 2025, toYear: 2026) { year state leadershipCommitments { vi } } }`,
  );
  expect(data.hostRotation).toEqual([
    { year: 2025, state: "HELD", leadershipCommitments: null },
    { year: 2026, state: "CONFIRMED", leadershipCommitments: null },
  ]);
  expect(masked).toHaveLength(2);
});

test("references obey the same rules as queries", async () => {
  const query = `{ _entities(representations: [
    { __typename: "Ministry", id: "min_mof" }, { __typename: "Ministry", code: "MAE" }, { __typename: "Ministry", id: "min_none" },
    { __typename: "PlanActivity", id: "act_1" }, { __typename: "PlanActivity", id: "act_3" }, { __typename: "Document", id: "doc_unit" },
    { __typename: "AnnualTheme", year: 2026 }
  ]) { ... on Ministry { code } ... on PlanActivity { progress } ... on Document { docNumber } ... on AnnualTheme { id } } }`;
  expect((await ask(visitor, query)).data._entities).toEqual([
    { code: "MOF" },
    { code: "MAE" },
    null,
    null,
    null,
    null,
    { id: "thm_2026" },
  ]);
  const { data } = await ask(member, query);
  expect(data._entities.slice(3)).toEqual([{ progress: 50 }, null, { docNumber: "46/BC" }, { id: "thm_2026" }]);
});

test("the number of statements does not grow with the page", async () => {
  const count = async (first: number) => {
    const before = await ministries.statements();
    await ask(
      secretariat,
      `{ ministries(first: ${first}) { totalCount edges { node { name { vi } currentSuccessor { code } predecessors { from { code name { vi } } } hostAssignments { year note { vi } letter { id } }
        plan(year: 2026) { progress theme { year progress { done } unitsWithoutPlan { code } corrections { note } } review { state } preparedFrom { id } moves { note } objectivesWithoutActivity { code } activities(first: 5) { totalCount edges { node { code objective { code } reports { id evidence { id } } reason { vi } carriedFrom { code } budgetVnd partners { code } } } } }
        announcements(first: 2) { totalCount } documents(first: 2) { totalCount edges { node { id supersedes { id } supersededBy { id } } } } } } } }`,
    );
    return (await ministries.statements()) - before;
  };
  // The second unit has a plan, a predecessor and everything below them, so a page of three reaches every level.
  expect(await count(6)).toBeLessThanOrEqual(await count(3));
});
