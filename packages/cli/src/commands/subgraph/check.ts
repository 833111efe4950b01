import type { Command } from "commander";
import { exitCodes, runReport, withReport } from "../../registry/report-options.ts";
import type { ReportOptions } from "../../registry/report-options.ts";

interface CheckOptions extends ReportOptions {
  readonly owner: string;
  readonly schema: string;
  readonly url?: string;
  readonly config?: string;
  readonly registry?: string;
  readonly token?: string;
  readonly graph: string;
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
      .option(
        "--config <file>",
        "YAML file that lists the slices of the graph with their owners, instead of a registry",
      )
      .option("--registry <url>", "address of the registry; that of the hub on this machine, or SEN_REGISTRY, without")
      .option(
        "--token <token>",
        "token of the unit; SEN_REGISTRY_TOKEN, or one made for the hub on this machine, without",
      )
      .option("--graph <name>", "name of the graph in the registry", "network"),
  )
    .addHelpText(
      "after",
      `${exitCodes}

Examples:
  pnpm sen subgraph check scholarships --owner MOET --schema examples/scholarships/src
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

The registry knows what clients use: there a change that breaks them is a warning for the units that answer for them, who are asked
before it is published. Offline nobody's use is known, so every breaking change is an error.`,
    )
    .action((name: string, options: CheckOptions) =>
      runReport(options, async () => {
        const { config } = options;
        if (config === undefined) {
          const { checkOnline } = await import("../../registry/check-online.ts");
          return checkOnline({ name, ...options });
        }
        const { checkOffline } = await import("../../registry/check-offline.ts");
        return checkOffline({ name, ...options, config });
      }),
    );
}
