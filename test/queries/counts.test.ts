import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures } from "./ask.ts";
import type { AskOptions } from "./ask.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const secretariat: Asker = { role: "SECRETARIAT" };
const member: Asker = { subject: "demo-member-001" };
const coordinator: Asker = { role: "UNIT_COORDINATOR", unit: "MAE" };

interface Asking {
  readonly variables: Record<string, unknown>;
  readonly first?: AskOptions["first"];
}
interface Cost {
  readonly fetches: number;
  readonly statements: number;
}
interface Measured {
  readonly name: string;
  readonly as?: Asker;
  /** The same question about little and about much. */
  readonly small: Asking;
  readonly large: Asking;
  /** What one answer may cost at most, over all slices, however long its lists are. */
  readonly ceiling: Cost;
}

const home = { year: 2026, today: "2026-11-23" };
const desk = { code: "MAE", year: 2026 };
const hosted = { code: "VWU", from: 2017, to: 2026 };
const rotation = { from: 2018, to: 2028, next: 2027 };
const review = { year: 2025, on: "2025-12-31" };

const questions: readonly Measured[] = [
  {
    name: "Q01",
    as: member,
    small: { variables: home, first: 2 },
    large: { variables: { ...home, today: "2017-01-01" }, first: 40 },
    ceiling: { fetches: 5, statements: 16 },
  },
  {
    name: "Q02",
    as: member,
    small: { variables: {}, first: 2 },
    large: { variables: {}, first: 100 },
    ceiling: { fetches: 2, statements: 8 },
  },
  {
    name: "Q03",
    as: member,
    small: { variables: { code: "SK-2026-020" }, first: 1 },
    large: { variables: { code: "SK-2026-001" }, first: 100 },
    ceiling: { fetches: 5, statements: 18 },
  },
  {
    name: "Q04",
    small: { variables: { year: 2026, from: "2026-11-23T00:00:00+07:00" }, first: 1 },
    large: { variables: { year: 2026, from: "2017-01-01T00:00:00+07:00" }, first: 100 },
    ceiling: { fetches: 4, statements: 8 },
  },
  {
    name: "Q05",
    as: coordinator,
    small: { variables: desk, first: 1 },
    large: { variables: desk, first: 100 },
    ceiling: { fetches: 7, statements: 26 },
  },
  {
    name: "Q06",
    as: coordinator,
    small: { variables: { code: "MAE" }, first: [1, 1] },
    large: { variables: { code: "MAE" }, first: [20, 10] },
    ceiling: { fetches: 7, statements: 26 },
  },
  {
    name: "Q07",
    as: { role: "UNIT_COORDINATOR", unit: "VWU" },
    small: { variables: hosted, first: [2, 2] },
    large: { variables: hosted, first: [12, 100] },
    ceiling: { fetches: 5, statements: 14 },
  },
  {
    name: "Q08",
    as: secretariat,
    small: { variables: { code: "MAE", y0: 2024, y1: 2026 }, first: 1 },
    large: { variables: { code: "MAE", y0: 2017, y1: 2026 }, first: 100 },
    ceiling: { fetches: 5, statements: 16 },
  },
  {
    name: "Q10",
    as: secretariat,
    small: { variables: { year: 2017, rollup: "AT_TIME", asOf: "2017-12-31" } },
    large: { variables: { year: 2026, rollup: "CURRENT_SUCCESSOR", asOf: "2026-11-23" } },
    ceiling: { fetches: 3, statements: 4 },
  },
  {
    name: "Q11",
    as: secretariat,
    small: { variables: { year: 2026 } },
    large: { variables: { year: 2024 } },
    ceiling: { fetches: 3, statements: 8 },
  },
  {
    name: "Q12",
    as: secretariat,
    small: { variables: { year: 2026 }, first: [1, 2, 1] },
    large: { variables: { year: 2026 }, first: [10, 100, 40] },
    ceiling: { fetches: 7, statements: 22 },
  },
  {
    name: "Q13",
    as: secretariat,
    small: { variables: { year: 2018, rollup: "CURRENT_SUCCESSOR" } },
    large: { variables: { year: 2024, rollup: "AT_TIME" } },
    ceiling: { fetches: 2, statements: 4 },
  },
  {
    name: "Q14",
    as: secretariat,
    small: { variables: { ...rotation, from: 2024, to: 2025 }, first: 1 },
    large: { variables: rotation, first: 100 },
    ceiling: { fetches: 4, statements: 17 },
  },
  {
    name: "Q15",
    as: secretariat,
    small: { variables: { code: "SK-2024-001" }, first: [1, 20] },
    large: { variables: { code: "SK-2024-001" }, first: [100, 20] },
    ceiling: { fetches: 6, statements: 24 },
  },
  {
    name: "Q16",
    as: secretariat,
    small: { variables: { code: "DX-2024-001" }, first: 1 },
    large: { variables: { code: "DX-2024-001" }, first: 100 },
    ceiling: { fetches: 5, statements: 23 },
  },
  {
    name: "Q17",
    as: secretariat,
    small: { variables: { skills: ["LAW"], year: 2026 }, first: [100, 1] },
    large: { variables: { skills: ["LAW", "FINANCE", "HEALTH"], year: 2026 }, first: [100, 3] },
    ceiling: { fetches: 5, statements: 16 },
  },
  {
    name: "Q18",
    as: secretariat,
    small: { variables: { term: "2022-2027", before: "2025-02-28", after1: "2025-03-01" }, first: 2 },
    large: { variables: { term: "2022-2027", before: "2025-02-28", after1: "2025-03-01" }, first: 100 },
    ceiling: { fetches: 3, statements: 12 },
  },
  {
    name: "Q19",
    as: { role: "PRESIDIUM" },
    small: { variables: review, first: 1 },
    large: { variables: review, first: 100 },
    ceiling: { fetches: 7, statements: 20 },
  },
];

test.each(questions)(
  "$name costs the same calls and statements for short and long lists, and no more than its ceiling",
  async ({ name, as, small, large, ceiling }) => {
    const [little, much] = [await measure(name, as, small), await measure(name, as, large)];
    expect(much.length).toBeGreaterThan(little.length);
    expect(much.cost).toEqual(little.cost);
    const { fetches, statements } = much.cost;
    expect(sum(fetches)).toBeLessThanOrEqual(ceiling.fetches);
    expect(sum(statements)).toBeLessThanOrEqual(ceiling.statements);
  },
);

test("Q09 costs the same for a plan of a few activities and of more than forty", async () => {
  const asking = { variables: desk, first: 100 };
  const little = await measure("Q09", coordinator, asking);
  await hub.sql(
    "ministries",
    `insert into ministries.plan_activity (code, plan_id, year, objective_id, title_vi, kind)
     select a.code || '-' || n, a.plan_id, a.year, a.objective_id, a.title_vi, a.kind
     from ministries.plan_activity as a, generate_series(1, 40) as n where a.code = 'HD-2026-MAE-01'`,
  );
  const much = await measure("Q09", coordinator, asking);
  expect(much.length).toBeGreaterThan(little.length);
  expect(much.cost).toEqual(little.cost);
  expect(sum(much.cost.fetches)).toBeLessThanOrEqual(4);
  expect(sum(much.cost.statements)).toBeLessThanOrEqual(14);
});

type BySlice = Readonly<Record<string, number>>;

/**
 * What one answer costs, by slice. The least of three is taken: at most every ten seconds the gateway asks who the viewer
 * is, which belongs to no operation.
 */
async function measure(name: string, as: Asker | undefined, { variables, first }: Asking) {
  const runs: { fetches: BySlice; statements: BySlice }[] = [];
  let length = 0;
  while (runs.length < 3) {
    const before = await hub.counts();
    const answer = await ask(hub, name, variables, { as, first });
    const after = await hub.counts();
    expect(failures(answer)).toEqual([]);
    length = JSON.stringify(answer.data).length;
    runs.push({
      fetches: subtract(after.fetches, before.fetches),
      statements: subtract(after.statements, before.statements),
    });
  }
  const [cost = { fetches: {}, statements: {} }] = runs.sort(
    (one, other) => sum(one.statements) - sum(other.statements),
  );
  return { cost, length };
}

const subtract = (after: BySlice, before: BySlice): BySlice =>
  Object.fromEntries(Object.entries(after).map(([slice, count]) => [slice, count - (before[slice] ?? 0)]));

const sum = (counts: BySlice): number => Object.values(counts).reduce((total, count) => total + count, 0);
