import path from "node:path";
import type { Command } from "commander";

/** `sen compose`: the supergraph of the slices' schemas. */
export function addCompose(program: Command): void {
  program
    .command("compose")
    .description("compose the slices' schemas into one supergraph file")
    .option("--output <file>", "where to write it; standard output when absent")
    .option("--subgraph-url <template>", "address of a slice, with {name} in its place", "http://{name}:4000/graphql")
    .addHelpText(
      "after",
      "\nExample:\n  pnpm sen compose --output supergraph.graphql --subgraph-url http://{name}:4000/graphql",
    )
    .action(async (options: { output?: string; subgraphUrl: string }) => {
      const { composeSupergraph, writeSupergraph } = await import("../compose.ts");
      const sdl = composeSupergraph((slice) => options.subgraphUrl.replace("{name}", slice));
      if (options.output === undefined) process.stdout.write(sdl);
      else await writeSupergraph(path.resolve(process.env["INIT_CWD"] ?? ".", options.output), sdl);
    });
}
