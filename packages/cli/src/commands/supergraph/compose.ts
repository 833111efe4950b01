import { Option } from "commander";
import type { Command } from "commander";
import { exitCodes, runCommand } from "../../registry/report-options.ts";
import type { ReportOptions } from "../../registry/report-options.ts";

interface ComposeOptions extends Pick<ReportOptions, "lang" | "json"> {
  readonly config?: string;
  readonly output?: string;
  readonly subgraphUrl?: string;
}

/** `sen supergraph compose`: one supergraph file of the slices' schemas. */
export function addSupergraphCompose(supergraph: Command): void {
  supergraph
    .command("compose")
    .description("compose the schemas of slices into one supergraph file")
    .option("--config <file>", "YAML file that lists the slices; the slices of this repository when absent")
    .option("--output <file>", "where to write it; standard output when absent")
    .option("--subgraph-url <template>", "address of a slice, with {name} in its place")
    .option("--json", "print what stands in the way as JSON")
    .addOption(
      new Option("--lang <language>", "language of messages").choices(["vi", "en"]).env("SEN_LANG").default("vi"),
    )
    .addHelpText(
      "after",
      `${exitCodes}

Examples:
  pnpm sen supergraph compose --output supergraph.graphql
  pnpm sen supergraph compose --config graph.yaml --output supergraph.graphql
  pnpm sen supergraph compose --subgraph-url https://{name}.example/graphql`,
    )
    .action((options: ComposeOptions) => runCommand(options, () => compose(options)));
}

async function compose({ config, output, subgraphUrl, json, lang }: ComposeOptions): Promise<void> {
  const { composeOffline, readSlicesToCompose } = await import("../../registry/compose-offline.ts");
  const { exitCode, writeJson, writeText } = await import("@sen/registry/offline");
  const { supergraph, report } = composeOffline(readSlicesToCompose(config, subgraphUrl));
  if (supergraph === null) {
    if (json === true) process.stdout.write(writeJson(report));
    else process.stderr.write(writeText(report, lang));
    process.exitCode = exitCode(report);
    return;
  }
  if (output === undefined) {
    process.stdout.write(supergraph);
    return;
  }
  const { writeSupergraph } = await import("../../compose.ts");
  const { resolveFromCaller } = await import("../../registry/read-slices.ts");
  await writeSupergraph(resolveFromCaller(output), supergraph);
}
