import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { migrate, ownerRole, revertMigrations } from "@sen/database";
import { createTestDatabase, testPasswords } from "@sen/testing";
import { SpeedUpPeople1764400000000 } from "../src/migrations/1764400000000-speed-up-people.ts";
import { subgraph } from "../src/subgraph.ts";

const { name: schema, entities, migrations } = subgraph;
let database: Awaited<ReturnType<typeof createTestDatabase>>;

beforeAll(async () => {
  database = await createTestDatabase([schema]);
});
afterAll(() => database.drop());

test("migrations that put other functions and indexes in place can be undone and done again", async () => {
  const settings = { ...database.admin, user: ownerRole(schema), password: testPasswords.ownerPassword };
  const options = { settings, schema, entities, migrations };
  const ran = await migrate(options);
  expect(ran).toHaveLength(migrations.length);
  const newest = migrations.length - migrations.indexOf(SpeedUpPeople1764400000000);
  await revertMigrations(options, newest);
  expect(await migrate(options)).toEqual(ran.slice(-newest));
});
