import type { Command } from "commander";
import { accessExitCodes, runOnline, withAccess } from "../../registry/access-options.ts";
import type { AccessFlags } from "../../registry/access-options.ts";

/** `sen subgraph list`, `fetch` and `delete`: slices as the registry has them. */
export function addSubgraphList(subgraph: Command): void {
  withAccess(subgraph.command("list").description("list the slices of the graph with their owners"))
    .addHelpText("after", `${accessExitCodes}\n\nExample:\n  pnpm sen subgraph list --json`)
    .action((flags: AccessFlags) =>
      runOnline(flags, undefined, async (access) => {
        const { listSlices } = await import("../../registry/read-graph.ts");
        return listSlices(access, flags.graph);
      }),
    );
  withAccess(subgraph.command("fetch <name>").description("print the schema of a slice as it is published"))
    .addHelpText(
      "after",
      `${accessExitCodes}\n\nExample:\n  pnpm --silent sen subgraph fetch scholarships > scholarships.graphql`,
    )
    .action((name: string, flags: AccessFlags) =>
      runOnline(flags, undefined, async (access) => {
        const { fetchSlice } = await import("../../registry/read-graph.ts");
        return fetchSlice(access, flags.graph, name);
      }),
    );
  withAccess(
    subgraph
      .command("delete <name>")
      .description("take a slice out of the graph; its name stays its owner's")
      .requiredOption("--owner <unit>", "code of the unit that owns the slice")
      .option("--message <text>", "why, for those who read the history", ""),
  )
    .addHelpText(
      "after",
      `${accessExitCodes}\n\nExample:\n  pnpm sen subgraph delete schools --owner MOET --message "closed"`,
    )
    .action((name: string, flags: AccessFlags & { owner: string; message: string }) =>
      runOnline(flags, flags.owner, async (access) => {
        const { deleteSlice } = await import("../../registry/change-graph.ts");
        return deleteSlice(access, { graph: flags.graph, slice: name, message: flags.message });
      }),
    );
}
