import type { Command } from "commander";

/** `sen migrate`: schemas, roles and migrations of every slice. */
export function addMigrate(program: Command): void {
  program
    .command("migrate")
    .description("make schemas and roles and run the slices' pending migrations")
    .addHelpText(
      "after",
      "\nRuns as an administrator role: on the embedded PostgreSQL, or on the one DATABASE_URL names.\nPasswords come from the home, or from MEMBERS_APP_PASSWORD and so on; gateways' token from REGISTRY_TOKEN.\nRunning it again changes nothing.",
    )
    .action(async () => {
      const { migrateSlices } = await import("../database/migrate-slices.ts");
      const { withDatabase } = await import("../database/with-database.ts");
      const { prepareRegistry } = await import("../supervisor/prepare-registry.ts");
      const ran = await withDatabase(
        async (admin, secrets) => {
          const names = await migrateSlices(admin, secrets);
          await prepareRegistry({ admin, secrets });
          return names;
        },
        { makes: true },
      );
      for (const [slice, names] of Object.entries(ran)) {
        console.log(`✓ ${slice}: ${names.length === 0 ? "không có gì mới · nothing new" : names.join(", ")}`);
      }
    });
}
