import type { Command } from "commander";

/** `sen restore`: the database as it was at a moment. */
export function addRestore(program: Command): void {
  program
    .command("restore")
    .description(
      "bring the embedded database back to a moment, from a backup and the archive; the hub has to be stopped",
    )
    .requiredOption(
      "--from <folder>",
      "the backup: one folder, or the folder of all of them for the newest that is old enough",
    )
    .option(
      "--until <time>",
      "the moment, ISO 8601 with its zone, e.g. 2026-11-26T14:05:00+07:00; the last change without",
    )
    .addHelpText(
      "after",
      `
Needs SEN_ARCHIVE_FOLDER. The data there were is put aside, never overwritten. Afterwards the change logs and the registry's
ledger are verified; exit code 1 when one of them is not whole.
Example: SEN_ARCHIVE_FOLDER=/srv/sen/wal pnpm sen restore --from /srv/sen/base --until 2026-11-26T14:05:00+07:00`,
    )
    .action(async ({ from, until }: { from: string; until?: string }) => {
      const { restore } = await import("../recovery/restore.ts");
      await restore({ from, until });
    });
}
