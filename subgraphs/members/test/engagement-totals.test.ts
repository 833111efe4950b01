import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { seeds, startSubgraph, writeAtOnce } from "@sen/testing";
import type { Random, SubgraphUnderTest } from "@sen/testing";
import { SpeedUpPeople1764400000000 } from "../src/migrations/1764400000000-speed-up-people.ts";
import { restoreFunctions } from "../src/migrations/restore-functions.ts";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { auditor, coordinatorOfMof, dataProtection, gateway, member, presidium, secretariat } from "./viewers.ts";

type Client = Parameters<typeof seedStory>[0];

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, {
    seed: async (client) => {
      await seedStory(client);
      await keepEarlierReport(client);
    },
    poolSize: 8,
  });
});
afterAll(() => slice.stop());

/** The report as it counted before totals were kept. */
async function keepEarlierReport(client: Client): Promise<void> {
  const runner = {
    query: async (text: string) => void (await client.query(text.replace("engagement_by_unit", "engagement_counted"))),
  };
  // The function only asks its runner for `query`.
  await restoreFunctions(
    runner as unknown as Parameters<typeof restoreFunctions>[0],
    new SpeedUpPeople1764400000000(),
    ["members.engagement_by_unit"],
  );
}

const years = [2024, 2025, 2026];
const people = ["mem_dan", "mem_ha_vu", "mem_ha_le_1", "mem_ha_le_2", "mem_ha_an", "mem_ha_ho"];
const units = ["min_mof", "min_mae", "min_mard", "min_monre", null];
const entryStates = ["SELF_DECLARED", "CONFIRMED", "CONFIRMED", "REJECTED"];

const staff = [secretariat, presidium, auditor];
const others = [member, coordinatorOfMof, dataProtection, gateway, visitor];

/** Rows in which the report and counting differ, by one statement, and so in one snapshot. */
const differences = (viewer: Viewer, year: number, fold: boolean) =>
  slice.asApp(viewer, async (client) => {
    const [report, counted] = ["engagement_by_unit", "engagement_counted"].map(
      (name) => `select * from members.${name}(${year}, ${fold})`,
    );
    const { rows } = await client.query(
      `(${report} except all ${counted}) union all (${counted} except all ${report})`,
    );
    return rows;
  });

async function expectEqual(viewer: Viewer = secretariat): Promise<void> {
  for (const year of years) {
    for (const fold of [false, true])
      expect({ year, fold, differ: await differences(viewer, year, fold) }).toEqual({ year, fold, differ: [] });
  }
}

const fold = () => slice.work.runJob("fold-engagement");

async function writeAtRandom(client: Client, random: Random): Promise<void> {
  const table = random.pick(["contribution", "benefit"]);
  const row = `(select id from members.${table} order by md5(id || '${random.below(1_000_000)}') limit 1)`;
  const day = `${random.pick(years)}-06-${10 + random.below(9)}`;
  switch (random.below(10)) {
    case 0:
      await client.query(`update members.${table} set state = $1 where id = ${row}`, [random.pick(entryStates)]);
      return;
    case 1:
      await client.query(`update members.${table} set unit_id = $1, hours = $2 where id = ${row}`, [
        random.pick(units),
        random.below(16) / 2,
      ]);
      return;
    case 2:
      await client.query(`update members.${table} set occurred_on = $1, member_id = $2 where id = ${row}`, [
        day,
        random.pick(people),
      ]);
      return;
    case 3:
      await client.query(`delete from members.${table} where id = ${row}`);
      return;
    case 4:
      // Her post moves: members are counted where they stand, entries where they were given.
      await client.query("update members.appointment set unit_id = $2 where member_id = $1 and ends_on is null", [
        random.pick(people),
        random.pick(["min_mof", "min_mae"]),
      ]);
      return;
    case 5:
      await client.query(
        "update members.member set erased_at = case when erased_at is null then now() end where id = $1",
        [random.pick(people)],
      );
      return;
    case 6:
      await client.query(
        `update members.unit_successor set successor_id = $2, effective_on = case when $2::text is not null then date '2025-03-01' end
         where unit_id = $1`,
        [random.pick(["min_mard", "min_monre"]), random.pick(["min_mae", "min_mof", null])],
      );
      return;
    default:
      await client.query(
        `insert into members.${table} (member_id, unit_id, kind, state, occurred_on, hours)
         select $1, $2, 'OTHER', $3, $4::date, $5::numeric + n from generate_series(0, $6::int) as n`,
        [random.pick(people), random.pick(units), random.pick(entryStates), day, random.below(16) / 2, random.below(3)],
      );
  }
}

test.each(seeds(1, 2, 3))(
  "whatever is written at once, the report is at every moment what counting gives (seed %i)",
  async (seedNumber) => {
    await writeAtOnce({
      owner: slice.owner,
      seed: seedNumber,
      write: writeAtRandom,
      meanwhile: [fold, ...staff.map((viewer) => () => expectEqual(viewer))],
    });
    await expectEqual();
    await fold();
    await expectEqual();
    const [kept] = await slice.sql<{ totals: number; giving: number; open: number; wrong: number }>(
      `select (select count(*)::int from members.engagement_total) as totals, (select count(*)::int from members.engagement_giving) as giving,
         (select count(*)::int from members.engagement_touched) as open,
         (select count(*)::int from unnest($1::int[]) as y cross join members.wrong_engagement(y)) as wrong`,
      [years],
    );
    expect(kept).toEqual({ totals: expect.any(Number), giving: expect.any(Number), open: 0, wrong: 0 });
    expect(Math.min(kept?.totals ?? 0, kept?.giving ?? 0)).toBeGreaterThan(5);
  },
);

test("who may not know the report gets no row of it, and the tables behind it are closed", async () => {
  for (const viewer of others) {
    const report = await slice.asApp(viewer, (client) =>
      client.query("select from members.engagement_by_unit(2025, true)"),
    );
    expect(report.rowCount).toBe(0);
  }
  for (const viewer of [...staff, ...others]) {
    for (const table of ["engagement_total", "engagement_giving", "engagement_touched"]) {
      const found = await slice.asApp(viewer, (client) => client.query(`select from members.${table}`));
      expect(found.rowCount).toBe(0);
      const removed = slice.asApp(viewer, (client) => client.query(`delete from members.${table}`));
      await expect(removed).rejects.toMatchObject({ code: "42501" });
    }
  }
});

test("what is written past the triggers is found, and right again once its year is counted", async () => {
  await fold();
  await slice.sql("alter table members.benefit disable trigger benefit_touched_insert");
  await slice.sql(
    "insert into members.benefit (member_id, unit_id, kind, state, occurred_on) values ('mem_dan', 'min_past', 'OTHER', 'CONFIRMED', '2023-05-05')",
  );
  await slice.sql("alter table members.benefit enable trigger benefit_touched_insert");
  expect(await slice.sql("select * from members.wrong_engagement(2023) order by 1")).toEqual([
    { id: "mem_dan" },
    { id: "min_past" },
  ]);
  expect(await differences(secretariat, 2023, false)).not.toEqual([]);
  await slice.sql("insert into members.engagement_touched (year) values (2023)");
  expect(await differences(secretariat, 2023, false)).toEqual([]);
  await fold();
  expect(await differences(secretariat, 2023, false)).toEqual([]);
  expect(await slice.sql("select * from members.wrong_engagement(2023)")).toEqual([]);
});
