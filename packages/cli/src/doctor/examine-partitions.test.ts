import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { migrate, ownerRole, standardMigrations, withClient } from "@sen/database";
import { createTestDatabase, testPasswords } from "@sen/testing";
import { examinePartitions } from "./examine-partitions.ts";

let database: Awaited<ReturnType<typeof createTestDatabase>>;

beforeAll(async () => {
  database = await createTestDatabase(["members"]);
});
afterAll(() => database.drop());

const run = (text: string) => withClient(database.admin, (client) => client.query(text));
const examine = () => withClient(database.admin, examinePartitions);

test("before its migration a slice has no months that could be missing, and after it those it needs", async () => {
  expect(await examine()).toMatchObject({ ok: true });
  const settings = { ...database.admin, user: ownerRole("members"), password: testPasswords.ownerPassword };
  await migrate({ settings, schema: "members", entities: [], migrations: standardMigrations("members") });
  expect(await examine()).toMatchObject({ ok: true });
});

test("a month that is missing and rows that had no month are found, and gone once the advice is followed", async () => {
  await run("drop table members.outbox_event_past");
  const lacking = await examine();
  expect(lacking.ok).toBe(false);
  expect(lacking.advice?.en).toContain("month missing: members.outbox_event;");
  await run(
    "insert into members.outbox_event (type, aggregate, payload) values ('note.added', 'unit:A', '{}');" +
      "insert into members.change_log (at, roles, object, object_id, action, changes) values (now() + interval '2 years', '{}', 'x', '1', 'INSERT', '{}')",
  );
  const { ok, advice } = await examine();
  expect(ok).toBe(false);
  expect(advice?.vi).toContain("có dòng: members.change_log_default, members.outbox_event_default;");
  const statements = advice?.en.split("run: ")[1] ?? "";
  await run(statements);
  expect(await examine()).toMatchObject({ ok: true });
});
