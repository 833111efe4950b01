import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { createRandom, seeds, startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { drawPlanStep, PlanModel, progressOf } from "./plan-model.ts";
import type { PlanStep } from "./plan-model.ts";
import { clock, coordinatorOf, member, secretariat, seed, viewerWith } from "./story.ts";
import { writer } from "./writing.ts";

let ministries: SubgraphUnderTest;
let now = clock();
beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock: () => now, poolSize: 8 });
});
afterAll(() => ministries.stop());

const write = writer(() => ministries);
const lead = { ...viewerWith("NETWORK_MEMBER", "min_mof"), subject: "lead", memberId: "mem_lead" };
const units = ["min_mof", "min_mae"] as const;
const activityFields = "activity { id version state weight progress }";

/** Plans of two units in a year of their own, under its theme. */
interface Year {
  readonly year: number;
  readonly plans: readonly string[];
}

let lastYear = 2029;
async function beginYear(): Promise<Year> {
  const year = ++lastYear;
  now = new Date(`${year}-03-01T02:00:00Z`);
  await ministries.sql(
    "insert into ministries.annual_theme (id, year, title_vi, state, issued_on) values ($1, $2, 'Chủ đề', 'ISSUED', $3)",
    [`thm_${year}`, year, `${year}-01-05`],
  );
  const begin = async (ministryId: string) => {
    const { plan } = await write(coordinatorOf(ministryId), "createAnnualPlan", "plan { id }", { ministryId, year });
    return String(plan.id);
  };
  return { year, plans: [await begin(units[0]), await begin(units[1])] };
}

interface Row {
  readonly id: string;
  readonly version: number;
}

/** The activity a step is about, by its place among those of the plan; undefined when the plan has none. */
async function activityOf(planId: string | undefined, nth: number): Promise<Row | undefined> {
  const rows = await ministries.sql<{ id: string; version: number }>(
    "select id, version from ministries.plan_activity where plan_id = $1 order by code",
    [planId],
  );
  return rows[nth % rows.length];
}

type Taken = {
  readonly isTaken: boolean;
  readonly activity?: Row & { state: string; weight: number; progress: number };
};

/** Takes a step through the public door; what is refused is refused as data, which `write` makes sure of. */
async function take({ year, plans }: Year, step: PlanStep): Promise<Taken> {
  if (step.kind === "begin") {
    await ministries.work.runJob("begin-plans");
    return { isTaken: true };
  }
  const planId = plans[step.plan];
  const coordinator = coordinatorOf(units[step.plan] ?? "");
  const send = async (viewer: Viewer, name: string, selection: string, input: object): Promise<Taken> => {
    const { userErrors, activity } = await write(viewer, name, selection, input);
    return { isTaken: userErrors.length === 0, activity };
  };
  if (step.kind === "add") {
    const endsOn = `${year}-${step.isOverdue ? "02-01" : "11-30"}`;
    const input = {
      planId,
      title: { vi: "Hoạt động" },
      kind: "OTHER",
      leadMemberId: "mem_lead",
      weight: step.weight,
      endsOn,
    };
    return send(coordinator, "addPlanActivity", activityFields, input);
  }
  if (step.kind === "step") {
    const [plan] = await ministries.sql<Row>("select id, version from ministries.annual_plan where id = $1", [planId]);
    const input = { id: planId, expectedVersion: plan?.version, to: step.to, note: "Ghi chú" };
    return send(step.to === "SUBMITTED" ? coordinator : secretariat, "transitionAnnualPlan", "plan { id }", input);
  }
  const found = await activityOf(planId, step.nth);
  if (found === undefined) return { isTaken: false };
  const named = { id: found.id, expectedVersion: found.version };
  if (step.kind === "remove") return send(coordinator, "removePlanActivity", "plan { id }", named);
  if (step.kind === "report") {
    const input = { ...named, progress: step.progress, narrative: { vi: "Tiến độ" } };
    return send(step.isLead ? lead : coordinator, "reportProgress", activityFields, input);
  }
  const { weight, progress } = step.kind === "change" ? step : { weight: undefined, progress: undefined };
  const moved = step.kind === "move" && {
    state: step.to,
    ...(step.by === "REASON" && { reason: { vi: "Có lý do" } }),
    ...(step.by === "PAPER" && { evidenceIds: ["doc_public"] }),
  };
  return send(coordinator, "updatePlanActivity", activityFields, { ...named, weight, progress, ...moved });
}

/** What the graph says of the year to staff, and of the theme to everybody. */
async function figuresOf({ year, plans }: Year) {
  const theme = "progress { plannedUnits submittedUnits approvedUnits activities done late weightedProgress }";
  const query = `query ($year: Int!) { annualTheme(year: $year) { ${theme} }
    mof: ministry(code: "MOF") { plan(year: $year) { state progress } } mae: ministry(code: "MAE") { plan(year: $year) { state progress } } }`;
  const { body } = await ministries.execute({ viewer: secretariat, query, variables: { year } });
  const forMember = await ministries.execute({
    viewer: member,
    query: `query ($year: Int!) { annualTheme(year: $year) { ${theme} } }`,
    variables: { year },
  });
  expect(plans).toHaveLength(2);
  expect(forMember.body.data.annualTheme).toEqual(body.data.annualTheme);
  return { plans: [body.data.mof.plan, body.data.mae.plan], theme: body.data.annualTheme.progress };
}

const rounded = (figures: { plans: { state: string; progress: number }[]; theme: { weightedProgress: number } }) => ({
  plans: figures.plans.map(({ state, progress }) => ({ state, progress: Number(progress.toFixed(6)) })),
  theme: { ...figures.theme, weightedProgress: Number(figures.theme.weightedProgress.toFixed(6)) },
});

test.each(seeds(1, 2, 3))(
  "one after the other, any steps leave plans and figures as the model has them (seed %i)",
  async (seedNumber) => {
    const random = createRandom(seedNumber);
    const model = new PlanModel(units.length);
    const year = await beginYear();
    for (let count = 0; count < 40; count += 1) {
      const step = drawPlanStep(random);
      const may = model.take(step);
      const { isTaken } = await take(year, step);
      const figures = rounded(await figuresOf(year));
      expect({ count, step, isTaken, ...figures }).toEqual({ count, step, isTaken: may, ...rounded(model.figures()) });
    }
  },
);

interface ActivityRow extends Row {
  readonly plan_id: string;
  readonly state: string;
  readonly weight: number;
  readonly progress: number;
  readonly reports: number;
  readonly is_shown: boolean;
  readonly told: number;
}

const rowsOf = ({ plans }: Year) =>
  ministries.sql<ActivityRow>(
    `select a.id, a.plan_id, a.version, a.state, a.weight, a.progress,
      (select count(*)::int from ministries.progress_report as r where r.activity_id = a.id) as reports,
      a.reason_vi is not null or exists (
        select from ministries.progress_report as r join ministries.report_evidence as e on e.report_id = r.id where r.activity_id = a.id) as is_shown,
      (select count(*)::int from ministries.outbox_event where type = 'activity.done' and aggregate = 'activity:' || a.id) as told
     from ministries.plan_activity as a where a.plan_id = any ($1) order by a.id`,
    [plans],
  );

/** Rules that hold whatever came in between (domain §9.1). */
async function expectSound(year: Year): Promise<readonly ActivityRow[]> {
  const rows = await rowsOf(year);
  for (const { id, state, progress, is_shown, told } of rows) {
    expect({ id, told }).toEqual({ id, told: state === "DONE" ? 1 : 0 });
    if (state === "DONE") expect({ id, progress, is_shown }).toEqual({ id, progress: 100, is_shown: true });
  }
  const { plans } = await figuresOf(year);
  for (const [index, plan] of plans.entries()) {
    const own = rows.filter(({ plan_id }) => plan_id === year.plans[index]);
    expect(plan.progress).toBeCloseTo(progressOf(own), 6);
    // What was sent is what was written: not a plan without work.
    if (plan.state === "SUBMITTED") expect(own.filter(({ state }) => state !== "CANCELLED")).not.toEqual([]);
  }
  return rows;
}

test.each(seeds(11, 12, 13))(
  "all at once, no change is lost, none is made from an old version, and figures are sums (seed %i)",
  async (seedNumber) => {
    const random = createRandom(seedNumber);
    const year = await beginYear();
    let before = await expectSound(year);
    for (let round = 0; round < 8; round += 1) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => take(year, drawPlanStep(random))));
      const after = await expectSound(year);
      for (const row of after) {
        const accepted = answers.flatMap(({ isTaken, activity }) =>
          isTaken && activity?.id === row.id ? [activity] : [],
        );
        const old = before.find(({ id }) => id === row.id);
        const versions = accepted.map(({ version }) => version).toSorted((one, other) => one - other);
        expect({ round, id: row.id, versions }).toEqual({
          round,
          id: row.id,
          versions: accepted.map((_each, index) => (old?.version ?? 0) + index + 1),
        });
        const last = accepted.find(({ version }) => version === row.version);
        if (last !== undefined) {
          const { id, version, state, weight, progress } = row;
          expect(last).toEqual({ id, version, state, weight, progress });
        }
      }
      before = after;
    }
  },
);

test("a plan is not sent while its only activity is taken out", async () => {
  for (let count = 0; count < 8; count += 1) {
    const year = await beginYear();
    await take(year, { kind: "add", plan: 0, weight: 1, isOverdue: false });
    await Promise.all([
      take(year, { kind: "remove", plan: 0, nth: 0 }),
      take(year, { kind: "step", plan: 0, to: "SUBMITTED" }),
    ]);
    await expectSound(year);
  }
});
