import type { Command } from "commander";

interface LedgerVerification {
  slice?: string;
  registry?: true;
  file?: string;
  key?: string;
  part?: true;
  json?: true;
}

interface ExportFlags {
  readonly month?: string;
  readonly slice?: string;
  readonly registry?: true;
  readonly unit?: string;
}

/** `sen ledger`: the change logs of the slices, as an auditor looks at them. */
export function addLedger(program: Command): void {
  const ledger = program.command("ledger").description("check and hand over the slices' change logs");
  ledger
    .command("verify")
    .description("say whether lines of the change logs were changed, taken out or put in")
    .option("--slice <name>", "only this slice")
    .option("--registry", "the registry's ledger instead: every publish, grant, approval, quarantine and rollback")
    .option("--file <file>", "a whole ledger of the registry that was exported, with --key; needs no hub")
    .option("--key <keys>", "public keys of the registry, base64url, with commas")
    .option("--part", "the file is one unit's part of the ledger, in which others' entries are left out")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      `
Examples:
  pnpm sen ledger verify
  pnpm sen ledger verify --registry
  pnpm sen ledger verify --file ledger.jsonl --key "$REGISTRY_PUBLIC_KEYS"
  pnpm sen ledger verify --file moet.jsonl --part --key "$REGISTRY_PUBLIC_KEYS"

Exit code 1 when a line is not what was sealed. Lines not sealed yet are only counted.`,
    )
    .action(async (options: LedgerVerification) => {
      if (options.registry || options.file !== undefined) {
        const { verifyRegistryLedger } = await import("../operations/verify-registry-ledger.ts");
        return verifyRegistryLedger(options);
      }
      const { verifyLedgers } = await import("../operations/verify-ledgers.ts");
      const { withDatabase } = await import("../database/with-database.ts");
      await withDatabase((admin) => verifyLedgers(admin, options));
    });
  ledger
    .command("export")
    .description("write a month's lines with their seals to standard output, one JSON object a line")
    .option("--month <YYYY-MM>", "month in Vietnam's time")
    .option("--slice <name>", "only this slice")
    .option("--registry", "the registry's ledger instead, whole")
    .option("--unit <code>", "of the registry's ledger only what concerns this unit")
    .addHelpText(
      "after",
      `
Examples:
  pnpm --silent sen ledger export --month 2026-11 > 2026-11.jsonl
  pnpm --silent sen ledger export --registry --unit MOET > moet.jsonl`,
    )
    .action(async ({ month, ...options }: ExportFlags, command: Command) => {
      if (options.registry) {
        const { printRegistryLedger } = await import("../operations/registry-ledger.ts");
        const { withDatabase } = await import("../database/with-database.ts");
        return withDatabase((admin) => printRegistryLedger(admin, options.unit));
      }
      if (month === undefined)
        return command.error("--month hoặc --registry cho biết xuất gì / --month or --registry says what to export");
      const { exportLedgers } = await import("../operations/export-ledgers.ts");
      const { withDatabase } = await import("../database/with-database.ts");
      await withDatabase((admin) => exportLedgers(admin, { ...options, month }));
    });
}
