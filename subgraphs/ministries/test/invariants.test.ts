import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { clock, coordinatorOf, member, secretariat, seed } from "./story.ts";

let ministries: SubgraphUnderTest;

beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock });
});
afterAll(() => ministries.stop());

test.each([
  [
    "two names on one day",
    "insert into ministries.unit_version (unit_id, version_no, name_vi, abbreviation_vi) values ('min_mof', 3, 'Tên', 'T')",
    "unit_version_periods",
  ],
  [
    "a second primary successor",
    "insert into ministries.unit_succession (from_id, to_id, type, is_primary, effective_on) values ('min_mard', 'min_mof', 'MERGED_INTO', true, '2025-03-01')",
    "unit_succession_one_primary",
  ],
  [
    "a circle of successors",
    "insert into ministries.unit_succession (from_id, to_id, type, is_primary, effective_on) values ('min_mae', 'min_mard', 'MERGED_INTO', true, '2026-03-01')",
    "unit_succession_no_cycle",
  ],
  [
    "a second issued theme of a year",
    "update ministries.annual_theme set state = 'ISSUED', issued_on = '2026-02-01' where id = 'thm_2026b'",
    "annual_theme_one_issued",
  ],
  [
    "a second plan of a unit and year",
    "insert into ministries.annual_plan (code, unit_id, year, title_vi) values ('KH-X', 'min_mof', 2026, 'Kế hoạch')",
    "annual_plan_one_a_year",
  ],
  [
    "a second host of a year",
    "insert into ministries.host_assignment (year, unit_id, state, event_id) values (2025, 'min_mae', 'HELD', 'evt_x')",
    "host_assignment_one_held",
  ],
  [
    "an activity done by half",
    "update ministries.plan_activity set state = 'DONE', reason_vi = 'x' where id = 'act_1'",
    "plan_activity_done",
  ],
])("the database refuses %s", async (_what, statement, constraint) => {
  await expect(ministries.sql(statement)).rejects.toMatchObject({ constraint });
});

test("every table is under row-level security with a policy for reading", async () => {
  const tables = await ministries.sql<{ table: string }>(`
    select c.relname as table from pg_class as c
    where c.relnamespace = 'ministries'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration'
      and not (c.relrowsecurity and exists (select from pg_policy as p where p.polrelid = c.oid and p.polcmd = 'r'))`);
  expect(tables).toEqual([]);
});

test.each([
  ["a visitor", visitor, { plans: 0, budgets: 0, reviews: 0, promises: 0, values: 1, turns: 3 }],
  ["a member", member, { plans: 2, budgets: 0, reviews: 2, promises: 1, values: 1, turns: 4 }],
  ["a coordinator", coordinatorOf("min_mae"), { plans: 3, budgets: 0, reviews: 1, promises: 1, values: 2, turns: 4 }],
  ["the secretariat", secretariat, { plans: 3, budgets: 1, reviews: 2, promises: 1, values: 3, turns: 4 }],
])("%s reads exactly the rows of her role", async (_who, viewer, expected) => {
  const { rows } = await ministries.asApp(viewer, (client) =>
    client.query(`select (select count(*)::int from ministries.annual_plan) as plans,
      (select count(*)::int from ministries.plan_activity_budget) as budgets,
      (select count(*)::int from ministries.period_review) as reviews,
      (select count(*)::int from ministries.host_promise) as promises,
      (select count(*)::int from ministries.indicator_value) as values,
      (select count(*)::int from ministries.host_assignment) as turns`),
  );
  expect(rows).toEqual([expected]);
});
