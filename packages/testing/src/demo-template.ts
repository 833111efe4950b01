import { demoDay, seedDemo, seedScale, subgraphs } from "@sen/cli";
import type { ScaleProfileName } from "@sen/cli";
import { createSlices, ensureTemplate, testOwner } from "./template-database.ts";

export type TemplateProfile = "demo" | ScaleProfileName;

/** Name of the database with a profile's data, to be copied by each test file; made on first use. */
export function ensureDemoTemplate(profile: TemplateProfile = "demo"): Promise<string> {
  return ensureTemplate(`sen_${profile}`, async (admin) => {
    await createSlices(admin, subgraphs);
    const owners = Object.fromEntries(subgraphs.map(({ name }) => [name, testOwner(admin, name)]));
    const demoOwners = owners as Parameters<typeof seedDemo>[0]; // one entry for each slice
    await seedDemo(demoOwners, { profile: "demo", today: demoDay });
    if (profile !== "demo") await seedScale(demoOwners, { profile });
  });
}
