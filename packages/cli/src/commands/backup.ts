import { InvalidArgumentError } from "commander";
import type { Command } from "commander";

/** `sen backup`: a copy of the whole database while it works. */
export function addBackup(program: Command): void {
  program
    .command("backup")
    .description(
      "copy the whole database of this machine while the hub works; with the archive it can be brought to any later moment",
    )
    .requiredOption(
      "--to <folder>",
      "where backups lie, each in a folder of its own (environment: SEN_BACKUP_FOLDER)",
      process.env["SEN_BACKUP_FOLDER"],
    )
    .option("--keep <count>", "remove older backups beyond so many, and what of the archive only they need", readCount)
    .addHelpText(
      "after",
      `
The database has to archive its changes: SEN_ARCHIVE_FOLDER for the embedded one, archive_mode and archive_command for another.
What is not in the database is kept apart: the secrets (secrets.json or .env), without which contacts cannot be read, and the files.
A PostgreSQL on another machine is copied with pg_basebackup; see docs/operate.md.
Example: SEN_ARCHIVE_FOLDER=/srv/sen/wal pnpm sen backup --to /srv/sen/base --keep 7`,
    )
    .action(async ({ to, keep }: { to: string; keep?: number }) => {
      const { backUp } = await import("../recovery/back-up.ts");
      await backUp({ folder: to, keep });
    });
}

function readCount(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("số nguyên từ 1 · a whole number from 1 on");
}
