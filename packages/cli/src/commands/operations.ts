import { Option } from "commander";
import type { Command } from "commander";
import { accessExitCodes, runOnline, withAccess } from "../registry/access-options.ts";
import type { AccessFlags } from "../registry/access-options.ts";
import { withWrongUse } from "../registry/report-options.ts";

interface PublishFlags extends AccessFlags {
  readonly client: string;
  readonly unit: string;
  readonly manifest?: string;
  readonly mode?: string;
}

/** `sen operations publish`: what a client program will ask. */
export function addOperations(program: Command): void {
  const operations = withWrongUse(program.command("operations").description("operations that clients register"));
  withAccess(
    operations
      .command("publish")
      .description("register the operations of a client program")
      .requiredOption(
        "--client <name>",
        "name the client sends as graphql-client-name; * for all that have not registered",
      )
      .requiredOption("--unit <unit>", "code of the unit that answers for the client")
      .option("--manifest <file>", "JSON: { id: operation } as codegen writes it, or Apollo's manifest")
      .addOption(
        new Option("--mode <mode>", "what becomes of its operations that are not registered").choices([
          "off",
          "warn",
          "enforce",
        ]),
      ),
  )
    .addHelpText(
      "after",
      `${accessExitCodes}

Examples:
  pnpm sen operations publish --client dashboard --unit VWU --manifest packages/dashboard/operations.json --mode enforce
  pnpm sen operations publish --client '*' --unit VWU --mode enforce          # nobody else may ask anything, as a steward`,
    )
    .action((flags: PublishFlags) =>
      runOnline(flags, flags.unit, async (access) => {
        const { publishOperations } = await import("../registry/change-graph.ts");
        const { readManifest } = await import("../registry/read-manifest.ts");
        const documents = flags.manifest === undefined ? [] : readManifest(flags.manifest);
        const { graph, client, unit, mode = null } = flags;
        await publishOperations(access, { graph, client, unit, documents, mode });
        const count = documents.length;
        return {
          lines: [{ vi: `✓ ${client}: ${count} truy vấn`, en: `✓ ${client}: ${count} operations` }],
          json: { client, count, mode },
        };
      }),
    );
}
