import type { Command } from "commander";
import { accessExitCodes, runOnline, withAccess } from "../registry/access-options.ts";
import type { AccessFlags } from "../registry/access-options.ts";
import { withWrongUse } from "../registry/report-options.ts";

interface ApproveFlags extends AccessFlags {
  readonly unit: string;
  readonly reject?: true;
  readonly reason?: string;
}

/** `sen approve`: what other units want to change and cannot without this one. */
export function addApprove(program: Command): void {
  withAccess(
    withWrongUse(program.command("approve"))
      .argument("[request]", "id of the request; without it, those that wait for the unit are listed")
      .description("agree to a change that takes something from a unit, or do not")
      .requiredOption("--unit <unit>", "code of the unit that decides")
      .option("--reject", "do not agree")
      .option("--reason <text>", "why"),
  )
    .addHelpText(
      "after",
      `${accessExitCodes}

Examples:
  pnpm sen approve --unit MOH
  pnpm sen approve 0b9f… --unit MOH
  pnpm sen approve 0b9f… --unit MOH --reject --reason "we need it until June"`,
    )
    .action((request: string | undefined, flags: ApproveFlags) =>
      runOnline(flags, flags.unit, async (access) => {
        const { decideChange, listChanges } = await import("../registry/approvals.ts");
        if (request === undefined) return listChanges(access, flags.graph, flags.unit);
        return decideChange(access, {
          request,
          unit: flags.unit,
          approve: flags.reject !== true,
          reason: flags.reason ?? null,
        });
      }),
    );
}
