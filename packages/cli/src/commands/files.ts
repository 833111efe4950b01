import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";

/** `sen files`: files of documents. */
export function addFiles(program: Command): void {
  const files = program.command("files").description("files of documents in the store that FILES_URL names");
  files
    .command("sweep")
    .description("list files that were uploaded and that no document names; with --apply, remove them")
    .option("--apply", "remove them; without it nothing is removed")
    .addOption(
      new Option("--hours <n>", "only those kept at least so many hours ago")
        .env("FILES_SWEEP_HOURS")
        .default(24)
        .argParser(readHours),
    )
    .addHelpText(
      "after",
      "\nAn upload that no document took within the hour cannot be taken any more.\nExamples: pnpm sen files sweep · pnpm sen files sweep --apply --hours 72",
    )
    .action(async ({ apply = false, hours }: { apply?: boolean; hours: number }) => {
      const { printSweep } = await import("../operations/sweep-files.ts");
      await printSweep({ apply, hours });
    });
}

/** Receipts of uploads are good for an hour: what is younger may still find its document. */
function readHours(text: string): number {
  const hours = Number(text);
  if (Number.isFinite(hours) && hours >= 1) return hours;
  throw new InvalidArgumentError("từ 1 giờ trở lên · 1 hour or more");
}
