import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { restoreFunctions, withClient } from "@sen/database";
import { visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { seeds, startSubgraph, writeAtOnce } from "@sen/testing";
import type { Random, SubgraphUnderTest } from "@sen/testing";
import { CreateStatistics1764000004000 } from "../src/migrations/1764000004000-create-statistics.ts";
import { subgraph } from "../src/subgraph.ts";
import { coordinatorOf, memberNo, secretariat, seed, viewerWith } from "./story.ts";

type Client = Parameters<NonNullable<typeof seed>>[0];

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, {
    seed: async (client) => {
      await seed(client);
      await seedMore(client);
    },
    poolSize: 8,
  });
});
afterAll(() => slice.stop());

const years = [2024, 2025, 2026];
const units = ["min_mof", "min_mae", "min_mard", "min_monre", null];
const rolls = ["min_mof", "min_mae", "min_mard", "min_monre"];
const states = ["INVITED", "CONFIRMED", "DECLINED", "CANCELLED", "ATTENDED", "ABSENT", "EXCUSED"];

/** The report as it counted before totals were kept, and events of three years. */
async function seedMore(client: Client): Promise<void> {
  const earlier: string[] = [];
  const runner = { query: async (text: string) => void earlier.push(text) };
  await restoreFunctions(runner, new CreateStatistics1764000004000());
  for (const text of earlier.filter((each) => each.includes("participation_by_unit(")))
    await client.query(text.replace("participation_by_unit", "participation_counted"));
  await client.query(
    `insert into events.event (id, code, title_vi, kind, mode, starts_at, ends_at, host_unit_id)
     select 'evt_r' || n, 'SK-' || 2024 + n % 3 || '-1' || lpad(n::text, 2, '0'), 'Ngẫu nhiên', 'OTHER', 'ONLINE',
       make_timestamptz(2024 + n % 3, 6, 15, 8, 0, 0, 'Asia/Ho_Chi_Minh'), make_timestamptz(2024 + n % 3, 6, 15, 9, 0, 0, 'Asia/Ho_Chi_Minh'), 'min_mof'
     from generate_series(1, 6) as n`,
  );
}

const staff = [secretariat, viewerWith("PRESIDIUM"), viewerWith("AUDITOR")];
const others = [memberNo(1), coordinatorOf("min_mof"), viewerWith("DATA_PROTECTION"), viewerWith("SYSTEM"), visitor];

/** Rows in which the report and counting differ, by one statement, and so in one snapshot. */
const differences = (viewer: Viewer, year: number, fold: boolean) =>
  slice.asApp(viewer, async (client) => {
    const [report, counted] = ["participation_by_unit", "participation_counted"].map(
      (name) => `select * from events.${name}(${year}, ${fold}, '2026-11-23')`,
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

const fold = () => slice.work.runJob("fold-participation");

async function writeAtRandom(client: Client, random: Random): Promise<void> {
  const row = `(select id from events.registration order by md5(id || '${random.below(1_000_000)}') limit 1)`;
  const event = `evt_r${random.below(6) + 1}`;
  switch (random.below(9)) {
    case 0:
      await client.query(
        `update events.registration set state = $1, invited_at = coalesce(invited_at, now()) where id = ${row}`,
        [random.pick(states)],
      );
      return;
    case 1:
      await client.query(`update events.registration set unit_at_time_id = $1 where id = ${row}`, [random.pick(units)]);
      return;
    case 2:
      await client.query(`update events.registration set member_id = null where id = ${row}`);
      return;
    case 3:
      await client.query(`delete from events.registration where id = ${row}`);
      return;
    case 4:
      await client.query(
        `update events.event set starts_at = make_timestamptz($2, 6, 15, 8, 0, 0, 'Asia/Ho_Chi_Minh'),
           ends_at = make_timestamptz($2, 6, 15, 9, 0, 0, 'Asia/Ho_Chi_Minh') where id = $1`,
        [event, random.pick(years)],
      );
      return;
    case 5: {
      const [from, to] = [random.pick(rolls), random.pick([...rolls, null])];
      await client.query(
        "update events.unit_successor set successor_id = $2, effective_on = '2025-03-01' where unit_id = $1 and unit_id is distinct from $2",
        [from, to],
      );
      return;
    }
    default:
      await client.query(
        `insert into events.registration (event_id, member_id, unit_at_time_id, state, invited_at)
         select $1, 'mem_' || n, $2, $3, now() from generate_series($4::int, $4 + $5) as n`,
        [event, random.pick(units), random.pick(states), random.below(20), random.below(3)],
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
    const [kept] = await slice.sql<{ totals: number; open: number; wrong: number }>(
      `select (select count(*)::int from events.participation_total) as totals, (select count(*)::int from events.participation_touched) as open,
         (select count(*)::int from unnest($1::int[]) as y cross join events.wrong_participation(y)) as wrong`,
      [years],
    );
    expect(kept).toEqual({ totals: expect.any(Number), open: 0, wrong: 0 });
    expect(kept?.totals).toBeGreaterThan(5);
  },
);

test("who may not know the report gets no row of it, and the tables behind it are closed", async () => {
  for (const viewer of others) {
    const report = await slice.asApp(viewer, (client) =>
      client.query("select from events.participation_by_unit(2024, true, '2026-11-23')"),
    );
    expect(report.rowCount).toBe(0);
  }
  for (const viewer of [secretariat, ...others]) {
    for (const table of ["participation_total", "participation_touched"]) {
      const found = slice.asApp(viewer, (client) => client.query(`select from events.${table}`));
      if (viewer.roles[0]?.role !== "SYSTEM") expect((await found).rowCount).toBe(0);
      await expect(slice.asApp(viewer, (client) => client.query(`delete from events.${table}`))).rejects.toMatchObject({
        code: "42501",
      });
    }
  }
});

/** A registration whose transaction is open while `meanwhile` runs. */
async function whileRegistering(
  event: string,
  meanwhile: (commit: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  await withClient(slice.owner, async (client) => {
    await client.query("begin");
    await client.query(
      "insert into events.registration (event_id, member_id, unit_at_time_id, state) values ($1, 'mem_late', 'min_mae', 'CANCELLED')",
      [event],
    );
    await meanwhile(() => client.query("commit"));
  });
  await expectEqual();
  await slice.sql("delete from events.registration where member_id = 'mem_late'");
}

const moveTo = (year: number) =>
  `update events.event set starts_at = make_timestamptz(${year}, 6, 15, 8, 0, 0, 'Asia/Ho_Chi_Minh'),
     ends_at = make_timestamptz(${year}, 6, 15, 9, 0, 0, 'Asia/Ho_Chi_Minh') where id = 'evt_r1'`;

test("a registration nobody sees yet moves with its event, whoever commits first and whenever is counted", async () => {
  await slice.sql(moveTo(2024));
  await whileRegistering("evt_r1", async (commit) => {
    await slice.sql(moveTo(2025));
    await fold();
    await commit();
  });
  await withClient(slice.owner, async (mover) => {
    await whileRegistering("evt_r1", async (commit) => {
      await mover.query("begin");
      await mover.query(moveTo(2026));
      await commit();
      // Counted in the old year, and its note gone, before the move is seen.
      await fold();
      await mover.query("commit");
    });
  });
});

test("what is counted first is not kept last", async () => {
  await slice.sql("update events.registration set state = 'ATTENDED' where event_id = 'evt_past'");
  await withClient(slice.owner, async (slow) => {
    await slow.query("begin");
    await slow.query("select events.fold_participation()");
    await slice.sql(
      "insert into events.registration (event_id, member_id, unit_at_time_id, state) values ('evt_past', 'mem_late', 'min_mof', 'ATTENDED')",
    );
    // The second one waits, and counts what the first could not see.
    const second = slice.sql("select events.fold_participation()");
    await slow.query("commit");
    await second;
  });
  await expectEqual();
});

test("what is written past the triggers is found, and right again once its year is counted", async () => {
  await fold();
  await slice.sql("alter table events.registration disable trigger registration_touched_insert");
  await slice.sql(
    "insert into events.registration (event_id, member_id, unit_at_time_id, state) values ('evt_past', 'mem_past', 'min_mof', 'ATTENDED')",
  );
  await slice.sql("alter table events.registration enable trigger registration_touched_insert");
  expect(await slice.sql("select * from events.wrong_participation(2024)")).toEqual([{ unit_id: "min_mof" }]);
  expect(await differences(secretariat, 2024, false)).toHaveLength(2);
  await slice.sql("insert into events.participation_touched (year) values (2024)");
  await expectEqual();
  await fold();
  await expectEqual();
});
