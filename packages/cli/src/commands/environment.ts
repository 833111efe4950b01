import type { Command } from "commander";

/** `sen environment`: settings of every service for a machine without containers. */
export function addEnvironment(program: Command): void {
  program
    .command("environment")
    .description("write one environment file a service, for the systemd units in deploy/systemd")
    .option("--from <file>", "what `sen secrets` printed, with PUBLIC_URL and the OIDC_… lines added", ".env")
    .option("--to <folder>", "where the files are written", "/etc/sen")
    .option("--data <folder>", "where data, archive, backups and files lie", "/var/lib/sen")
    .addHelpText(
      "after",
      `
The same settings as in docker-compose.yml, at addresses of this machine; each service gets its own password and keys alone.
Writing again after a change of .env replaces the files. docs/operate.md walks through.`,
    )
    .action(async (options: { from: string; to: string; data: string }) => {
      const { writeEnvironments } = await import("../deployment/write-environments.ts");
      for (const file of await writeEnvironments(options)) console.log(`✓ ${file}`);
    });
}
