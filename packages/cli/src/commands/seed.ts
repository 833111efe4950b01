import { Option } from "commander";
import type { Command } from "commander";

/** `sen seed`: the demo data. */
export function addSeed(program: Command): void {
  program
    .command("seed")
    .description("fill an empty database with invented demo data")
    .addOption(new Option("--profile <name>", "how much data").choices(["demo"]).default("demo"))
    .addHelpText(
      "after",
      "\nThe data is the same on every machine: one seed makes all of it. Units are real, all persons are invented.\nA database that has data already is left as it is.",
    )
    .action(async () => {
      const { demoOwners, migrateSlices } = await import("../database/migrate-slices.ts");
      const { withDatabase } = await import("../database/with-database.ts");
      const { seedDemo } = await import("../demo/seed-demo.ts");
      await withDatabase(async (admin, secrets) => {
        await migrateSlices(admin, secrets);
        await seedDemo(demoOwners(admin, secrets), {
          profile: "demo",
          onProgress: ({ schema, rows }) =>
            console.log(
              rows > 0
                ? `✓ ${schema}: ${rows}`
                : `• ${schema}: đã có dữ liệu, giữ nguyên · has data already, left as it is`,
            ),
        });
      });
    });
}
