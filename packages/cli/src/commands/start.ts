import type { Command } from "commander";

interface StartFlags {
  readonly port: string;
  readonly watch: boolean;
  readonly demo: boolean;
}

/** `sen start`: the whole hub on this machine. */
export function addStart(program: Command): void {
  program
    .command("start")
    .description("start the whole hub on this machine and keep it running")
    .option("--port <number>", "port of the gateway (environment: PORT)", process.env["PORT"] ?? "4000")
    .option("--no-watch", "do not take up changes of the slices' files")
    .option("--no-demo", "leave an empty database empty")
    .addHelpText(
      "after",
      `
Examples:
  pnpm sen start                      with demo data, at http://localhost:4000
  PORT=8080 pnpm sen start            at another port
  DATABASE_URL=postgres://admin:…@db:5432/sen pnpm sen start
                                      on a PostgreSQL 18 of your own instead of the embedded one

Data, secrets and logs are kept in .sen (SEN_HOME names another folder).`,
    )
    .action(async (flags: StartFlags) => {
      const { runStart } = await import("../supervisor/run-start.ts");
      await runStart({ port: Number(flags.port), watch: flags.watch, demo: flags.demo });
    });
}
