import { Argument } from "commander";
import type { Command } from "commander";
import { accessExitCodes, runOnline, withAccess } from "../registry/access-options.ts";
import type { AccessFlags } from "../registry/access-options.ts";
import { withWrongUse } from "../registry/report-options.ts";

const verbs = ["REQUIRES", "PROVIDES", "OVERRIDE", "EXTEND"];

interface UnitFlags extends AccessFlags {
  readonly unit: string;
  readonly reason?: string;
}

/** `sen grant`: what units allow each other to do with their fields. */
export function addGrant(program: Command): void {
  const grant = withWrongUse(
    program.command("grant").description("ask for, give and take back rights on fields of other units"),
  );
  withAccess(
    grant
      .command("request")
      .description("ask the owner of a field for a right")
      .addArgument(new Argument("<verb>", "what to be allowed").choices(verbs))
      .argument("<coordinate>", "field or type, e.g. Member.degreeYear")
      .requiredOption("--unit <unit>", "code of the unit that asks")
      .requiredOption("--purpose <text>", "what it is for")
      .option("--until <date>", "last day, YYYY-MM-DD, at most two years away")
      .option("--days <count>", "days from today, instead of --until", "365"),
  )
    .addHelpText(
      "after",
      `${accessExitCodes}

Example:
  pnpm sen grant request REQUIRES Member.degreeYear --unit MOH --purpose "health checks by age of degree" --until 2027-11-30`,
    )
    .action((verb: string, coordinate: string, flags: UnitFlags & { purpose: string; until?: string; days: string }) =>
      runOnline(flags, flags.unit, async (access) => {
        const { requestGrant } = await import("../registry/grants.ts");
        const validUntil =
          flags.until === undefined
            ? new Date(Date.now() + Number(flags.days) * 86_400_000).toISOString()
            : `${flags.until}T23:59:59+07:00`;
        return requestGrant(access, {
          graph: flags.graph,
          verb,
          coordinate,
          unit: flags.unit,
          purpose: flags.purpose,
          validUntil,
        });
      }),
    );
  for (const [name, decision, words] of [
    ["give", "GIVE", "allow what was asked for"],
    ["refuse", "REFUSE", "say no to what was asked for"],
    ["revoke", "REVOKE", "take a right back; what rests on it goes dark at once"],
  ] as const) {
    withAccess(
      grant
        .command(`${name} <id>`)
        .description(words)
        .requiredOption("--unit <unit>", "code of the unit that owns the field")
        .option("--reason <text>", "why"),
    )
      .addHelpText("after", `${accessExitCodes}\n\nExample:\n  pnpm sen grant ${name} 0b9f… --unit MOET`)
      .action((id: string, flags: UnitFlags) =>
        runOnline(flags, flags.unit, async (access) => {
          const { decideGrant } = await import("../registry/grants.ts");
          return decideGrant(access, { id, decision, reason: flags.reason ?? null });
        }),
      );
  }
  withAccess(
    grant
      .command("list")
      .description("list grants, newest first")
      .option("--unit <unit>", "only those that this unit gave, has or asked for")
      .option("--state <state>", "only those in this state: REQUESTED, GIVEN, REFUSED, REVOKED, ENDED"),
  )
    .addHelpText("after", `${accessExitCodes}\n\nExample:\n  pnpm sen grant list --unit MOET --state REQUESTED`)
    .action((flags: AccessFlags & { unit?: string; state?: string }) =>
      runOnline(flags, undefined, async (access) => {
        const { listGrants } = await import("../registry/grants.ts");
        return listGrants(access, flags.graph, { unit: flags.unit ?? null, state: flags.state ?? null });
      }),
    );
}
