import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { migrate, ownerRole, revertMigrations } from "@sen/database";
import { createTestDatabase, testPasswords } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";

const { name: schema, entities, migrations } = subgraph;
let database: Awaited<ReturnType<typeof createTestDatabase>>;

beforeAll(async () => {
  database = await createTestDatabase([schema]);
});
afterAll(() => database.drop());

test("every migration can be undone and done again", async () => {
  const settings = { ...database.admin, user: ownerRole(schema), password: testPasswords.ownerPassword };
  const options = { settings, schema, entities, migrations };
  const ran = await migrate(options);
  expect(ran).toHaveLength(migrations.length);
  await revertMigrations(options, migrations.length);
  expect(await migrate(options)).toEqual(ran);
});
