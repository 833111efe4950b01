import { migrate, ownerRole, provisionSubgraphs } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { demoDay, seedDemo, seedScale, subgraphs } from "@sen/cli";
import type { ScaleProfileName } from "@sen/cli";
import { ensureTemplate } from "./template-database.ts";
import { testPasswords } from "./test-database.ts";

export type TemplateProfile = "demo" | ScaleProfileName;

/** Name of the database with a profile's data, to be copied by each test file; made on first use. */
export function ensureDemoTemplate(profile: TemplateProfile = "demo"): Promise<string> {
  return ensureTemplate(`sen_${profile}`, async (admin) => {
    await provisionSubgraphs(
      admin,
      subgraphs.map(({ name }) => ({ schema: name, ...testPasswords })),
    );
    for (const { name, entities, migrations } of subgraphs) {
      await migrate({ settings: testOwner(admin, name), schema: name, entities, migrations });
    }
    const owners = Object.fromEntries(subgraphs.map(({ name }) => [name, testOwner(admin, name)]));
    const demoOwners = owners as Parameters<typeof seedDemo>[0]; // one entry for each slice
    await seedDemo(demoOwners, { profile: "demo", today: demoDay });
    if (profile !== "demo") await seedScale(demoOwners, { profile });
  });
}

/** Settings of a slice's owner role on a test database. */
export function testOwner(admin: DatabaseSettings, slice: string): DatabaseSettings {
  return { ...admin, user: ownerRole(slice), password: testPasswords.ownerPassword };
}
