import { Argument } from "commander";
import type { Command } from "commander";
import { roleNames } from "@sen/identity";

/** `sen role`: the first roles of a network that has nobody yet who could give one. */
export function addRole(program: Command): void {
  const role = program.command("role").description("give the first roles, before there is anybody who may give them");
  role
    .command("give")
    .description("give an account at the identity provider a role that holds in the whole network")
    .argument("<subject>", "the account's `sub` at the provider")
    .addArgument(new Argument("<role>", "which").choices(roleNames.filter((name) => !needsUnit.has(name))))
    .requiredOption("--reason <text>", "why, kept in the change log")
    .addHelpText(
      "after",
      `
Writes as the slice's owner role, past the rules by which people give each other roles; the change log keeps it with its reason.
With the secretariat there, she gives all others in the application.
Example: pnpm sen role give 8f14e45f-ceea SECRETARIAT --reason "Decision 12/QĐ of 2026-11-02"`,
    )
    .action(async (subject: string, name: string, { reason }: { reason: string }) => {
      const { giveFirstRole } = await import("../operations/give-first-role.ts");
      const id = await giveFirstRole({ subject, role: name, reason });
      console.log(`✓ ${name} → ${subject} (${id})`);
    });
}

const needsUnit: ReadonlySet<string> = new Set(["UNIT_COORDINATOR", "SERVICE"]);
