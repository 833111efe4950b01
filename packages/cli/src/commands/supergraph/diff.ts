import type { Command } from "commander";
import { exitCodes, runReport, withReport } from "../../registry/report-options.ts";
import type { ReportOptions } from "../../registry/report-options.ts";

/** `sen supergraph diff`: what differs for clients between two versions. */
export function addSupergraphDiff(supergraph: Command): void {
  withReport(
    supergraph
      .command("diff <before> <after>")
      .description("say what differs for clients between two supergraph files, or two schemas as clients see them"),
  )
    .addHelpText(
      "after",
      `${exitCodes}
A change that may break a client is an error.

Examples:
  pnpm sen supergraph diff yesterday.graphql today.graphql
  pnpm sen supergraph diff yesterday.graphql today.graphql --format markdown --lang en --output changes.md`,
    )
    .action((before: string, after: string, options: ReportOptions) =>
      runReport(options, async () => {
        const { diffOffline } = await import("../../registry/diff-offline.ts");
        return diffOffline(before, after);
      }),
    );
}
