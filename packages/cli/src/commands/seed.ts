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
      const { migrateSlices, ownerSettings } = await import("../database/migrate-slices.ts");
      const { withDatabase } = await import("../database/with-database.ts");
      const { isSeeded, seedDemo } = await import("../demo/seed-demo.ts");
      const { StartReport } = await import("../terminal/start-report.ts");
      const report = new StartReport();
      await withDatabase(async (admin, secrets) => {
        await migrateSlices(admin, secrets);
        const settingsOf = (slice: string) => ownerSettings(admin, secrets, slice);
        if (await isSeeded(settingsOf))
          return console.log("Đã có dữ liệu, giữ nguyên · There is data already; nothing was changed");
        await seedDemo(settingsOf, {
          profile: "demo",
          onProgress: ({ done, total, table }) => report.step({ kind: "seeding", done, total, what: table }),
        });
        console.log("✓ Đã nạp dữ liệu minh họa · Demo data loaded");
      });
    });
}
