import type { Command } from "commander";
import { exitCodes, runReport, withReport } from "../../registry/report-options.ts";
import type { ReportOptions } from "../../registry/report-options.ts";

interface CheckOptions extends ReportOptions {
  readonly owner: string;
  readonly schema: string;
  readonly url?: string;
  readonly config: string;
}

/** `sen subgraph check`: would this schema fit, and whom would it break? */
export function addSubgraphCheck(subgraph: Command): void {
  withReport(
    subgraph
      .command("check <name>")
      .description("check a slice's schema: does it fit, what does it break, is it written as the house writes")
      .requiredOption("--owner <unit>", "code of the unit that owns the slice")
      .requiredOption("--schema <file>", "the schema; or the folder of a slice built with the kit")
      .option("--url <url>", "address of the slice")
      .option("--offline", "check against the file alone; so it is whenever --config is given")
      .requiredOption("--config <file>", "YAML file that lists the slices of the graph with their owners"),
  )
    .addHelpText(
      "after",
      `${exitCodes}

Examples:
  pnpm sen subgraph check scholarships --owner MOET --schema schema.graphql --offline --config graph.yaml
  pnpm sen subgraph check scholarships --owner MOET --schema examples/scholarships/src --config graph.yaml --lang en --json

graph.yaml:
  subgraphs:
    members:
      owner: VWU
      routing_url: https://members.example/graphql
      schema: { file: ./members.graphql }
  lint:
    pagination: error

Offline nobody's use is known, so every breaking change is an error.`,
    )
    .action((name: string, options: CheckOptions) =>
      runReport(options, async () => {
        const { checkOffline } = await import("../../registry/check-offline.ts");
        return checkOffline({ name, ...options });
      }),
    );
}
