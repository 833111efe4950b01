import type { Command } from "commander";

/** `sen database`: PostgreSQL as a service of its own. */
export function addDatabase(program: Command): void {
  program
    .command("database")
    .description("run the PostgreSQL that comes with the project, alone and until it is stopped")
    .option("--port <number>", "where it listens, on loopback alone", "5432")
    .addHelpText(
      "after",
      `
For machines whose services are kept by systemd; \`pnpm sen start\` runs it by itself. Its data lies in SEN_HOME, the superuser
is postgres with the password that \`sen secrets\` calls POSTGRES_PASSWORD. With SEN_ARCHIVE_FOLDER it can be backed up while it works.`,
    )
    .action(async ({ port }: { port: string }) => {
      const { runDatabase } = await import("../recovery/run-database.ts");
      await runDatabase(Number(port));
    });
}
