import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { TestHub } from "@sen/testing/hub";
import { kept, until } from "./cached-hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

/** How often each table of the units was read; what a connection read is counted at its end at the latest. */
async function scans(): Promise<ReadonlyMap<string, number>> {
  await hub.stopSlice("ministries");
  await until(async () => {
    const sessions = `select from pg_stat_activity where datname = current_database() and application_name like 'sen-ministries%'`;
    return (await hub.sql("sen_bus", sessions)).length === 0;
  });
  const rows = await hub.sql<{ name: string; scans: number }>(
    "sen_bus",
    `select relname as name, (seq_scan + coalesce(idx_scan, 0))::int as scans from pg_stat_user_tables where schemaname = 'ministries'`,
  );
  await hub.startSlice("ministries");
  return new Map(rows.map(({ name, scans: count }) => [name, count]));
}

test("every table that is read for what may be kept tells of its changes, and no other does", async () => {
  const before = await scans();
  const roles = [{ role: "SECRETARIAT" as const, unitId: null }];
  for (const query of kept) {
    const viewer = { subject: "secretary", memberId: null, roles, purpose: null };
    const response = await hub.callSlice("ministries", JSON.stringify({ query }), viewer);
    expect(await response.json()).toEqual({ data: expect.anything() });
  }
  const after = await scans();
  const read = [...after].filter(([name, count]) => count > (before.get(name) ?? 0)).map(([name]) => name);
  const telling = await hub.sql<{ name: string }>(
    "ministries",
    `select r.relname as name from pg_trigger as t join pg_class as r on r.oid = t.tgrelid
     where t.tgname = 'tell_change' and r.relnamespace = 'ministries'::regnamespace`,
  );
  expect(read.toSorted()).toEqual(telling.map(({ name }) => name).toSorted());
});
