import type { Command } from "commander";

/** `sen dev`: a local slice in a graph of its developer's own. */
export function addDev(program: Command): void {
  program
    .command("dev")
    .description("run a slice from its folder in a graph of your own, beside the hub that runs on this machine")
    .argument("[folder]", "the slice's folder", ".")
    .option("--port <number>", "port of your own gateway; 100 above the hub's unless told")
    .addHelpText(
      "after",
      `
Examples:
  pnpm sen dev                              the slice in this folder
  pnpm sen dev ../libraries --port 4100

A hub has to run: \`npm start\`, or \`pnpm sen start\`. The slice gets its schema and roles in the hub's database and its
migrations are run; a second gateway on this machine serves the hub's slices and this one. The hub's own graph does not
change, and nobody else sees the slice. Changed files are taken up; the types of resolvers are written anew with the schema.
Sign in at the hub: its session holds at your gateway, and so do tokens of \`sen token\`.`,
    )
    .action(async (folder: string, { port }: { port?: string }) => {
      const { runDev } = await import("../dev/run-dev.ts");
      const { typedFolder } = await import("../typed-path.ts");
      await runDev({ folder: typedFolder(folder), port: port === undefined ? undefined : Number(port) });
    });
}
