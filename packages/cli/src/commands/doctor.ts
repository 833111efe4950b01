import type { Command } from "commander";

/** `sen doctor`: is this machine, and the hub on it, as it should be? */
export function addDoctor(program: Command): void {
  program
    .command("doctor")
    .description("check this machine and the hub on it, and say what to do")
    .option("--json", "print JSON")
    .addHelpText("after", "\nExit code 0 when nothing is wrong, 1 otherwise. It changes nothing.")
    .action(async (options: { json?: true }) => {
      const { examine } = await import("../doctor/examine.ts");
      const findings = await examine();
      if (options.json) console.log(JSON.stringify(findings, null, 2));
      else
        for (const { ok, check, advice } of findings)
          console.log(`${ok ? "✓" : "✗"} ${check}${ok ? "" : `\n    → ${advice}`}`);
      process.exitCode = findings.every(({ ok }) => ok) ? 0 : 1;
    });
}
