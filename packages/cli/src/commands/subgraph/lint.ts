import type { Command } from "commander";
import { exitCodes, runReport, withReport } from "../../registry/report-options.ts";
import type { ReportOptions } from "../../registry/report-options.ts";

interface LintOptions extends ReportOptions {
  readonly name: string;
  readonly owner: string;
  readonly config?: string;
}

/** `sen subgraph lint`: is a schema written as the house writes? */
export function addSubgraphLint(subgraph: Command): void {
  withReport(
    subgraph
      .command("lint <file>")
      .description(
        "look whether a schema is written as the house writes: names, descriptions, pages, nullability, personal data",
      )
      .option("--name <slice>", "name of the slice in the report", "slice")
      .option("--owner <unit>", "code of the unit that owns it", "")
      .option("--config <file>", "the graph's YAML file: levels of rules, and the other slices"),
  )
    .addHelpText(
      "after",
      `${exitCodes}

Examples:
  pnpm sen subgraph lint schema.graphql
  pnpm sen subgraph lint examples/scholarships/src --name scholarships --owner MOET --config graph.yaml --lang en`,
    )
    .action((file: string, options: LintOptions) =>
      runReport(options, async () => {
        const { lintFile } = await import("../../registry/check-offline.ts");
        return lintFile(file, options);
      }),
    );
}
