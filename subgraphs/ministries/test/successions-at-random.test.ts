import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createRandom, seeds, startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { clock, coordinatorOf, secretariat, seed } from "./story.ts";
import { drawSuccessionStep, SuccessionModel } from "./succession-model.ts";
import type { SuccessionStep } from "./succession-model.ts";
import { presidium, writer } from "./writing.ts";

let ministries: SubgraphUnderTest;
let now = clock();
beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock: () => now, poolSize: 8 });
});
afterAll(() => ministries.stop());

const write = writer(() => ministries);
const planYear = 2031;
const dayAt = (day: number) => new Date(Date.UTC(2030, 5, 1 + day)).toISOString().slice(0, 10);
const goTo = (day: number) => {
  now = new Date(`${dayAt(day)}T02:00:00Z`);
};

/** Units of a run, by number; their codes say which run. */
class World {
  static runs = 0;
  readonly name = `R${(World.runs += 1)}`;
  readonly ids: string[] = [];
  day = 0;
  code = (unit: number): string => `${this.name}-${String(unit).padStart(2, "0")}`;
}

async function begin(units: number): Promise<World> {
  const world = new World();
  goTo(0);
  // Units that existed before: they may end today.
  for (let unit = 0; unit < units; unit += 1) await foundUnit(world, -30);
  return world;
}

async function foundUnit(world: World, day: number): Promise<void> {
  const unit = world.ids.length;
  const names = { name: { vi: `Bộ ${world.code(unit)}` }, abbreviation: { vi: "B" }, legalBasis: "Nghị quyết" };
  const { ministry } = await write(secretariat, "createUnit", "ministry { id }", {
    code: world.code(unit),
    kind: "MINISTRY",
    protocolOrder: 500 + unit,
    validFrom: dayAt(day),
    ...names,
  });
  world.ids.push(ministry.id);
}

/** Prepares a succession; its id, or null when it was refused. */
async function prepare(world: World, step: Extract<SuccessionStep, { kind: "succeed" }>): Promise<string | null> {
  const { from, to, type, isPrimary, after } = step;
  const input = {
    fromCode: world.code(from),
    toCode: to === null ? null : world.code(to),
    type,
    isPrimary,
    effectiveOn: dayAt(world.day + after),
    legalBasis: "Nghị quyết",
  };
  const { body } = await ministries.execute({
    viewer: secretariat,
    query:
      "mutation ($input: RecordSuccessionInput!) { recordSuccession(input: $input, dryRun: false) { succession { id } userErrors { code } } }",
    variables: { input },
  });
  expect(body.errors).toBeUndefined();
  return body.data.recordSuccession.succession?.id ?? null;
}

const isDone = ({ userErrors }: { userErrors: unknown[] }) => userErrors.length === 0;

async function take(world: World, step: SuccessionStep): Promise<boolean> {
  if (step.kind === "found") {
    await foundUnit(world, world.day);
    return true;
  }
  if (step.kind === "tomorrow") {
    goTo((world.day += 1));
    await ministries.work.runJob("begin-successions");
    return true;
  }
  if (step.kind === "succeed") {
    const id = await prepare(world, step);
    return id !== null && isDone(await write(presidium, "confirmSuccession", "fromUnitId", { id, expectedVersion: 1 }));
  }
  const unitId = world.ids[step.unit] ?? "";
  const coordinator = coordinatorOf(unitId);
  if (step.kind === "plan")
    return isDone(await write(coordinator, "createAnnualPlan", "plan { id }", { ministryId: unitId, year: planYear }));
  const [plan] = await ministries.sql<{ id: string; version: number }>(
    "select id, version from ministries.annual_plan where unit_id = $1 and year = $2",
    [unitId, planYear],
  );
  if (plan === undefined) return false;
  if (step.kind === "work") {
    const input = { planId: plan.id, title: { vi: "Hoạt động" }, kind: "OTHER" };
    return isDone(await write(coordinator, "addPlanActivity", "activity { id }", input));
  }
  const move = (viewer: typeof secretariat, expectedVersion: number, to: string) =>
    write(viewer, "transitionAnnualPlan", "plan { id }", { id: plan.id, expectedVersion, to });
  return (
    isDone(await move(coordinator, plan.version, "SUBMITTED")) &&
    isDone(await move(secretariat, plan.version + 1, "APPROVED"))
  );
}

interface PlanRow {
  readonly unit: string;
  readonly state: string;
  readonly activities: number;
}

const plansOf = ({ name }: World) =>
  ministries.sql<PlanRow & Record<string, unknown>>(
    `select u.code as unit, p.state, (select count(*)::int from ministries.plan_activity as a where a.plan_id = p.id) as activities
     from ministries.annual_plan as p join ministries.unit as u on u.id = p.unit_id where u.code like $1 order by u.code`,
    [`${name}-%`],
  );

/** Who stands in each unit's place today, as everybody reads it. */
async function successorsOf(world: World): Promise<Record<string, string | null>> {
  const asked = world.ids.map((id, unit) => `u${unit}: ministry(id: "${id}") { currentSuccessor { code } }`);
  const { body } = await ministries.execute({ query: `{ ${asked.join(" ")} }` });
  return Object.fromEntries(
    world.ids.map((_id, unit) => [world.code(unit), body.data[`u${unit}`].currentSuccessor?.code ?? null]),
  );
}

/** Sums by unit: as the unit was called, or by who stands in its place; what nobody carries on stays under its own name. */
function sumBy(rows: readonly PlanRow[], unitOf: (unit: string) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { unit, activities } of rows) sums.set(unitOf(unit), (sums.get(unitOf(unit)) ?? 0) + activities);
  return sums;
}
const total = (sums: Map<string, number>) => [...sums.values()].reduce((sum, each) => sum + each, 0);

test.each(seeds(1, 2, 3))(
  "mergers, splits, renames and dissolutions leave units and plans as the model has them (seed %i)",
  async (seedNumber) => {
    const random = createRandom(seedNumber);
    const world = await begin(5);
    const model = new SuccessionModel();
    model.today = -30;
    for (let unit = 0; unit < 5; unit += 1) model.found();
    model.today = 0;
    let added = 0;
    for (let count = 0; count < 50; count += 1) {
      const step = drawSuccessionStep(random, model.units.length);
      const may = model.take(step);
      if (may && step.kind === "work") added += 1;
      const isTaken = await take(world, step);
      const [rows, successors] = [await plansOf(world), await successorsOf(world)];
      expect({ count, step, isTaken, rows, successors }).toEqual({
        count,
        step,
        isTaken: may,
        rows: model.plans
          .map(({ unit, state, activities }) => ({ unit: world.code(unit), state, activities }))
          .toSorted((one, other) => (one.unit < other.unit ? -1 : 1)),
        successors: Object.fromEntries(
          model.units.map((_unit, unit) => {
            const next = model.successorOf(unit);
            return [world.code(unit), next === null ? null : world.code(next)];
          }),
        ),
      });
      const [atTime, today] = [sumBy(rows, (unit) => unit), sumBy(rows, (unit) => successors[unit] ?? unit)];
      expect({ count, atTime: total(atTime), today: total(today) }).toEqual({ count, atTime: added, today: added });
    }
  },
);

/** Rules of the history that hold whatever came in between (domain §9.1, §10). */
async function expectSound({ name }: World): Promise<void> {
  const wrong = await ministries.sql(
    `with recursive s as (
       select s.*, f.code, f.valid_to, t.valid_to as taken_to from ministries.unit_succession as s
       join ministries.unit as f on f.id = s.from_id left join ministries.unit as t on t.id = s.to_id
       where s.state = 'RECORDED' and f.code like $1
     ), walk(start, unit, steps) as (
       select from_id, to_id, 1 from s where is_primary
       union all
       select walk.start, s.to_id, walk.steps + 1 from walk join s on s.from_id = walk.unit and s.is_primary where walk.steps < 100
     )
     select 'ends on another day' as what, code from s where is_primary and valid_to is distinct from effective_on - 1
     union all select 'two primary successors', code from s where is_primary group by code having count(*) > 1
     union all select 'taken over by a unit that had ended', code from s where taken_to < effective_on
     union all select 'a circle', start from walk where steps >= 100
     union all select 'ended without a successor', u.code from ministries.unit as u
       where u.code like $1 and u.valid_to is not null and not exists (select from s where s.from_id = u.id and s.is_primary)
     union all select 'told not once', s.code from s where (
       select count(*) from ministries.outbox_event as o
       where o.type = 'unit.succeeded' and o.payload ->> 'fromUnitId' = s.from_id and o.payload ->> 'toUnitId' is not distinct from s.to_id
         and (o.payload ->> 'isPrimary')::boolean = s.is_primary and o.payload ->> 'effectiveOn' = s.effective_on::text
     ) <> (case when s.waiting then 0 else 1 end)`,
    [`${name}-%`],
  );
  expect(wrong).toEqual([]);
}

/** What happens at the same moment: successions that are confirmed and taken back at once, work on plans, a new day. */
async function takeAtOnce(world: World, steps: readonly SuccessionStep[]): Promise<number> {
  const prepared: string[] = [];
  for (const step of steps) {
    const id = step.kind === "succeed" ? await prepare(world, step) : null;
    if (id !== null) prepared.push(id);
  }
  const confirmed = prepared.flatMap((id, nth) => [
    write(presidium, "confirmSuccession", "fromUnitId", { id, expectedVersion: 1 }),
    ...(nth % 3 === 0 ? [write(secretariat, "discardSuccession", "discarded", { id })] : []),
  ]);
  const others = steps.filter(({ kind }) => kind === "plan" || kind === "work" || kind === "agree");
  const [worked] = await Promise.all([
    Promise.all(others.map(async (step) => (await take(world, step)) && step.kind === "work")),
    Promise.all(confirmed),
    ministries.work.runJob("begin-successions"),
  ]);
  // What was refused stays prepared; it goes, so that it can be prepared anew.
  for (const id of prepared) await write(secretariat, "discardSuccession", "discarded", { id });
  return worked.filter(Boolean).length;
}

test.each(seeds(11, 12, 13))(
  "confirmed all at once, no unit ends twice or in a circle and no activity is lost (seed %i)",
  async (seedNumber) => {
    const random = createRandom(seedNumber);
    const world = await begin(8);
    let added = 0;
    for (let round = 0; round < 5; round += 1) {
      for (let count = 0; count < 2; count += 1) await take(world, { kind: "found" });
      const steps = Array.from({ length: 14 }, () => drawSuccessionStep(random, world.ids.length));
      added += await takeAtOnce(world, steps);
      await expectSound(world);
      const rows = await plansOf(world);
      const successors = await successorsOf(world);
      expect(total(sumBy(rows, (unit) => unit))).toBe(added);
      expect(total(sumBy(rows, (unit) => successors[unit] ?? unit))).toBe(added);
      await take(world, { kind: "tomorrow" });
    }
  },
);
