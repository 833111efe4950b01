import type { Command } from "commander";
import { accessExitCodes, runOnline, withAccess } from "../registry/access-options.ts";
import type { AccessFlags } from "../registry/access-options.ts";
import { withWrongUse } from "../registry/report-options.ts";

interface CreateFlags extends AccessFlags {
  readonly unit: string;
  readonly verbs: string;
  readonly slices?: string;
  readonly days: string;
}

/** `sen access-token`: what machines of units open the registry with. */
export function addAccessToken(program: Command): void {
  const token = withWrongUse(
    program.command("access-token").description("tokens that machines of a unit publish with"),
  );
  withAccess(
    token
      .command("create <name>")
      .description("make a token; its text is shown once")
      .requiredOption("--unit <unit>", "code of the unit it acts for")
      .option(
        "--verbs <verbs>",
        "READ, CHECK, PUBLISH, DELETE, GRANT, APPROVE, OPERATIONS, DELIVERY; with commas",
        "READ,CHECK,PUBLISH",
      )
      .option("--slices <names>", "only these slices of the unit, with commas")
      .option("--days <count>", "days until it ends, at most 366", "90"),
  )
    .addHelpText(
      "after",
      `${accessExitCodes}\n\nExample:\n  pnpm sen access-token create ci --unit MOET --slices scholarships`,
    )
    .action((name: string, flags: CreateFlags) =>
      runOnline(flags, undefined, async (access) => {
        const { createToken } = await import("../registry/access-tokens.ts");
        return createToken(access, { name, ...flags });
      }),
    );
  withAccess(token.command("list").description("list tokens, newest first"))
    .addHelpText("after", accessExitCodes)
    .action((flags: AccessFlags) =>
      runOnline(flags, undefined, async (access) => {
        const { listTokens } = await import("../registry/access-tokens.ts");
        return listTokens(access);
      }),
    );
  withAccess(token.command("revoke <id>").description("end a token at once"))
    .addHelpText("after", accessExitCodes)
    .action((id: string, flags: AccessFlags) =>
      runOnline(flags, undefined, async (access) => {
        const { revokeToken } = await import("../registry/access-tokens.ts");
        return revokeToken(access, id);
      }),
    );
}
