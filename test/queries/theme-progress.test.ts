import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures, maskedFields } from "./ask.ts";
import { requireRow } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const secretariat: Asker = { role: "SECRETARIAT" };

/** The figures of Q12, counted plainly, past every rule. */
const countPlainly = (year: number) =>
  requireRow<Record<string, number>>(
    hub,
    "ministries",
    `with plans as (select p.* from ministries.annual_plan as p join ministries.annual_theme as t on t.id = p.theme_id where t.year = $1 and t.state <> 'DRAFT'),
       agreed as (select a.* from ministries.plan_activity as a join plans as p on p.id = a.plan_id where p.state in ('APPROVED', 'IN_PROGRESS', 'CLOSED'))
     select (select count(*)::int from plans) as "plannedUnits",
       (select count(*)::int from plans where state in ('SUBMITTED', 'APPROVED', 'IN_PROGRESS', 'CLOSED')) as "submittedUnits",
       (select count(*)::int from plans where state in ('APPROVED', 'IN_PROGRESS', 'CLOSED')) as "approvedUnits",
       (select count(*)::int from agreed) as activities, (select count(*)::int from agreed where state = 'DONE') as done,
       (select count(*)::int from agreed where ends_on < '2026-11-23' and state not in ('DONE', 'CANCELLED')) as late,
       (select coalesce(sum(weight * progress)::float8 / nullif(sum(weight), 0), 0) from agreed) as "weightedProgress"`,
    [year],
  );

test("the figures are those of SQL: weighted over agreed plans, and late ones counted", async () => {
  const answer = await ask(hub, "Q12", { year: 2026 }, { as: secretariat });
  expect(failures(answer)).toEqual([]);
  const { progress, plans } = answer.data.annualTheme;
  const facts = await countPlainly(2026);
  expect({ ...progress, weightedProgress: 0 }).toEqual({ ...facts, weightedProgress: 0 });
  expect(progress.weightedProgress).toBeCloseTo(facts["weightedProgress"] ?? -1);
  expect(progress.late).toBeGreaterThan(0);
  expect(progress.submittedUnits).toBeLessThan(progress.plannedUnits);
  expect(plans.totalCount).toBe(progress.plannedUnits);
});

test("a theme without agreed plans has a progress of nought, not an error", async () => {
  const draft = await ask(hub, "Q12", { year: 2027 }, { as: secretariat });
  expect(failures(draft)).toEqual([]);
  expect(draft.data.annualTheme).toMatchObject({
    state: "DRAFT",
    progress: { plannedUnits: 0, activities: 0, weightedProgress: 0 },
  });
});

test("units without a plan are listed, and with those that have one they are all", async () => {
  const query = `{ annualTheme(year: 2026) { progress { plannedUnits } unitsWithoutPlan { code status } } ministries(asOf: "2026-11-23") { totalCount } }`;
  const { data } = await hub.execute({ query, as: secretariat });
  const missing = data.annualTheme.unitsWithoutPlan as { code: string; status: string }[];
  expect(missing.map(({ code }) => code)).toContain("SBV");
  expect(missing.every(({ status }) => status === "ACTIVE")).toBe(true);
  expect(data.annualTheme.progress.plannedUnits + missing.length).toBe(data.ministries.totalCount);
});

test("pages follow the official order and repeat nothing", async () => {
  const codes: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await ask(hub, "Q12", { year: 2026, after }, { as: secretariat, first: [3, 7, 5] });
    const { edges, pageInfo } = data.annualTheme.plans;
    codes.push(...edges.map(({ node }: { node: { code: string } }) => node.code));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  const plans = await hub.sql<{ code: string }>(
    "ministries",
    `select p.code from ministries.annual_plan as p join ministries.unit as u on u.id = p.unit_id
     join ministries.annual_theme as t on t.id = p.theme_id where t.year = 2026 order by u.protocol_order, p.id`,
  );
  expect(codes).toEqual(plans.map(({ code }) => code));
});

test.each<[string, Asker, string[]]>([
  ["a coordinator", { role: "UNIT_COORDINATOR", unit: "MAE" }, []],
  ["a member", { subject: "demo-member-001" }, ["MOET"]],
  ["data protection", { role: "DATA_PROTECTION" }, []],
])("%s reads the same figures and of the plans those she may", async (_who, as, draftsOf) => {
  const whole = await ask(hub, "Q12", { year: 2026 }, { as: secretariat });
  const answer = await ask(hub, "Q12", { year: 2026 }, { as });
  expect(failures(answer)).toEqual([]);
  expect(answer.data.annualTheme.progress).toEqual(whole.data.annualTheme.progress);
  const plans = answer.data.annualTheme.plans.edges as { node: { state: string; ministry: { code: string } } }[];
  const drafts = plans.filter(({ node }) => node.state === "DRAFT");
  expect(drafts.map(({ node }) => node.ministry.code)).toEqual(draftsOf);
  expect(answer.data.annualTheme.plans.totalCount).toBeLessThan(whole.data.annualTheme.plans.totalCount);
});

test("a visitor reads the theme, no figure and no plan", async () => {
  const answer = await ask(hub, "Q12", { year: 2026 });
  expect(answer.data.annualTheme).toMatchObject({
    year: 2026,
    state: "ISSUED",
    progress: null,
    plans: { totalCount: 0, edges: [] },
  });
  expect(maskedFields(answer)).toContain("annualTheme.progress SIGN_IN");
});
