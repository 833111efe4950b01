import { Option } from "commander";
import type { Command } from "commander";
import type { SeedProgress } from "../demo/seed-demo.ts";
import type { ScaleProfileName } from "../scale/profiles.ts";

/** `sen seed`: the demo data, at the network's size today or at one it may grow to. */
export function addSeed(program: Command): void {
  program
    .command("seed")
    .description("fill an empty database with invented demo data")
    .addOption(
      new Option("--profile <name>", "how much data").choices(["demo", "grown", "stress"] as const).default("demo"),
    )
    .addHelpText(
      "after",
      `
The data is the same on every machine: one seed makes all of it. Units are real, all persons are invented.
A database that has data already is left as it is.

  demo    34 members of the Executive Committee and 60 associates, 2017 to 2026
  grown   the demo within a network of 1,000 members and ten years; about a minute
  stress  20,000 members, 900 units below the real ones; some minutes and about 3 GB`,
    )
    .action(async ({ profile }: { profile: "demo" | ScaleProfileName }) => {
      const { demoOwners, migrateSlices } = await import("../database/migrate-slices.ts");
      const { withDatabase } = await import("../database/with-database.ts");
      const { seedDemo } = await import("../demo/seed-demo.ts");
      await withDatabase(
        async (admin, secrets) => {
          await migrateSlices(admin, secrets);
          const owners = demoOwners(admin, secrets);
          await seedDemo(owners, { profile: "demo", onProgress: tell });
          if (profile === "demo") return;
          const { seedScale } = await import("../scale/seed-scale.ts");
          const { clearProgress, drawProgress } = await import("../terminal/progress-bar.ts");
          const onProgress = (progress: SeedProgress) => {
            clearProgress();
            tell(progress);
          };
          await seedScale(owners, { profile, onProgress, onTable: drawProgress });
        },
        { makes: true },
      );
    });
}

function tell({ schema, rows }: SeedProgress): void {
  console.log(
    rows > 0 ? `✓ ${schema}: ${rows}` : `• ${schema}: đã có dữ liệu, giữ nguyên · has data already, left as it is`,
  );
}
