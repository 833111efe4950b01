import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { migrate, ownerRole, withClient } from "@sen/database";
import { createTestDatabase, testPasswords } from "@sen/testing";
import { demoSchemas } from "../demo/seed-demo.ts";
import type { DemoOwners, SeedProgress } from "../demo/seed-demo.ts";
import { subgraphs } from "../subgraphs.ts";
import type { ScaleProfile } from "./profiles.ts";
import { seedScale } from "./seed-scale.ts";

/** A little more than the demo has of everything, so that the test is quick. */
const small: ScaleProfile = {
  members: 160,
  subUnits: 3,
  events: 90,
  registrations: 3_000,
  proposals: 180,
  endorsements: 1_300,
  activities: 900,
  entries: 5_000,
};

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let owners: DemoOwners;

beforeAll(async () => {
  database = await createTestDatabase(demoSchemas);
  const settings = demoSchemas.map((schema) => {
    return [schema, { ...database.admin, user: ownerRole(schema), password: testPasswords.ownerPassword }] as const;
  });
  owners = Object.fromEntries(settings) as DemoOwners; // one entry for each schema
  for (const { name, entities, migrations } of subgraphs) {
    const owner = { ...database.admin, user: ownerRole(name), password: testPasswords.ownerPassword };
    await migrate({ settings: owner, schema: name, entities, migrations });
  }
  await seedScale(owners, { profile: small });
}, 180_000);

afterAll(() => database.drop());

async function count(text: string): Promise<number> {
  return withClient(database.admin, async (client) => {
    const { rows } = await client.query<{ count: string }>(`select count(*) as count from ${text}`);
    return Number(rows[0]?.count);
  });
}

test("a profile has as many rows of each kind as it says, the demo's among them", async () => {
  const found: ScaleProfile = {
    members: await count("members.member"),
    subUnits: await count("ministries.unit where protocol_order >= 10000"),
    events: await count("events.event"),
    registrations: await count("events.registration"),
    proposals: await count("proposals.proposal"),
    endorsements: await count("proposals.endorsement"),
    activities: await count("ministries.plan_activity"),
    entries: (await count("members.contribution")) + (await count("members.benefit")),
  };
  expect(found).toEqual(small);
});

test("what triggers would have counted is counted", async () => {
  const taken =
    "(select count(*) from events.registration where event_id = e.id and state in ('CONFIRMED', 'OFFERED', 'ATTENDED'))";
  expect(await count(`events.event as e where confirmed_count <> ${taken}`)).toBe(0);
  const support = "(select count(*) from proposals.endorsement where proposal_id = p.id)";
  expect(await count(`proposals.proposal as p where endorsement_count <> ${support}`)).toBe(0);
  const years = "generate_series(2016, 2028) as year cross join";
  expect(await count(`${years} events.wrong_participation(year)`)).toBe(0);
  expect(await count(`${years} members.wrong_engagement(year)`)).toBe(0);
  expect(await count("events.participation_touched")).toBe(0);
  expect(await count("members.engagement_touched")).toBe(0);
  expect(await count("members.standing_touched")).toBe(0);
  expect(await count("members.engagement_standing")).toBeGreaterThan(0);
  expect(await count("events.participation_total, members.engagement_total")).toBeGreaterThan(0);
});

test("nothing of it is a change for the log, and every trigger works again", async () => {
  for (const schema of ["ministries", "members", "events", "proposals"]) {
    expect(await count(`${schema}.change_log`)).toBe(0);
  }
  expect(await count("pg_trigger where tgenabled = 'D'")).toBe(0);
});

test("seeding again changes nothing", async () => {
  const again: SeedProgress[] = [];
  await seedScale(owners, { profile: small, onProgress: (progress) => again.push(progress) });
  expect(again.map(({ rows }) => rows)).toEqual([0, 0, 0, 0]);
});
