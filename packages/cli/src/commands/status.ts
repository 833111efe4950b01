import type { Command } from "commander";

/** `sen status`: what runs, and how it is. */
export function addStatus(program: Command): void {
  program
    .command("status")
    .description("show what runs on this machine and whether it is ready")
    .option("--json", "print JSON")
    .addHelpText("after", "\nExit code 0 when everything is ready, 1 when something is not, 3 when no hub runs.")
    .action(async (options: { json?: true }) => {
      const { readStatus } = await import("../supervisor/read-status.ts");
      const status = await readStatus();
      if (options.json) console.log(JSON.stringify(status, null, 2));
      else if (status === null) console.log("Sen không chạy · Sen is not running");
      else
        for (const { name, ready, url } of status.services)
          console.log(`${ready ? "✓" : "✗"} ${name.padEnd(18)} ${url}`);
      process.exitCode = status === null ? 3 : status.services.every(({ ready }) => ready) ? 0 : 1;
    });
}
