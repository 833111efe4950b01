import { Writable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { migrate, ownerRole, standardMigrations, withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { createTestDatabase, testPasswords } from "@sen/testing";
import { exportLedgers } from "./export-ledgers.ts";
import { examineLedgers } from "./verify-ledgers.ts";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let owner: DatabaseSettings;

const write = (...statements: string[]) =>
  withClient(owner, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
const line = (id: string, at = "now()") =>
  `insert into members.change_log (at, roles, object, object_id, action, changes)
   values (${at}, '{SECRETARIAT}', 'note', '${id}', 'INSERT', '{"text": [null, "x"]}')`;
const seal = "select members.seal_changes(100)";
const examine = async () => (await examineLedgers(database.admin, ["members"]))[0];

beforeEach(async () => {
  database = await createTestDatabase(["members"]);
  owner = { ...database.admin, user: ownerRole("members"), password: testPasswords.ownerPassword };
  const migrations = standardMigrations("members");
  await migrate({ settings: owner, schema: "members", entities: [], migrations });
  await write(line("1"), line("2"), line("3"), seal, line("4"));
});
afterEach(() => database.drop());

test("a log nobody touched is whole, and what is not sealed yet is counted", async () => {
  expect(await examine()).toEqual({ slice: "members", lines: 4, sealed: 3, unsealed: 1, broken: [] });
});

test("a line that its own owner changes is named", async () => {
  await write(`update members.change_log set changes = '{"text": [null, "y"]}' where object_id = '2'`);
  expect((await examine())?.broken).toEqual([{ day: expect.any(String), number: 2, changeId: 2 }]);
});

test("a line that is taken out is named", async () => {
  await write("delete from members.change_log where object_id = '3'");
  expect((await examine())?.broken).toMatchObject([{ number: 3, changeId: 3 }]);
});

test("a line that is put in later is named, before and after the job has sealed it", async () => {
  await write(line("forged", "now() - interval '3 days'"));
  expect((await examine())?.broken).toMatchObject([{ number: 0, changeId: 5 }]);
  await write(line("forged today", "now() - interval '11 minutes'"), seal);
  expect((await examine())?.broken.length).toBeGreaterThan(0);
});

test("a month is handed over line by line, each with its seal", async () => {
  const chunks: string[] = [];
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk.toString("utf8"));
      done();
    },
  });
  await write(line("old", "'2020-01-31T23:30:00+07:00'"));
  await exportLedgers(database.admin, { month: "2020-01", slice: "members" }, output);
  expect(chunks.map((chunk) => JSON.parse(chunk) as object)).toMatchObject([
    { slice: "members", object_id: "old", seal: null },
  ]);
  await expect(exportLedgers(database.admin, { month: "2020-13" }, output)).rejects.toMatchObject({
    code: "VALIDATION",
  });
});
