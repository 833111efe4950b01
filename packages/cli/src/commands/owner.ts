import type { Command } from "commander";
import { accessExitCodes, runOnline, withAccess } from "../registry/access-options.ts";
import type { AccessFlags } from "../registry/access-options.ts";
import { withWrongUse } from "../registry/report-options.ts";

/** `sen owner`: whose a type or field is. */
export function addOwner(program: Command): void {
  const owner = withWrongUse(program.command("owner").description("say which unit owns what"));
  withAccess(owner.command("of <coordinate>").description("say who owns a type or field"))
    .addHelpText("after", `${accessExitCodes}\n\nExample:\n  pnpm sen owner of Member.scholarshipNominations`)
    .action((coordinate: string, flags: AccessFlags) =>
      runOnline(flags, undefined, async (access) => {
        const { showOwner } = await import("../registry/read-graph.ts");
        return showOwner(access, flags.graph, coordinate);
      }),
    );
  withAccess(owner.command("list <unit>").description("list everything that a unit owns"))
    .addHelpText("after", `${accessExitCodes}\n\nExample:\n  pnpm sen owner list MOET`)
    .action((unit: string, flags: AccessFlags) =>
      runOnline(flags, undefined, async (access) => {
        const { listOwned } = await import("../registry/read-graph.ts");
        return listOwned(access, flags.graph, unit);
      }),
    );
  withAccess(
    owner
      .command("move <from> <to>")
      .description("hand all that a unit owns and is asked to another one; for stewards of the graph"),
  )
    .addHelpText("after", `${accessExitCodes}\n\nExample:\n  pnpm sen owner move MPI MOF`)
    .action((from: string, to: string, flags: AccessFlags) =>
      runOnline(flags, undefined, async (access) => {
        const { handOver } = await import("../registry/change-graph.ts");
        return handOver(access, { from, to });
      }),
    );
}
