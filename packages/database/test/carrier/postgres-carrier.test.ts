import { expect, test } from "@jest/globals";
import { appRole, openCarrier, openCarrierOperator, usualRetries, withClient } from "@sen/database";
import type { Carrier } from "@sen/database";
import { createTestDatabase, testPasswords } from "@sen/testing";
import { describeCarrier } from "./carrier-suite.ts";
import { eventOf } from "./carrier-world.ts";

const slices = ["alpha", "beta", "gamma"];

async function startWorld() {
  const database = await createTestDatabase(slices);
  const { admin } = database;
  const settingsFor = (slice: string) => ({
    slice,
    database: { ...admin, user: appRole(slice), password: testPasswords.appPassword },
    retry: usualRetries,
  });
  const operator = await openCarrierOperator({ admin });
  return {
    operator,
    settingsFor,
    open: async (slice: string, retry = usualRetries): Promise<Carrier> =>
      openCarrier({ ...settingsFor(slice), retry }),
    stop: async () => {
      await operator.close();
      await database.drop();
    },
  };
}

describeCarrier(startWorld);

test("a slice publishes as itself alone, and sees and touches nothing of another's deliveries", async () => {
  const world = await startWorld();
  const gamma = await world.open("gamma");
  await (await gamma.subscribe({ consumer: "own", types: ["thing.own"], handle: async () => undefined })).stop();
  const alpha = await world.open("alpha");
  await alpha.publish([eventOf("thing:own", 1, "thing.own")]);
  await withClient(world.settingsFor("alpha").database, async (client) => {
    const forged = { ...eventOf("thing:own", 2, "thing.own"), source: "gamma", occurred_at: new Date(0) };
    await client.query("select sen_bus.publish($1::jsonb)", [JSON.stringify([forged])]);
    expect((await client.query("select * from sen_bus.take('own')")).rows).toEqual([]);
    await client.query("select sen_bus.done('own', 1), sen_bus.failed('own', 1, 'no', null)");
    for (const table of ["message", "delivery", "consumer"]) {
      await expect(client.query(`select * from sen_bus.${table}`)).rejects.toMatchObject({ code: "42501" });
    }
  });
  expect(await gamma.backlog()).toEqual([{ slice: "gamma", consumer: "own", waiting: 2, dead: 0 }]);
  const sources: string[] = [];
  const both = new Promise<void>((resolve) => {
    void gamma.subscribe({
      consumer: "own",
      types: ["thing.own"],
      handle: async ({ source }) => {
        if (sources.push(source) === 2) resolve();
      },
    });
  });
  await both;
  expect(sources).toEqual(["alpha", "alpha"]);
  await Promise.all([alpha.close(), gamma.close()]);
  await world.stop();
});

test("nobody but a slice's app role comes in", async () => {
  const database = await createTestDatabase(["alpha"]);
  await withClient(database.admin, async (client) => {
    await expect(client.query("select sen_bus.publish('[]')")).rejects.toMatchObject({ code: "42501" });
  });
  await database.drop();
});
