import type { Command } from "commander";

/** `sen ledger`: the change logs of the slices, as an auditor looks at them. */
export function addLedger(program: Command): void {
  const ledger = program.command("ledger").description("check and hand over the slices' change logs");
  ledger
    .command("verify")
    .description("say whether lines of the change logs were changed, taken out or put in")
    .option("--slice <name>", "only this slice")
    .option("--json", "print JSON")
    .addHelpText("after", "\nExit code 1 when a line is not what was sealed. Lines not sealed yet are only counted.")
    .action(async (options: { slice?: string; json?: true }) => {
      const { verifyLedgers } = await import("../operations/verify-ledgers.ts");
      const { withDatabase } = await import("../database/with-database.ts");
      await withDatabase((admin) => verifyLedgers(admin, options));
    });
  ledger
    .command("export")
    .description("write a month's lines with their seals to standard output, one JSON object a line")
    .requiredOption("--month <YYYY-MM>", "month in Vietnam's time")
    .option("--slice <name>", "only this slice")
    .addHelpText("after", "\nExample:\n  pnpm --silent sen ledger export --month 2026-11 > 2026-11.jsonl")
    .action(async (options: { month: string; slice?: string }) => {
      const { exportLedgers } = await import("../operations/export-ledgers.ts");
      const { withDatabase } = await import("../database/with-database.ts");
      await withDatabase((admin) => exportLedgers(admin, options));
    });
}
