import type { Command } from "commander";
import { accessExitCodes, runOnline, withAccess } from "../../registry/access-options.ts";
import type { AccessFlags } from "../../registry/access-options.ts";

interface PublishFlags extends AccessFlags {
  readonly owner: string;
  readonly schema: string;
  readonly url: string;
  readonly message: string;
  readonly wait: string;
  readonly with: readonly string[];
}

/** `sen subgraph publish`: check → compose → rights → approvals → version → delivery. */
export function addSubgraphPublish(subgraph: Command): void {
  withAccess(
    subgraph
      .command("publish <name>")
      .description("make a slice's schema part of the graph")
      .requiredOption("--owner <unit>", "code of the unit that owns the slice")
      .requiredOption("--schema <file>", "the schema; or the folder of a slice built with the kit")
      .requiredOption("--url <url>", "address of its GraphQL endpoint")
      .option("--message <text>", "why, for those who read the history", "")
      .option("--wait <seconds>", "wait until all connected gateways serve it, at most 60", "10")
      .option(
        "--with <name=schema=url>",
        "another slice of the unit to publish in the same version; may be given again",
        (value: string, before: readonly string[]) => [...before, value],
        [],
      ),
  )
    .addHelpText(
      "after",
      `${accessExitCodes}

Examples:
  pnpm sen subgraph publish scholarships --owner MOET --schema examples/scholarships/src --url http://127.0.0.1:4015/graphql
  pnpm sen subgraph publish schools --owner MOET --schema schools.graphql --url https://schools.example/graphql \\
       --with grants=grants.graphql=https://grants.example/graphql --message "school year 2027"

Sending the same schema again changes nothing. What takes something from other units waits for them.`,
    )
    .action((name: string, flags: PublishFlags) =>
      runOnline(flags, flags.owner, async (access) => {
        const { publishAt } = await import("../../registry/publish-at.ts");
        const { readPublished } = await import("../../registry/read-published.ts");
        const { sayPublish } = await import("../../registry/say-publish.ts");
        const slices = readPublished({ name, ...flags });
        const result = await publishAt(
          access,
          { graph: flags.graph, slices, message: flags.message },
          Number(flags.wait),
        );
        return sayPublish(
          slices.map((slice) => slice.name),
          result,
        );
      }),
    );
}
