import { Option } from "commander";
import type { Command } from "commander";

const roles = [
  "NETWORK_MEMBER",
  "UNIT_COORDINATOR",
  "SECRETARIAT",
  "PRESIDIUM",
  "AUDITOR",
  "DATA_PROTECTION",
  "SERVICE",
] as const;

/** `sen token`: a bearer token of a demo person. */
export function addToken(program: Command): void {
  program
    .command("token")
    .description("print a bearer token for a demo person with the role (development only)")
    .addOption(new Option("--role <role>", "role the person holds").choices(roles).makeOptionMandatory())
    .option("--unit <code>", "unit the role is held for, e.g. MOET")
    .option("--lifetime <time>", "how long the token works", "8h")
    .addHelpText(
      "after",
      `
Examples:
  pnpm --silent sen token --role SECRETARIAT
  TOKEN=$(pnpm --silent sen token --role UNIT_COORDINATOR --unit MOET)
  curl http://localhost:4000/graphql -H "authorization: Bearer $TOKEN" \\
       -H "content-type: application/json" -d '{"query":"{ me { roles { role ministry { code } } } }"}'`,
    )
    .action(async (options: { role: (typeof roles)[number]; unit?: string; lifetime: string }) => {
      const { issueDemoToken } = await import("../issue-demo-token.ts");
      console.log(await issueDemoToken(options));
    });
}
