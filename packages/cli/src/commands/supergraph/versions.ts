import type { Command } from "commander";
import { accessExitCodes, runOnline, withAccess } from "../../registry/access-options.ts";
import type { AccessFlags } from "../../registry/access-options.ts";

/** `sen supergraph fetch`, `history`, `rollback` and `promote`: versions of the graph. */
export function addSupergraphVersions(supergraph: Command): void {
  withAccess(
    supergraph
      .command("fetch")
      .description("print the supergraph as gateways have it")
      .option("--version-number <number>", "an older version instead of the one that is served"),
  )
    .addHelpText("after", `${accessExitCodes}\n\nExample:\n  pnpm --silent sen supergraph fetch > supergraph.graphql`)
    .action((flags: AccessFlags & { versionNumber?: string }) =>
      runOnline(flags, undefined, async (access) => {
        const { fetchSupergraph } = await import("../../registry/read-graph.ts");
        const version = flags.versionNumber === undefined ? null : Number(flags.versionNumber);
        const supergraph = await fetchSupergraph(access, flags.graph, version);
        return { lines: [supergraph], json: { supergraph } };
      }),
    );
  withAccess(
    supergraph
      .command("history")
      .description("list versions, newest first")
      .option("--first <count>", "how many, 1 to 100", "20"),
  )
    .addHelpText("after", `${accessExitCodes}\n\nExample:\n  pnpm sen supergraph history --first 5`)
    .action((flags: AccessFlags & { first: string }) =>
      runOnline(flags, undefined, async (access) => {
        const { listVersions } = await import("../../registry/read-graph.ts");
        return listVersions(access, flags.graph, Number(flags.first));
      }),
    );
  withAccess(
    supergraph
      .command("rollback <version>")
      .description("serve an older version again, as a new one, under the rights of today; for stewards of the graph")
      .option("--message <text>", "why, for those who read the history", ""),
  )
    .addHelpText("after", `${accessExitCodes}\n\nExample:\n  pnpm sen supergraph rollback 41 --message "42 is slow"`)
    .action((version: string, flags: AccessFlags & { message: string }) =>
      runOnline(flags, undefined, async (access) => {
        const { rollBack } = await import("../../registry/change-graph.ts");
        return rollBack(access, { graph: flags.graph, version: Number(version), message: flags.message });
      }),
    );
  withAccess(
    supergraph
      .command("promote")
      .description("make the slices of one graph those of another; for stewards of the graph")
      .requiredOption("--from <graph>", "where they come from")
      .requiredOption("--to <graph>", "where they go")
      .option("--message <text>", "why, for those who read the history", ""),
  )
    .addHelpText("after", `${accessExitCodes}\n\nExample:\n  pnpm sen supergraph promote --from staging --to network`)
    .action((flags: AccessFlags & { from: string; to: string; message: string }) =>
      runOnline(flags, undefined, async (access) => {
        const { promote } = await import("../../registry/change-graph.ts");
        return promote(access, { from: flags.from, to: flags.to, message: flags.message });
      }),
    );
}
