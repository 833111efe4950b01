import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { restoreFunctions } from "@sen/database";
import { visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { seeds, startSubgraph, writeAtOnce } from "@sen/testing";
import type { Random, SubgraphUnderTest } from "@sen/testing";
import type { MigrationInterface } from "typeorm";
import { CreateMembers1764000001000 } from "../src/migrations/1764000001000-create-members.ts";
import { ExtendNetwork1764100001000 } from "../src/migrations/1764100001000-extend-network.ts";
import { SpeedUpPeople1764400000000 } from "../src/migrations/1764400000000-speed-up-people.ts";
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

/** What counted before anything was kept, under another name each, and a day that the tests set. */
async function keepEarlierReport(client: Client): Promise<void> {
  const runner = {
    query: async (text: string) =>
      void (await client.query(
        text.replace(/(engagement_by_unit|public_counts|unit_member_counts|units_without_members)/, "counted_$1"),
      )),
  };
  const restore = (earlier: MigrationInterface, names: string[]) => restoreFunctions(runner, earlier, names);
  await restore(new SpeedUpPeople1764400000000(), ["members.engagement_by_unit"]);
  await restore(new CreateMembers1764000001000(), ["members.public_counts", "members.unit_member_counts"]);
  await restore(new ExtendNetwork1764100001000(), ["members.units_without_members"]);
  await client.query(`
    create table members.test_day (day date not null);
    insert into members.test_day select members.today();
    create or replace function members.today() returns date language sql stable security definer as $$ select day from members.test_day $$;`);
}

const years = [2024, 2025, 2026];
const people = ["mem_dan", "mem_ha_vu", "mem_ha_le_1", "mem_ha_le_2", "mem_ha_an", "mem_ha_ho"];
const units = ["min_mof", "min_mae", "min_mard", "min_monre", null];
/** Days about which posts and memberships begin and end, and on which it is today. */
const turns = ["2024-12-29", "2025-12-29", "2026-06-30", "2026-11-20"];
const entryStates = ["SELF_DECLARED", "CONFIRMED", "CONFIRMED", "REJECTED"];

const staff = [secretariat, presidium, auditor];
const others = [member, coordinatorOfMof, dataProtection, gateway, visitor];

/** Rows in which the report and counting differ, by one statement, and so in one snapshot. */
const differences = (viewer: Viewer, year: number, fold: boolean) =>
  differ(viewer, "engagement_by_unit", `${year}, ${fold}`);

const differ = (viewer: Viewer, name: string, given: string) =>
  slice.asApp(viewer, async (client) => {
    const [kept, counted] = ["", "counted_"].map((which) => `select * from members.${which}${name}(${given})`);
    const { rows } = await client.query(`(${kept} except all ${counted}) union all (${counted} except all ${kept})`);
    return rows;
  });

/** Numbers of members that everybody may know: today, on days that are kept, and on others. */
async function expectEqualCounts(): Promise<void> {
  for (const day of ["members.today()", "'2024-12-31'", "'2025-12-31'", "'2025-06-30'", "'2031-01-01'"]) {
    const all = "array(select unit_id from members.unit_successor)";
    const asked = [
      ["public_counts", day],
      ["unit_member_counts", `${all}, ${day}, null`],
      ["unit_member_counts", `${all}, ${day}, '{ASSOCIATE,EC_FULLTIME}'`],
      ["units_without_members", day],
    ] as const;
    for (const [name, given] of asked)
      expect({ name, given, differ: await differ(visitor, name, given) }).toEqual({ name, given, differ: [] });
  }
}

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
  switch (random.below(15)) {
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
    case 7:
      // Posts that begin and end about the days on which time stands.
      await client.query(
        `update members.appointment set starts_on = least(starts_on, $2::date), ends_on = case when $3 then $2::date + $4::int end
         where id = (select id from members.appointment where member_id = $1 and is_primary order by starts_on desc limit 1)`,
        [random.pick(people), random.pick(turns), random.below(2) === 0, random.below(5)],
      );
      return;
    case 8:
      await client.query(
        `update members.membership set state = $2, started_on = least(started_on, $3::date),
           ended_on = case when $2 = 'ENDED' then $3::date + $4::int end, end_reason = case when $2 = 'ENDED' then 'RETIRED' end, kind = $5
         where id = (select id from members.membership where member_id = $1 order by id limit 1)`,
        [
          random.pick(people),
          random.pick(["ACTIVE", "ENDED", "SUSPENDED", "ENDED"]),
          random.pick(turns),
          random.below(5),
          random.pick(["ASSOCIATE", "EC_FULLTIME", "EC_NON_FULLTIME"]),
        ],
      );
      return;
    case 9:
      await client.query("update members.test_day set day = $1::date + $2::int", [random.pick(turns), random.below(6)]);
      return;
    case 10:
      await client.query(
        `insert into members.membership (member_id, term_id, kind, state, started_on, ended_on, end_reason)
         select $1, id, $2, 'ENDED', $3::date, $3::date + $4::int, 'RETIRED' from members.network_term limit 1`,
        [random.pick(people), random.pick(["ASSOCIATE", "EC_FULLTIME"]), random.pick(turns), random.below(400)],
      );
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
      meanwhile: [fold, expectEqualCounts, ...staff.map((viewer) => () => expectEqual(viewer))],
    });
    await expectEqual();
    await expectEqualCounts();
    await fold();
    await expectEqual();
    await expectEqualCounts();
    const [kept] = await slice.sql<{ totals: number; giving: number; open: number; wrong: number }>(
      `select (select count(*)::int from members.engagement_total) as totals, (select count(*)::int from members.engagement_person) as giving,
         (select count(*)::int from members.engagement_touched) + (select count(*)::int from members.standing_touched) as open,
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
    for (const table of [
      "engagement_total",
      "engagement_person",
      "engagement_standing",
      "engagement_year",
      "engagement_touched",
      "standing_touched",
    ]) {
      const found = await slice.asApp(viewer, (client) => client.query(`select from members.${table}`));
      expect(found.rowCount).toBe(0);
      const removed = slice.asApp(viewer, (client) => client.query(`delete from members.${table}`));
      await expect(removed).rejects.toMatchObject({ code: "42501" });
    }
  }
});

test("what is written past the triggers is found, and right again once its year is counted", async () => {
  await slice.sql("insert into members.engagement_touched (year) values (2023)");
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

test("so is a post that was moved past them, and a number that somebody wrote", async () => {
  await slice.sql("update members.test_day set day = '2026-11-20'");
  await slice.sql("update members.member set erased_at = null");
  await slice.sql(
    "delete from members.membership where member_id = 'mem_dan'; delete from members.appointment where member_id = 'mem_dan'",
  );
  await slice.sql(`
    insert into members.membership (member_id, term_id, kind, state, started_on)
    select 'mem_dan', id, 'ASSOCIATE', 'ACTIVE', '2026-01-01' from members.network_term limit 1`);
  await slice.sql(`
    insert into members.appointment (member_id, unit_id, position_vi, rank, starts_on) values ('mem_dan', 'min_mof', 'x', 'OTHER', '2026-01-01')`);
  await fold();
  const wrong = () => slice.sql("select * from members.wrong_engagement(2026) order by 1");
  expect(await wrong()).toEqual([]);
  await slice.sql(`
    alter table members.appointment disable trigger user;
    update members.appointment set unit_id = 'min_mae' where member_id = 'mem_dan';
    alter table members.appointment enable trigger user;`);
  expect(await wrong()).toEqual([{ id: "mem_dan" }]);
  expect(await differences(secretariat, 2026, false)).not.toEqual([]);
  await slice.sql("update members.engagement_standing set gave = gave + 1 where year = 2026 and unit_id = 'min_mof'");
  expect((await wrong()).length).toBeGreaterThan(1);
  await slice.sql("insert into members.engagement_touched (year) values (2026)");
  expect(await wrong()).toEqual([]);
  expect(await differences(secretariat, 2026, false)).toEqual([]);
  await fold();
  expect(await wrong()).toEqual([]);
  expect(await differences(secretariat, 2026, false)).toEqual([]);
});
