import type { Command } from "commander";
import { accessExitCodes, runOnline, withAccess } from "../registry/access-options.ts";
import type { AccessFlags } from "../registry/access-options.ts";
import { withWrongUse } from "../registry/report-options.ts";

/** `sen gateways`: who serves which version. */
export function addGateways(program: Command): void {
  withAccess(
    withWrongUse(program.command("gateways")).description(
      "list gateways with the version each serves, and how late it is",
    ),
  )
    .addHelpText("after", `${accessExitCodes}\n\nExample:\n  pnpm sen gateways`)
    .action((flags: AccessFlags) =>
      runOnline(flags, undefined, async (access) => {
        const { listGateways } = await import("../registry/read-graph.ts");
        return listGateways(access, flags.graph);
      }),
    );
}
