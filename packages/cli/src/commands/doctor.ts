import type { Command } from "commander";

/** `sen doctor`: is this machine, and the hub on it, as it should be? */
export function addDoctor(program: Command): void {
  program
    .command("doctor")
    .description("check this machine and the hub on it, and say what to do")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      "\nExit code 0 when nothing is wrong, 1 otherwise. It changes nothing.\nWith DATABASE_URL (an administrator) it looks at that database, with OIDC_ISSUER and PUBLIC_URL at the provider and the certificates:\n  set -a; . /etc/sen/migrate.env; . /etc/sen/gateway-1.env; set +a; pnpm sen doctor",
    )
    .action(async (options: { json?: true }) => {
      const { examine } = await import("../doctor/examine.ts");
      const { writeFinding } = await import("../doctor/finding.ts");
      const findings = await examine();
      if (options.json) console.log(JSON.stringify(findings, null, 2));
      else for (const finding of findings) console.log(writeFinding(finding));
      process.exitCode = findings.every(({ ok }) => ok) ? 0 : 1;
    });
}
