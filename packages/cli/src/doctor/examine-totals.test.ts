import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { migrate, ownerRole, withClient } from "@sen/database";
import { createTestDatabase, testPasswords } from "@sen/testing";
import { subgraphs } from "../subgraphs.ts";
import { examineTotals } from "./examine-totals.ts";

let database: Awaited<ReturnType<typeof createTestDatabase>>;

beforeAll(async () => {
  database = await createTestDatabase(["members", "events"]);
});
afterAll(() => database.drop());

const run = (text: string) => withClient(database.admin, (client) => client.query(text));
const examine = () => withClient(database.admin, examineTotals);

test("before its migration a slice keeps nothing that could be wrong", async () => {
  expect(await examine()).toMatchObject({ ok: true });
});

test("what was written past the triggers is found, and gone once the advice is followed", async () => {
  for (const { name, entities, migrations } of subgraphs.filter((each) => ["members", "events"].includes(each.name))) {
    const settings = { ...database.admin, user: ownerRole(name), password: testPasswords.ownerPassword };
    await migrate({ settings, schema: name, entities, migrations });
  }
  expect(await examine()).toMatchObject({ ok: true });
  await run(`
    insert into events.event (id, code, title_vi, kind, mode, starts_at, ends_at, host_unit_id)
    values ('evt_1', 'SK-2024-001', 'Tập huấn', 'TRAINING', 'ONLINE', '2024-06-15T01:00Z', '2024-06-15T02:00Z', 'min_mof');
    alter table events.registration disable trigger user;
    insert into events.registration (event_id, member_id, unit_at_time_id, state) values ('evt_1', 'mem_1', 'min_mof', 'ATTENDED');
    alter table events.registration enable trigger user;`);
  const { ok, advice } = await examine();
  expect(ok).toBe(false);
  expect(advice?.en).toContain("insert into events.participation_touched (year) values (2024);");
  await run("insert into events.participation_touched (year) values (2024)");
  expect(await examine()).toMatchObject({ ok: true });
  await run("select events.fold_participation()");
  expect(await examine()).toMatchObject({ ok: true });
});
